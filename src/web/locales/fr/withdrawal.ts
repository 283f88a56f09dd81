import type { Purpose } from '#consent/index.ts'

/** What each purpose is called; also for lists and figures. */
const purposes: Readonly<Record<Purpose, string>> = {
  opportunities: 'Occasions d’affaires',
  activities: 'Activités et formations',
  news: 'Nouvelles du programme',
}

export const withdrawal = {
  purposes,
  title: 'Ne plus recevoir ces courriels',
  lede: 'Aucune connexion n’est nécessaire. Rien ne change tant que vous n’avez pas appuyé sur le bouton.',
  sentBy: (programme: string) => `Ces courriels viennent du programme ${programme}.`,
  about: (purpose: string) => `La lettre qui vous a mené ici portait sur\u00a0: ${purpose}.`,
  choice: 'Votre choix',
  choose: 'Que voulez-vous arrêter?',
  onePurpose: (purpose: string) => `Seulement\u00a0: ${purpose}`,
  onePurposeHelp: 'Les autres courriels auxquels vous avez consenti continuent.',
  whole: (programme: string) => `Tous les courriels promotionnels de ${programme}`,
  wholeHelp: (purposes: string) => `Vous en recevez aujourd’hui pour\u00a0: ${purposes}.`,
  wholeHelpNone: 'Aucun autre ne vous est envoyé aujourd’hui, et aucun ne le sera.',
  button: 'Arrêter ces courriels',
  effect: 'L’effet est immédiat\u00a0: même une lettre déjà prête à partir est retenue.',
  notStopped:
    'Les courriels que vous demandez vous-même, comme un lien de connexion, ne sont pas promotionnels\u00a0: ils continuent d’arriver.',
  missingChoice: 'Choisissez ce que vous voulez arrêter.',
  already: (purpose: string) => `C’est déjà fait\u00a0: plus rien ne vous est envoyé pour ${purpose}.`,
  done: 'C’est fait',
  donePurpose: (purpose: string, programme: string) =>
    `${programme} ne vous écrira plus pour\u00a0: ${purpose}.`,
  doneWhole: (programme: string) => `${programme} ne vous enverra plus aucun courriel promotionnel.`,
  comeBack: 'Vous avez changé d’avis?',
  comeBackText:
    'Personne d’autre que vous ne peut reprendre ces courriels. Abonnez-vous de nouveau avec le formulaire du programme, ou depuis la page de vos communications si vous avez un compte.',
  comeBackForm: 'S’abonner de nouveau',
  comeBackAccount: 'Mes communications',
  unknown: 'Ce lien ne nous dit rien',
  unknownLede:
    'Son adresse est peut-être coupée\u00a0: certains logiciels de courriel brisent les longs liens en deux lignes. Rien n’a été changé.',
  unknownSteps: [
    'Ouvrez de nouveau la lettre et copiez l’adresse du lien en entier, jusqu’à la fin.',
    'Si vous avez un compte, tout s’arrête aussi depuis la page de vos communications.',
    'Ou répondez à la lettre, ou écrivez à la personne-ressource du programme\u00a0: elle inscrira votre retrait.',
  ],
  unknownContact: 'Programmes et personnes-ressources',
} as const
