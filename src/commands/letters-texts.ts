import type { Bilingual } from '#kernel/language.ts'
import type { LetterState } from '#mail/index.ts'

type Both = Bilingual & { readonly en: string }

export const letterHelp: Both = {
  fr: `Utilisation : npx maillage letters [retry ID…] [--json]

Sans autre mot : combien de courriels dans chaque état, et ceux qui ne sont pas partis, avec la raison.

  retry ID…   remet en file des courriels non partis; ceux qui contenaient un lien secret restent là :
              le lien est effacé, la personne en demande un autre
  --json      un document JSON sur la sortie standard

Exemple : npx maillage letters`,
  en: `Usage: npx maillage letters [retry ID…] [--json]

Without another word: how many letters are in each state, and those that did not leave, with the reason.

  retry ID…   queues letters again; those that held a secret link are left: the link is wiped,
              the person asks for another one
  --json      one JSON document on standard output

Example: npx maillage letters`,
}

export const stateWords: Readonly<Record<LetterState, Both>> = {
  queued: { fr: 'en attente', en: 'waiting' },
  sending: { fr: 'en cours d’envoi', en: 'being sent' },
  sent: { fr: 'envoyés', en: 'sent' },
  failed: { fr: 'non envoyés', en: 'not sent' },
  withheld: { fr: 'retenus : la personne n’en veut pas', en: 'withheld: their reader does not want them' },
  gathered: { fr: 'réunis dans un autre', en: 'gathered in another one' },
  unknown: { fr: 'envoi incertain : peut-être reçus', en: 'unknown: they may have arrived' },
}

export const failureWords: Readonly<Record<string, Both>> = {
  expired: {
    fr: 'le délai est passé avant l’envoi',
    en: 'nobody needed it any more by the time it could be sent',
  },
  interrupted: {
    fr: 'le programme s’est arrêté pendant l’envoi',
    en: 'the program stopped while sending it',
  },
  restored: {
    fr: 'attendait dans la sauvegarde : l’original l’a peut-être envoyé',
    en: 'was waiting in the backup: the original may have sent it',
  },
  'not-wanted': {
    fr: 'la personne le lit dans le site, pas par courriel',
    en: 'its reader reads it on the site, not by mail',
  },
  withdrawn: { fr: 'le consentement a été retiré', en: 'consent was withdrawn' },
}

const count = (queued: number, one: string, several: string): string =>
  `${queued} ${queued < 2 ? one : several}`

export const letterLabels = {
  wrong: {
    fr: 'Écrivez « letters », ou « letters retry ID ». « npx maillage letters --help » donne un exemple.',
    en: 'Write “letters”, or “letters retry ID”. “npx maillage letters --help” gives an example.',
  },
  queued: (queued: number): Both => ({
    fr: count(queued, 'courriel remis en file.', 'courriels remis en file.'),
    en: `${queued} ${queued === 1 ? 'letter' : 'letters'} queued again.`,
  }),
  left: {
    fr: 'Laissés comme ils sont (inconnus, déjà partis, ou leur lien est effacé) :',
    en: 'Left as they are (unknown, already sent, or their link is wiped):',
  },
}
