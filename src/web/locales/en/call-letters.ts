import type { Texts } from '../texts.ts'

export const callLetters: Texts['callLetters'] = {
  copyTitle: 'Copy of what you submitted:',
  copyEmpty: '(nothing)',
  'application-received': {
    subject: ({ number, call }) => `Application no. ${number} received: ${call}`,
    text: ({ organisation, number, at }) =>
      `The application of ${organisation} was received ${at}. Its number is ${number}.\nYou can change it and submit it again until the close: the last version submitted counts.`,
    link: 'See the application',
  },
  'application-late': {
    subject: ({ number, call }) => `Application no. ${number} received after the close: ${call}`,
    text: ({ organisation, number, at, closes }) =>
      `The application of ${organisation} was received ${at}, after the close (${closes}). Its number is ${number}.\nIt is kept apart. Only the coordination may admit it, with a reason; you will be told by mail if it is.`,
    link: 'See the application',
  },
  'application-withdrawn': {
    subject: ({ number, call }) => `Application no. ${number} withdrawn: ${call}`,
    text: ({ number, closes }) =>
      `Application no. ${number} was withdrawn. It will not be assessed.\nYou can put it back until the close: ${closes}.`,
    link: 'See the application',
  },
  'application-brought-back': {
    subject: ({ number, call }) => `Application no. ${number} put back: ${call}`,
    text: ({ number }) => `Application no. ${number}, which had been withdrawn, is submitted again.`,
    link: 'See the application',
  },
  'application-admitted': {
    subject: ({ number, call }) => `Application no. ${number} admitted despite its delay: ${call}`,
    text: ({ number, because }) =>
      `Application no. ${number}, received after the close, is admitted: it will be assessed like the others.\nReason: ${because}`,
    link: 'See the application',
  },
  'application-set-apart': {
    subject: ({ number, call }) => `Application no. ${number} set apart again: ${call}`,
    text: ({ number }) =>
      `The admission of application no. ${number} was taken back: the application, received after the close, is kept apart again and will not be assessed.\nWrite to the coordination if you do not know why.`,
    link: 'See the application',
  },
  'application-new': {
    subject: ({ number, organisation }) => `Application no. ${number}: ${organisation}`,
    text: ({ organisation, at, late }) =>
      `${organisation} submitted its application ${at}${late ? ', after the close: it is kept apart' : ''}.`,
    link: 'See the application',
  },
  'application-unfinished': {
    subject: ({ call, closes }) => `Application to finish, call closes ${closes}: ${call}`,
    text: ({ closes }) =>
      `You began an application, and it is not submitted. The call closes ${closes}.\nEverything that you wrote is kept. Review and submit before the close: an application that arrives afterwards is kept apart.\nIf you do not mean to submit, you need not do anything.`,
    link: 'Resume the application',
  },
  'call-extended': {
    subject: ({ call }) => `Close put off: ${call}`,
    text: ({ closes, from, because, isSubmitted, number }) =>
      `The close, planned ${from}, is put off: ${closes}.\nReason: ${because}\n${
        isSubmitted
          ? `Your application no. ${number} stays submitted. You may change it and submit it again until then; nothing obliges you to.`
          : 'Your application is begun and not submitted: you have until then to submit it.'
      }`,
    link: 'See the application',
  },
  'call-cancelled': {
    subject: ({ call }) => `Call cancelled: ${call}`,
    text: ({ because, isSubmitted, number }) =>
      `The call for interest is cancelled. ${
        isSubmitted
          ? `Your application no. ${number} will not be judged; it is kept.`
          : 'What you wrote is kept; there is nothing to submit.'
      }\nReason: ${because}`,
    link: 'See the call',
  },
  'call-restored': {
    subject: ({ call }) => `Call restored: ${call}`,
    text: ({ closes }) =>
      `The cancellation of the call for interest was taken back: the call still holds. Close: ${closes}.`,
    link: 'See the call',
  },
}
