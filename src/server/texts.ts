import type { Bilingual } from '#kernel/language.ts'

/** What the server says in the terminal. */
export const serverTexts = {
  demonstrationReady: {
    fr: 'La démonstration est ouverte. Ctrl+C l’arrête; rien n’est perdu.',
    en: 'The demonstration is open. Ctrl+C stops it; nothing is lost.',
  },
  productionReady: { fr: 'Maillage est ouvert. Ctrl+C l’arrête.', en: 'Maillage is open. Ctrl+C stops it.' },
  filling: {
    fr: 'Préparation de la démonstration, quelques secondes…',
    en: 'Preparing the demonstration, a few seconds…',
  },
  isCopy: {
    fr: 'Cette base est une copie restaurée : elle n’envoie aucun courriel. « npx maillage activate » quand elle prend la suite de l’original.',
    en: 'This database is a restored copy: it sends no letter. “npx maillage activate” when it takes over from the original.',
  },
  keepsLetters: {
    fr: 'Aucun serveur de courriel (SMTP_URL) : les lettres attendent dans la boîte d’envoi. « npx maillage letters » les montre.',
    en: 'No mail server (SMTP_URL): letters wait in the outbox. “npx maillage letters” shows them.',
  },
  signIns: {
    fr: 'Connexion en un clic comme chaque personne inventée, sans mot de passe : ',
    en: 'One click signs you in as any invented person, without password: ',
  },
  stopping: { fr: 'Arrêt…', en: 'Stopping…' },
  portTaken: {
    fr: 'Le port est déjà pris par un autre programme. Choisissez-en un autre : PORT=',
    en: 'The port is already used by another program. Choose another one: PORT=',
  },
  isProduction: {
    fr: 'Ce dossier contient une installation de production : la démonstration refuse de l’ouvrir. Choisissez un autre dossier avec MAILLAGE_DATA, ou retirez cette variable.',
    en: 'This folder holds a production installation: the demonstration refuses to open it. Choose another folder with MAILLAGE_DATA, or remove that variable.',
  },
  isDemonstration: {
    fr: 'Ce dossier ou cette base contient une démonstration : la production refuse de l’ouvrir. Choisissez un autre dossier avec MAILLAGE_DATA.',
    en: 'This folder or database holds a demonstration: production refuses to open it. Choose another folder with MAILLAGE_DATA.',
  },
  ignoresServer: {
    fr: 'DATABASE_URL est ignorée : la démonstration a toujours sa propre base intégrée.',
    en: 'DATABASE_URL is ignored: the demonstration always has its own embedded database.',
  },
} as const satisfies Record<string, Bilingual>
