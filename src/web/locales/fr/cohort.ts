import type { OfferState, WaitingState } from '#programme/call-for-interest/index.ts'

type Result = 'retained' | 'waiting' | 'not-retained' | 'ineligible' | 'offered'

/** What a decision letter is told. */
export interface DecisionFacts {
  readonly enterprise: string
  readonly number: string
  readonly call: string
  /** Place on the waiting list, of how many. */
  readonly place: number
  readonly of: number
  /** Why it is not eligible; empty when nobody wrote it. */
  readonly because: string
  /** The last day to answer, and by whose clocks. */
  readonly answerBy: string
  /** Whom to write to; empty when nobody is named. */
  readonly contact: string
}

/** The letters that tell applicants what was decided. */
export const decisionLetters = {
  concerns: ({ enterprise, number, call }: DecisionFacts) =>
    `Candidature nᵒ ${number} de ${enterprise}, « ${call} ».`,
  subjects: {
    retained: ({ call }: DecisionFacts) => `Votre candidature est retenue : ${call}`,
    waiting: ({ call }: DecisionFacts) => `Votre candidature est sur la liste d’attente : ${call}`,
    'not-retained': ({ call }: DecisionFacts) => `Décision sur votre candidature : ${call}`,
    ineligible: ({ call }: DecisionFacts) => `Votre candidature n’est pas admissible : ${call}`,
    offered: ({ call }: DecisionFacts) => `Une place vous est offerte : ${call}`,
  },
  introductions: {
    retained:
      'Nous avons le plaisir de vous annoncer que votre candidature est retenue. Vous faites partie de la cohorte.',
    waiting:
      'Votre candidature a été bien reçue par le jury, mais toutes les places sont prises. Elle est inscrite sur la liste d’attente.',
    'not-retained':
      'Nous vous remercions de votre candidature. Après l’avoir étudiée, le jury ne l’a pas retenue cette fois-ci.',
    ineligible:
      'Nous vous remercions de votre candidature. Elle ne remplit pas les conditions d’admissibilité de l’appel; le jury ne l’a donc pas notée.',
    offered:
      'Une entreprise de la cohorte s’est retirée. Sa place vous est offerte, dans l’ordre de la liste d’attente.',
  },
  after: {
    retained: () => 'La cohorte sera publiée sur la page de l’édition. Nous vous écrirons pour la suite.',
    waiting: ({ place, of }: DecisionFacts) =>
      `Votre rang sur la liste d’attente : ${place} sur ${of}. Si une place se libère, nous l’offrons dans cet ordre et nous vous écrivons.`,
    'not-retained': () =>
      'Votre fiche reste au répertoire : les institutions peuvent vous trouver et vous joindre. Vous pouvez répondre à un prochain appel.',
    ineligible: ({ because }: DecisionFacts) =>
      because === ''
        ? 'Les conditions sont écrites sur la page de l’appel, avec ce qui permet de devenir admissible.'
        : `Ce qui manque : ${because}`,
    offered: ({ answerBy }: DecisionFacts) =>
      `Répondez avant la fin du ${answerBy}. Passé ce jour, la place est offerte à l’entreprise suivante.`,
  },
  feedback: 'Ce que le jury vous dit :',
  contact: ({ contact }: DecisionFacts) => (contact === '' ? '' : `Pour en parler, écrivez à ${contact}.`),
  read: 'Ouvrir la lettre',
  answer: 'Répondre à l’offre',
}

/** The screens of what comes after the jury. */
export const cohort = {
  results: {
    retained: 'Retenue',
    waiting: 'Liste d’attente',
    'not-retained': 'Non retenue',
    ineligible: 'Non admissible',
    offered: 'Place offerte',
  } satisfies Record<Result, string>,
  call: 'Appel',
  enterprise: 'Entreprise',
  number: 'Numéro',
  outcome: 'Décision',
  undecidedTitle: 'Rien n’est encore décidé.',
  undecidedAdvice: 'Les lettres et la cohorte viennent après la décision du jury.',
  conflict:
    'Quelqu’un d’autre a changé quelque chose entre-temps. Rien n’a été enregistré. Relisez, puis recommencez.',
  conflictKept:
    'Quelqu’un d’autre a changé ce texte entre-temps. Le vôtre est gardé ci-dessous : enregistrez de nouveau pour remplacer le sien.',
  done: {
    introduction: 'L’introduction est enregistrée.',
    envoyees: 'Les lettres sont dans la boîte d’envoi.',
    'rien-a-envoyer': 'Toutes les lettres étaient déjà envoyées. Rien n’est parti une seconde fois.',
    corrigee: 'La nouvelle lettre est dans la boîte d’envoi.',
    publiee: 'La cohorte est publiée sur la page de l’édition.',
    retiree: 'La publication est retirée.',
    depart: 'Le départ est inscrit.',
    retour: 'Le départ est annulé.',
    offerte: 'La place est offerte; la lettre est dans la boîte d’envoi.',
    arrivee: 'L’entreprise fait partie de la cohorte.',
    'non-remplacee': 'La place reste libre; la raison est inscrite.',
    rouverte: 'La place peut de nouveau être offerte.',
    repondu: 'Votre réponse est inscrite.',
    annulee: 'Votre réponse est annulée. Vous pouvez répondre de nouveau.',
  },
  letters: {
    title: 'Lettres de décision',
    lede: 'Chaque entreprise reçoit une seule lettre, dans la langue de la personne qui la lit. Rien d’une décision ne paraît avant l’envoi de sa lettre.',
    introductionsTitle: 'Ce que les lettres disent d’abord',
    introductionsNote:
      'Le reste suit tout seul : le numéro de la candidature, le rang sur la liste d’attente, ce que le jury en dit, ce qui peut être fait ensuite.',
    introduction: 'Introduction',
    many: (count: number) => (count < 2 ? `${count} candidature` : `${count} candidatures`),
    byProduct: 'texte proposé',
    byYou: 'texte de la coordination',
    write: 'Modifier',
    listTitle: 'Toutes les lettres',
    to: 'Destinataires',
    people: (count: number) => (count < 2 ? `${count} personne` : `${count} personnes`),
    nobody: 'à prévenir autrement',
    state: 'Envoi',
    notYet: 'pas encore',
    sentOn: (day: string) => `envoyée le ${day}`,
    toldOtherwise: (day: string) => `à remettre autrement, écrite le ${day}`,
    changed: 'décision changée depuis la lettre',
    preview: 'Lire la lettre',
    sendTitle: 'Envoyer',
    sendAll: (count: number) => (count < 2 ? `Envoyer la lettre` : `Envoyer les ${count} lettres`),
    sendCount: (letters: number, people: number) =>
      `${letters} ${letters < 2 ? 'lettre' : 'lettres'} à ${people} ${people < 2 ? 'personne' : 'personnes'} :`,
    sendLine: (result: string, count: number) => `${result} : ${count}`,
    sendNobody: (count: number) =>
      `${count} ${count < 2 ? 'entreprise n’a personne' : 'entreprises n’ont personne'} ici pour lire son courrier : imprimez sa lettre et prévenez-la autrement.`,
    sendWarning: 'Une lettre envoyée ne se reprend pas. Une correction est une autre lettre, avec sa raison.',
    sendConfirm: 'J’ai relu les lettres.',
    sendConfirmMissing: 'Cochez la case pour dire que les lettres sont relues.',
    allSent: 'Toutes les lettres sont envoyées.',
    next: 'Publier la cohorte, remplacer un départ',
  },
  introduction: {
    title: (result: string) => `Introduction : ${result.toLowerCase()}`,
    lede: 'Ce texte commence chaque lettre de cette décision. Écrivez-le dans les deux langues : chaque personne lit la sienne.',
    fr: 'En français',
    en: 'En anglais',
    help: 'Une ligne vide sépare les paragraphes.',
    missing: 'Il manque le texte dans cette langue.',
    tooLong: 'Ce texte dépasse 4 000 caractères.',
    save: 'Enregistrer',
  },
  letter: {
    title: (enterprise: string) => `Lettre à ${enterprise}`,
    previewNote: 'Aperçu : cette lettre n’est pas envoyée.',
    sentNote: (day: string, people: string) => `Envoyée le ${day} à ${people}.`,
    otherwiseNote: (day: string) =>
      `Écrite le ${day}. Personne ne lit ici pour cette entreprise : imprimez la lettre et remettez-la.`,
    correctionNote: (because: string) => `Cette lettre en corrige une autre : ${because}`,
    inFrench: 'En français',
    inEnglish: 'En anglais',
    readBy: 'Lue en français ou en anglais selon la personne.',
    correct: 'Envoyer une lettre corrigée',
    correctNote:
      'La nouvelle lettre dit la décision d’aujourd’hui, avec l’introduction d’aujourd’hui. L’ancienne reste gardée.',
    because: 'Raison de la correction',
    becauseHelp: 'Elle est gardée au journal et dite au début de la lettre.',
    becauseMissing: 'Il manque la raison.',
    sendCorrection: 'Envoyer la lettre corrigée',
    correctionIntro: (because: string) => `Cette lettre remplace la précédente. ${because}`,
    back: 'Toutes les lettres',
    own: 'Lettre de décision',
    ownTitle: 'Ce qui vous a été écrit',
    none: 'Aucune lettre ne vous a encore été envoyée.',
  },
  page: {
    title: 'Cohorte',
    lede: 'Qui est retenu, qui participe, qui peut prendre une place qui se libère.',
    figuresTitle: 'La cohorte en chiffres',
    retained: (count: number) => (count < 2 ? `${count} retenue` : `${count} retenues`),
    takingPart: (count: number) => (count < 2 ? `${count} participe` : `${count} participent`),
    left: (count: number) => (count < 2 ? `${count} départ` : `${count} départs`),
    replaced: (count: number) => (count < 2 ? `${count} remplacée` : `${count} remplacées`),
    publishTitle: 'Publication',
    publish: 'Publier la cohorte',
    publishNote: (count: number) =>
      `${count} ${count < 2 ? 'entreprise retenue entre' : 'entreprises retenues entrent'} dans l’édition et paraissent sur sa page. Le nom des autres n’y paraît jamais.`,
    since: 'Participent depuis le',
    sinceMissing: 'Il manque le jour, ou ce jour n’existe pas.',
    notTold: (count: number) =>
      `${count} ${count < 2 ? 'entreprise retenue n’a' : 'entreprises retenues n’ont'} pas encore sa lettre : envoyez d’abord les lettres.`,
    contradiction: 'Ce jour contredit l’édition. Choisissez-en un autre.',
    publishedOn: (day: string) => `Publiée le ${day}.`,
    editionLink: 'Voir la page de l’édition',
    unpublish: 'Retirer la publication',
    unpublishNote: 'Possible tant que personne n’est parti et qu’aucune place n’est offerte.',
    followed: 'Un départ ou une place offerte repose sur cette publication : elle ne se retire plus.',
    because: 'Raison',
    becauseMissing: 'Il manque la raison.',
    retainedTitle: 'Retenues',
    sinceDay: 'Depuis',
    stateColumn: 'État',
    takes: 'participe',
    leftOn: (day: string) => `partie le ${day}`,
    recordDeparture: 'Inscrire un départ',
    who: 'Qui part',
    choose: 'Choisir',
    whoMissing: 'Choisissez l’entreprise qui part.',
    leftDay: 'Jour du départ',
    vacanciesTitle: 'Places libérées',
    vacanciesNone: 'Personne n’est parti.',
    reasonUnknown: 'raison inconnue',
    noReason: 'Le départ a été inscrit sans raison. Écrivez-la ici.',
    writeReason: 'Écrire la raison',
    undoDeparture: 'Annuler ce départ',
    offer: (enterprise: string) => `Offrir la place à ${enterprise}`,
    offerNote: 'Une lettre part aussitôt. La date limite finit avec le jour, à l’heure de l’appel.',
    answerBy: 'Répondre au plus tard le',
    answerByMissing: 'Il manque le jour, ou ce jour est passé.',
    nobodyLeft: 'Plus personne n’attend sur la liste.',
    leaveVacant: 'Ne pas remplacer',
    closed: (because: string) => `Non remplacée : ${because}`,
    reopen: 'Permettre de nouveau un remplacement',
    settle: (enterprise: string) => `Inscrire l’arrivée de ${enterprise}`,
    taken: 'Cette place est offerte à quelqu’un qui peut encore répondre, ou qui a accepté.',
    tooLate: 'Le jour choisi est passé.',
    waitingTitle: 'Liste d’attente',
    waitingNone: 'Personne n’est sur la liste d’attente.',
    rank: 'Rang',
    waitingStates: {
      next: 'suivante',
      waiting: 'attend',
      offered: 'place offerte',
      accepted: 'a accepté',
      joined: 'fait partie de la cohorte',
      refused: 'a refusé',
      lapsed: 'n’a pas répondu à temps',
    } satisfies Record<WaitingState, string>,
    offerStates: {
      waiting: 'attend une réponse',
      accepted: 'acceptée',
      refused: 'refusée',
      lapsed: 'sans réponse à temps',
    } satisfies Record<OfferState, string>,
    offeredTo: (enterprise: string, day: string) => `Offerte à ${enterprise}, réponse au plus tard le ${day}`,
    fileTitle: 'Dossier de sélection',
    fileNote:
      'Tout ce qui a conduit à la décision, pour les archives du comité : l’appel, les candidatures, les notes, le classement, les lettres, les remplacements. Chaque prise est inscrite au journal.',
    named: 'Membres du jury nommés',
    numbered: 'Membres du jury numérotés',
    pdf: 'PDF accessible',
    xlsx: 'Tableur (XLSX)',
  },
  offer: {
    title: 'Une place vous est offerte',
    lede: (enterprise: string) =>
      `Une place de la cohorte s’est libérée. ${enterprise} est la suivante sur la liste d’attente.`,
    until: (day: string) => `Répondez avant la fin du ${day}.`,
    accept: 'Accepter la place',
    acceptNote: 'La coordination vous écrit ensuite pour la suite.',
    refuse: 'Refuser la place',
    refuseNote: 'La place est offerte à l’entreprise suivante. Votre fiche au répertoire ne change pas.',
    confirmAccept: 'Confirmer : j’accepte la place',
    confirmRefuse: 'Confirmer : je refuse la place',
    accepted: (day: string) => `Vous avez accepté la place le ${day}.`,
    refused: (day: string) => `Vous avez refusé la place le ${day}.`,
    lapsed: (day: string) => `Le délai a pris fin le ${day} sans réponse.`,
    undo: 'Changer d’avis',
    undoNote: 'Possible jusqu’à ce que la coordination y donne suite.',
    settled: 'La coordination y a donné suite.',
    onlyAdministrators: 'Une personne qui administre l’entreprise peut répondre.',
    tooLate: 'Il n’est plus possible de répondre : le délai est passé, ou la coordination a donné suite.',
    choose: 'Choisissez une réponse.',
    own: 'Place offerte dans la cohorte',
    waiting: (day: string) => `Réponse attendue avant la fin du ${day}.`,
  },
  public: {
    title: 'Cohorte de l’appel d’intérêt',
    counts: (retained: string, taking: string) => `${retained}, ${taking}.`,
    publishedOn: (day: string) => `Cohorte publiée le ${day}.`,
    retainedTitle: 'Entreprises retenues',
    gone: (day: string) => `s’est retirée le ${day}`,
  },
}
