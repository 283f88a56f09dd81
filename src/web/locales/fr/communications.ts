import type { Purpose } from '#consent/index.ts'

/** What is agreed to, box by box; kept as it was read, in both languages. */
const agreed: Readonly<Record<Purpose, (programme: string) => string>> = {
  opportunities: (programme) =>
    `J’accepte que ${programme} m’annonce par courriel les avis publics et les occasions d’affaires qui peuvent convenir à mon entreprise, au plus une fois par semaine. Je peux me retirer en tout temps.`,
  activities: (programme) =>
    `J’accepte que ${programme} m’invite par courriel à ses activités et à ses formations, au plus une fois par semaine. Je peux me retirer en tout temps.`,
  news: (programme) =>
    `J’accepte que ${programme} m’envoie par courriel ses nouvelles, au plus une fois par mois. Je peux me retirer en tout temps.`,
}

export const communications = {
  agreed,
  title: 'Mes communications',
  lede: 'Ce que les programmes peuvent vous envoyer, et ce à quoi vous avez dit oui. Sans votre accord, aucun courriel promotionnel ne part.',
  services:
    'Les courriels de service (lien de connexion, invitation, réponse à une demande) ne sont pas promotionnels\u00a0: ils ne dépendent pas de ces choix.',
  noProgramme: 'Vous n’avez de rôle dans aucun programme',
  noProgrammeAdvice: 'Vous pouvez quand même vous abonner aux courriels d’un programme, depuis sa page.',
  programmes: 'Voir les programmes',
  writes: (sender: string, address: string, contact: string) =>
    `Qui vous écrit\u00a0: ${sender}, ${address}. Pour joindre\u00a0: ${contact}.`,
  writesUnknown:
    'Ce programme n’a pas encore dit qui écrit en son nom, ni de quelle adresse postale\u00a0: d’ici là, aucun courriel promotionnel ne part.',
  choose: 'Ce que j’accepte de recevoir',
  chooseHelp: 'Rien n’est coché d’avance. Chaque case compte à part.',
  give: 'Enregistrer mes choix',
  nothingTicked: 'Aucune case n’est cochée\u00a0: rien n’a été changé.',
  wordsChanged:
    'Le texte de ces cases a changé pendant que vous le lisiez. Relisez-le, puis cochez de nouveau ce que vous acceptez.',
  allGiven: 'Vous recevez tout ce que ce programme envoie.',
  since: (day: string) => `Accepté le ${day}.`,
  implied: (day: string) => `Consentement déduit, inscrit par le programme; il prend fin le ${day}.`,
  suppressed:
    'En pause\u00a0: nos courriels à votre adresse ont été refusés ou signalés. Acceptez de nouveau pour les reprendre.',
  stop: 'Me retirer',
  stopNamed: (purpose: string, programme: string) => `Me retirer\u00a0: ${purpose}, ${programme}`,
  stopAll: 'Tout arrêter',
  stopAllText: 'Un seul geste retire tous vos consentements, dans tous les programmes.',
  stopAllButton: 'Retirer tous mes consentements',
  undo: 'Annuler ce retrait',
  undoText: (minutes: number) => `Un geste de trop? Pendant ${minutes} minutes, vous pouvez le défaire.`,
  history: 'Ce à quoi j’ai consenti',
  historyNone: 'Vous n’avez encore consenti à rien.',
  historyLine: (programme: string, purpose: string) => `${programme}\u00a0: ${purpose}`,
  given: (day: string, way: string) => `Donné le ${day}, ${way}.`,
  ways: {
    account: 'dans le compte',
    form: 'par le formulaire public, puis confirmé par courriel',
    recorded: 'inscrit par le programme',
  },
  ground: (ground: string, reason: string) => `Déduit de\u00a0: ${ground}. ${reason}`,
  ended: (day: string) => `Pris fin le ${day}.`,
  ends: (day: string) => `Prend fin le ${day}.`,
  withdrawn: (day: string, way: string) => `Retiré le ${day}, ${way}.`,
  withdrawnWays: {
    account: 'dans le compte',
    link: 'par le lien d’une lettre',
    'one-click': 'en un clic depuis le logiciel de courriel',
    recorded: 'inscrit par le programme, à la demande de la personne',
    complaint: 'après un signalement',
    erased: 'par l’effacement de la personne',
    replaced: 'remplacé par un consentement plus récent',
    mistaken: 'inscrit par erreur',
  },
  done: {
    accepte: 'C’est noté.',
    rien: 'Vous aviez déjà accepté cela\u00a0: rien n’a changé.',
    retire: 'C’est retiré. L’effet est immédiat.',
    repris: 'Le retrait est annulé.',
    tard: 'Il est trop tard pour annuler ce retrait, ou c’est déjà fait. Cochez de nouveau ce que vous acceptez.',
  },
  subscribe: {
    link: 'S’abonner aux courriels du programme',
    title: (programme: string) => `S’abonner aux courriels de ${programme}`,
    lede: 'Sans compte. Nous vous écrirons d’abord pour confirmer que l’adresse est bien la vôtre.',
    email: 'Courriel',
    emailHelp: 'Il ne sert qu’à ces envois.',
    language: 'Langue des courriels',
    languages: { fr: 'Français', en: 'Anglais' },
    send: 'M’abonner',
    emailWrong: 'Cette adresse n’en est pas une. Exemple\u00a0: nom@domaine.ca.',
    languageWrong: 'Choisissez une langue.',
    account: 'Vous avez un compte? Vos choix se font sur la page de vos communications.',
    sent: 'Regardez votre boîte de courriel',
    sentText: (days: number) =>
      `Si l’adresse est bonne, une lettre y arrive avec un lien à ouvrir dans les ${days} jours. Rien ne vous sera envoyé avant que vous confirmiez.`,
    sentNothing: 'Rien n’arrive? Vérifiez les indésirables, puis recommencez.',
    again: 'Recommencer',
    confirmTitle: 'Confirmer mon abonnement',
    confirmLede: 'Rien ne change tant que vous n’avez pas appuyé sur le bouton.',
    confirmFor: (email: string, programme: string) => `${programme} écrira à ${email} pour\u00a0:`,
    confirm: 'Je confirme',
    confirmed: 'Votre abonnement est confirmé',
    confirmedText: 'Chaque courriel porte un lien pour arrêter, qui fonctionne sans connexion et sans délai.',
    expired: 'Ce lien ne sert plus',
    expiredText: 'Il a plus de quelques jours, ou son adresse est coupée. Rien n’a été changé.',
    expiredAgain: 'Choisissez le programme, puis abonnez-vous de nouveau.',
  },
  letter: {
    subject: (programme: string) => `Confirmez votre abonnement aux courriels de ${programme}`,
    before: (programme: string) => `Quelqu’un a demandé que ${programme} écrive à cette adresse.`,
    until: (day: string) => `Si c’est vous, ouvrez ce lien et confirmez, avant le ${day}\u00a0:`,
    link: 'Confirmer mon abonnement',
    after: 'Sinon, ignorez ce courriel\u00a0: rien ne vous sera envoyé.',
  },
} as const
