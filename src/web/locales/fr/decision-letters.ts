/** What a decision letter is told. */
export interface DecisionFacts {
  readonly enterprise: string
  readonly number: string
  readonly call: string
  /** Place on the waiting list, of how many. */
  readonly place: number
  readonly of: number
  /** Why it is not eligible, or why an offer is withdrawn; empty when nobody wrote it. */
  readonly because: string
  /** The last day to answer, and by whose clocks. */
  readonly answerBy: string
  /** Whom to write to; empty when nobody is named. */
  readonly contact: string
}

/** The letters that tell applicants what was decided. */
export const decisionLetters = {
  concerns: ({ enterprise, number, call }: DecisionFacts) =>
    `Candidature nº ${number} de ${enterprise}, « ${call} ».`,
  subjects: {
    retained: ({ call }: DecisionFacts) => `Votre candidature est retenue : ${call}`,
    waiting: ({ call }: DecisionFacts) => `Votre candidature est sur la liste d’attente : ${call}`,
    'not-retained': ({ call }: DecisionFacts) => `Décision sur votre candidature : ${call}`,
    ineligible: ({ call }: DecisionFacts) => `Votre candidature n’est pas admissible : ${call}`,
    offered: ({ call }: DecisionFacts) => `Une place vous est offerte : ${call}`,
    withdrawn: ({ call }: DecisionFacts) => `L’offre d’une place est retirée : ${call}`,
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
    withdrawn:
      'Nous vous avions offert une place de la cohorte. Nous devons retirer cette offre, et nous le regrettons.',
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
    withdrawn: ({ because, place, of }: DecisionFacts) =>
      `Pourquoi : ${because}\n\nVotre rang sur la liste d’attente ne change pas : ${place} sur ${of}. Si une place se libère, nous vous écrivons.`,
  },
  feedback: 'Ce que le jury vous dit :',
  contact: ({ contact }: DecisionFacts) => (contact === '' ? '' : `Pour en parler, écrivez à ${contact}.`),
  read: 'Ouvrir la lettre',
  answer: 'Répondre à l’offre',
}
