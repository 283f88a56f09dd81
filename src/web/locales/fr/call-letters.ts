/** What the letters about calls and applications are told, in words. */
export interface CallLetterFacts {
  /** Name of the call. */
  readonly call: string
  readonly organisation: string
  readonly number: string
  /** When the application was received, in the call’s zone. */
  readonly at: string
  readonly closes: string
  /** When it closed before it was put off. */
  readonly from: string
  readonly because: string
  readonly late: boolean
  /** Whether its reader’s application stands submitted; else it is begun. */
  readonly isSubmitted: boolean
}

type Facts = CallLetterFacts

/** The letters about calls and applications. One paragraph a line. */
export const callLetters = {
  copyTitle: 'Copie de ce que vous avez déposé :',
  copyEmpty: '(rien)',
  'application-received': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} reçue : ${call}`,
    text: ({ organisation, number, at }: Facts) =>
      `La candidature de ${organisation} a été reçue ${at}. Elle porte le numéro ${number}.\nVous pouvez la modifier et la déposer de nouveau jusqu’à la clôture : la dernière version déposée compte.`,
    link: 'Voir la candidature',
  },
  'application-late': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} reçue après la clôture : ${call}`,
    text: ({ organisation, number, at, closes }: Facts) =>
      `La candidature de ${organisation} a été reçue ${at}, après la clôture (${closes}). Elle porte le numéro ${number}.\nElle est gardée à part. Seule la coordination peut l’admettre, avec une raison; vous serez prévenus par courriel si elle l’est.`,
    link: 'Voir la candidature',
  },
  'application-withdrawn': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} retirée : ${call}`,
    text: ({ number, closes }: Facts) =>
      `La candidature nº ${number} a été retirée. Elle ne sera pas évaluée.\nVous pouvez la remettre jusqu’à la clôture : ${closes}.`,
    link: 'Voir la candidature',
  },
  'application-brought-back': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} remise : ${call}`,
    text: ({ number }: Facts) =>
      `La candidature nº ${number}, qui avait été retirée, est de nouveau déposée.`,
    link: 'Voir la candidature',
  },
  'application-admitted': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} admise malgré son retard : ${call}`,
    text: ({ number, because }: Facts) =>
      `La candidature nº ${number}, reçue après la clôture, est admise : elle sera évaluée comme les autres.\nRaison : ${because}`,
    link: 'Voir la candidature',
  },
  'application-set-apart': {
    subject: ({ number, call }: Facts) => `Candidature nº ${number} remise à part : ${call}`,
    text: ({ number }: Facts) =>
      `L’admission de la candidature nº ${number} a été reprise : la candidature, reçue après la clôture, est de nouveau gardée à part et ne sera pas évaluée.\nÉcrivez à la coordination si vous ne savez pas pourquoi.`,
    link: 'Voir la candidature',
  },
  'application-new': {
    subject: ({ number, organisation }: Facts) => `Candidature nº ${number} : ${organisation}`,
    text: ({ organisation, at, late }: Facts) =>
      `${organisation} a déposé sa candidature ${at}${late ? ', après la clôture : elle est gardée à part' : ''}.`,
    link: 'Voir la candidature',
  },
  'application-unfinished': {
    subject: ({ call, closes }: Facts) => `Candidature à terminer, clôture ${closes} : ${call}`,
    text: ({ closes }: Facts) =>
      `Vous avez commencé une candidature, et elle n’est pas déposée. L’appel se clôt ${closes}.\nTout ce que vous avez écrit est gardé. Relisez et déposez avant la clôture : une candidature qui arrive après est gardée à part.\nSi vous ne comptez pas déposer, vous n’avez rien à faire.`,
    link: 'Reprendre la candidature',
  },
  'call-extended': {
    subject: ({ call }: Facts) => `Clôture reportée : ${call}`,
    text: ({ closes, from, because, isSubmitted, number }: Facts) =>
      `La clôture, prévue ${from}, est reportée : ${closes}.\nRaison : ${because}\n${
        isSubmitted
          ? `Votre candidature nº ${number} reste déposée. Vous pouvez la modifier et la déposer de nouveau jusque-là; rien ne vous y oblige.`
          : 'Votre candidature est commencée et n’est pas déposée : vous avez jusque-là pour la déposer.'
      }`,
    link: 'Voir la candidature',
  },
  'call-cancelled': {
    subject: ({ call }: Facts) => `Appel annulé : ${call}`,
    text: ({ because, isSubmitted, number }: Facts) =>
      `L’appel d’intérêt est annulé. ${
        isSubmitted
          ? `Votre candidature nº ${number} ne sera pas évaluée; elle est gardée.`
          : 'Ce que vous avez écrit est gardé; il n’y a rien à déposer.'
      }\nRaison : ${because}`,
    link: 'Voir l’appel',
  },
  'call-restored': {
    subject: ({ call }: Facts) => `Appel rétabli : ${call}`,
    text: ({ closes }: Facts) =>
      `L’annulation de l’appel d’intérêt a été reprise : l’appel tient toujours. Clôture : ${closes}.`,
    link: 'Voir l’appel',
  },
} as const
