import type { DecisionFacts } from '../fr/decision-letters.ts'

export const decisionLetters = {
  concerns: ({ enterprise, number, call }: DecisionFacts) =>
    `Application no. ${number} of ${enterprise}, “${call}”.`,
  subjects: {
    retained: ({ call }: DecisionFacts) => `Your application is selected: ${call}`,
    waiting: ({ call }: DecisionFacts) => `Your application is on the waiting list: ${call}`,
    'not-retained': ({ call }: DecisionFacts) => `Decision on your application: ${call}`,
    ineligible: ({ call }: DecisionFacts) => `Your application is not eligible: ${call}`,
    offered: ({ call }: DecisionFacts) => `You are offered a place: ${call}`,
    withdrawn: ({ call }: DecisionFacts) => `The offer of a place is withdrawn: ${call}`,
  },
  introductions: {
    retained: 'We are pleased to tell you that your application is selected. You are part of the cohort.',
    waiting: 'The jury received your application well, but every place is taken. It is on the waiting list.',
    'not-retained':
      'Thank you for your application. After studying it, the jury did not select it this time.',
    ineligible:
      'Thank you for your application. It does not meet the eligibility conditions of the call, so the jury did not score it.',
    offered:
      'An enterprise of the cohort has withdrawn. Its place is offered to you, in the order of the waiting list.',
    withdrawn: 'We had offered you a place in the cohort. We have to withdraw this offer, and we are sorry.',
  },
  after: {
    retained: () =>
      'The cohort will be published on the page of the edition. We will write to you about what comes next.',
    waiting: ({ place, of }: DecisionFacts) =>
      `Your place on the waiting list: ${place} of ${of}. When a place becomes free, we offer it in this order and write to you.`,
    'not-retained': () =>
      'Your page stays in the directory: institutions can find and reach you. You may answer a later call.',
    ineligible: ({ because }: DecisionFacts) =>
      because === ''
        ? 'The conditions are written on the page of the call, with what makes an enterprise eligible.'
        : `What is missing: ${because}`,
    offered: ({ answerBy }: DecisionFacts) =>
      `Answer before the end of ${answerBy}. After that day, the place is offered to the next enterprise.`,
    withdrawn: ({ because, place, of }: DecisionFacts) =>
      `Why: ${because}\n\nYour place on the waiting list does not change: ${place} of ${of}. When a place becomes free, we write to you.`,
  },
  feedback: 'What the jury tells you:',
  contact: ({ contact }: DecisionFacts) => (contact === '' ? '' : `To talk about it, write to ${contact}.`),
  read: 'Open the letter',
  answer: 'Answer the offer',
}
