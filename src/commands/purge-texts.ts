import type { Bilingual } from '#kernel/language.ts'
import type { PurgeLine } from '#privacy/index.ts'

type Both = Bilingual & { readonly en: string }

export const purgeHelp: Both = {
  fr: `Utilisation : npx maillage purge [--dry-run] [--json]

Fait ce que la purge fait chaque nuit : supprime les comptes dont le délai est passé, puis ce qui a fait son temps
(la page « Combien de temps nous gardons quoi » en donne la liste). Le rapport est gardé; l’exploitation et les
coordinations le lisent sur le site. Se termine par le code 1 quand une ligne a échoué.

  --dry-run   compte seulement : rien n’est supprimé, rien n’est gardé
  --json      un document JSON sur la sortie standard

Exemple : npx maillage purge --dry-run`,
  en: `Usage: npx maillage purge [--dry-run] [--json]

Does what the purge does every night: deletes accounts whose delay has passed, then what has served its time (the page
“How long we keep what” lists it). The report is kept; operators and coordinations read it on the site. Ends with
code 1 when a line failed.

  --dry-run   counts only: nothing is deleted, nothing is kept
  --json      one JSON document on standard output

Example: npx maillage purge --dry-run`,
}

export const purgeSummary: Both = {
  fr: 'supprime ce qui a fait son temps, ou le compte d’abord',
  en: 'deletes what has served its time, or counts it first',
}

export const purgeWrong: Both = {
  fr: 'Écrivez « purge », ou « purge --dry-run ». « npx maillage purge --help » donne un exemple.',
  en: 'Write “purge”, or “purge --dry-run”. “npx maillage purge --help” gives an example.',
}

export const purgeLines: Readonly<Record<PurgeLine, Both>> = {
  erasures: {
    fr: 'comptes supprimés à la demande de la personne',
    en: 'accounts deleted at their person’s request',
  },
  'sign-in-verifications': { fr: 'liens de connexion échus', en: 'expired sign-in links' },
  sessions: { fr: 'connexions échues', en: 'expired sessions' },
  devices: { fr: 'appareils non revus', en: 'devices not seen again' },
  'email-changes': { fr: 'changements d’adresse non confirmés', en: 'changes of address not confirmed' },
  invitations: { fr: 'invitations non acceptées', en: 'invitations not accepted' },
  'join-requests': { fr: 'textes de demandes décidées', en: 'texts of decided requests' },
  letters: { fr: 'adresses et contenus de courriels', en: 'addresses and contents of letters' },
  'last-letters': { fr: 'adresses de derniers courriels', en: 'addresses of last letters' },
  'letter-rows': { fr: 'traces de courriels', en: 'traces of letters' },
  'subscription-requests': { fr: 'abonnements non confirmés', en: 'subscriptions not confirmed' },
  'notices-letters': { fr: 'avis annoncés', en: 'notices told' },
  uploads: { fr: 'tableurs envoyés', en: 'uploaded spreadsheets' },
  'edition-uploads': { fr: 'tableurs d’éditions', en: 'spreadsheets of editions' },
  notifications: { fr: 'notifications', en: 'notifications' },
  'removed-lists': { fr: 'listes retirées', en: 'removed lists' },
  'removed-list-entries': { fr: 'lignes retirées de listes', en: 'rows taken out of lists' },
  'journal-addresses': { fr: 'adresses réseau du journal', en: 'network addresses in the journal' },
  'privacy-requests': { fr: 'demandes de personnes', en: 'requests of people' },
  'purge-reports': { fr: 'anciens rapports', en: 'old reports' },
  limits: { fr: 'comptes de demandes répétées', en: 'counts of repeated requests' },
}
