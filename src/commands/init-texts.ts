import type { Bilingual } from '#kernel/language.ts'
import type { AnswerName } from './init-answers.form.ts'

type Both = Bilingual & { readonly en: string }

export const initHelp: Both = {
  fr: `Utilisation : npx maillage init [options]

Prépare une installation de production dans MAILLAGE_DATA ou DATABASE_URL : pose les questions qui n’ont pas reçu de
réponse en option, crée le programme et la première personne qui exploite le site, et donne son lien de connexion.

  --languages fr|fr,en       langues du programme
  --name-fr, --name-en       nom du programme
  --purpose-fr, --purpose-en à quoi il sert, en une phrase
  --territory                QC, régions (06 ou Montréal) ou MRC (nom), séparées par des virgules
  --coordinating-body        organisme coordonnateur; vide s’il n’y en a pas encore
  --operator-name            nom de la personne qui exploite le site
  --operator-email           son adresse de courriel
  --base-url                 adresse publique du site (sinon BASE_URL)
  --json                     ne pose aucune question; un document JSON sur la sortie standard

Exemple : npx maillage init`,
  en: `Usage: npx maillage init [options]

Prepares a production installation in MAILLAGE_DATA or DATABASE_URL: asks what no option answered, makes the programme
and the first operator, and gives the link that signs them in.

  --languages fr|fr,en       languages of the programme
  --name-fr, --name-en       name of the programme
  --purpose-fr, --purpose-en what it is for, in a sentence
  --territory                QC, regions (06 or Montréal) or MRCs (name), separated by commas
  --coordinating-body        who coordinates it; empty when nobody does yet
  --operator-name            name of the operator
  --operator-email           their e-mail address
  --base-url                 public address of the site (otherwise BASE_URL)
  --json                     asks nothing; one JSON document on standard output

Example: npx maillage init`,
}

/** Each question, and what to write when the answer cannot be used. */
export const questions: Readonly<Record<AnswerName, { readonly ask: Both; readonly advice: Both }>> = {
  languages: {
    ask: { fr: 'Langues du programme (fr ou fr,en)', en: 'Languages of the programme (fr or fr,en)' },
    advice: {
      fr: 'Écrivez fr pour le français seul, fr,en pour les deux langues.',
      en: 'Write fr for French alone, fr,en for both languages.',
    },
  },
  'name-fr': {
    ask: { fr: 'Nom du programme, en français', en: 'Name of the programme, in French' },
    advice: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  },
  'name-en': {
    ask: { fr: 'Nom du programme, en anglais', en: 'Name of the programme, in English' },
    advice: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  },
  'purpose-fr': {
    ask: { fr: 'À quoi il sert, en une phrase, en français', en: 'What it is for, in a sentence, in French' },
    advice: { fr: 'Écrivez une phrase.', en: 'Write a sentence.' },
  },
  'purpose-en': {
    ask: { fr: 'À quoi il sert, en une phrase, en anglais', en: 'What it is for, in a sentence, in English' },
    advice: { fr: 'Écrivez une phrase.', en: 'Write a sentence.' },
  },
  territory: {
    ask: {
      fr: 'Territoire (QC, régions ou MRC, séparées par des virgules)',
      en: 'Territory (QC, regions or MRCs, separated by commas)',
    },
    advice: {
      fr: 'Écrivez QC pour tout le Québec, le nom ou le numéro d’une région (Montréal, 06), ou le nom d’une MRC.',
      en: 'Write QC for all of Québec, the name or number of a region (Montréal, 06), or the name of an MRC.',
    },
  },
  'coordinating-body': {
    ask: {
      fr: 'Organisme coordonnateur (vide s’il n’y en a pas encore)',
      en: 'Coordinating body (empty when there is none yet)',
    },
    advice: {
      fr: 'Écrivez un nom de 300 caractères au plus.',
      en: 'Write a name of at most 300 characters.',
    },
  },
  'operator-name': {
    ask: { fr: 'Nom de la personne qui exploite le site', en: 'Name of the operator' },
    advice: { fr: 'Écrivez un nom.', en: 'Write a name.' },
  },
  'operator-email': {
    ask: { fr: 'Son adresse de courriel', en: 'Their e-mail address' },
    advice: {
      fr: 'Écrivez une adresse complète, comme prenom@organisation.ca.',
      en: 'Write a whole address, like name@organisation.ca.',
    },
  },
  'base-url': {
    ask: { fr: 'Adresse publique du site', en: 'Public address of the site' },
    advice: {
      fr: 'Écrivez une adresse complète sans chemin, comme https://maillage.example.',
      en: 'Write a whole address without a path, like https://maillage.example.',
    },
  },
}

export const initLabels = {
  wrong: {
    fr: 'Option inconnue ou incomplète. « npx maillage init --help » donne un exemple.',
    en: 'Unknown or incomplete option. “npx maillage init --help” gives an example.',
  },
  missing: { fr: 'Il manque :', en: 'Missing:' },
  ended: {
    fr: 'Les réponses se sont arrêtées avant la fin : rien n’a été créé.',
    en: 'The answers ended too early: nothing was made.',
  },
  demonstration: {
    fr: 'Ce dossier ou cette base contient une démonstration, qui ne devient jamais une production. Choisissez un autre dossier avec MAILLAGE_DATA.',
    en: 'This folder or database holds a demonstration, which never becomes production. Choose another folder with MAILLAGE_DATA.',
  },
  already: {
    fr: 'Cette installation est déjà prête. « npx maillage operator link ADRESSE » redonne un lien de connexion.',
    en: 'This installation is ready already. “npx maillage operator link ADDRESS” gives a sign-in link again.',
  },
  refused: { fr: 'Le programme n’a pas pu être créé :', en: 'The programme could not be made:' },
  done: (link: string, hours: number, serve: string): Both => ({
    fr: `L’installation est prête.

1. Ouvrez le site :

   ${serve}

2. Connectez-vous par ce lien. Il sert une seule fois, pendant ${hours} heures; gardez-le pour vous :

   ${link}
`,
    en: `The installation is ready.

1. Open the site:

   ${serve}

2. Sign in by this link. It works once, for ${hours} hours; keep it to yourself:

   ${link}
`,
  }),
} as const
