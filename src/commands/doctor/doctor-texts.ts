import type { Both } from './finding.ts'

export const doctorHelp: Both = {
  fr: `Utilisation : npx maillage doctor [options]

Regarde la base, le disque, les réglages, l’heure, le serveur de courriel (sans rien envoyer), le domaine de MAIL_FROM
dans le DNS, les courriels et les tâches qui attendent, la dernière sauvegarde, et dit quoi faire. Fonctionne pendant
que le site est ouvert.

  --dkim SÉLECTEUR       cherche la clé DKIM de ce sélecteur; peut être répété
  --resolver ADRESSE     résolveur DNS à interroger, comme 9.9.9.9 ou 127.0.0.1:5353
  --journal              recalcule aussi chaque chaîne du journal, ce qui peut durer
  --json                 un document JSON sur la sortie standard

✓ va bien, ! à regarder, ✗ ne va pas, – pas vérifié. Code 1 dès que quelque chose ne va pas.

Exemple : npx maillage doctor --dkim courriel`,
  en: `Usage: npx maillage doctor [options]

Looks at the database, the disk, the settings, the clock, the mail server (sending nothing), the domain of MAIL_FROM in
DNS, the letters and jobs that wait, the last backup, and says what to do. Works while the site is open.

  --dkim SELECTOR        looks for the DKIM key of this selector; may be repeated
  --resolver ADDRESS     DNS resolver to ask, like 9.9.9.9 or 127.0.0.1:5353
  --journal              computes every chain of the journal again too, which may take long
  --json                 one JSON document on standard output

✓ well, ! to look at, ✗ not well, – not checked. Code 1 as soon as something is not well.

Example: npx maillage doctor --dkim mail`,
}

export const doctorWords = {
  wrong: {
    fr: 'Ces mots ne se comprennent pas. « npx maillage doctor --help » donne un exemple.',
    en: 'These words make no sense. “npx maillage doctor --help” gives an example.',
  },
  summary: ({
    bad,
    doubt,
    notChecked,
  }: {
    readonly bad: number
    readonly doubt: number
    readonly notChecked: number
  }): Both => ({
    fr: `Ne va pas : ${bad}. À regarder : ${doubt}. Pas vérifié : ${notChecked}.`,
    en: `Not well: ${bad}. To look at: ${doubt}. Not checked: ${notChecked}.`,
  }),
} as const
