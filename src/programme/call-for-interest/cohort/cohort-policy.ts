import type { PolicyTable } from '#accounts/index.ts'

const whoRuns = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

/** Those who read for an enterprise, those who answer in its name, and those who run the programme. */
const whoReads = [{ role: 'supplier-member', as: 'organisation' }, ...whoRuns] as const

/** Who may do what once a call is decided. */
export const cohortPolicy = {
  'cohort.see': { on: 'call', may: whoRuns },
  'cohort.write-introduction': { on: 'call', may: whoRuns },
  'cohort.write-feedback': { on: 'call', may: whoRuns },
  'cohort.send-letters': { on: 'call', may: whoRuns },
  'cohort.correct-letter': { on: 'call', may: whoRuns },
  'cohort.publish': { on: 'call', may: whoRuns },
  'cohort.unpublish': { on: 'call', may: whoRuns },
  'cohort.record-departure': { on: 'call', may: whoRuns },
  'cohort.undo-departure': { on: 'call', may: whoRuns },
  'cohort.offer-place': { on: 'call', may: whoRuns },
  'cohort.withdraw-offer': { on: 'call', may: whoRuns },
  'cohort.settle-offer': { on: 'call', may: whoRuns },
  'cohort.leave-vacant': { on: 'call', may: whoRuns },
  'cohort.reopen-vacancy': { on: 'call', may: whoRuns },
  'cohort.take-selection-file': { on: 'call', may: whoRuns },
  'cohort.read-letter': { on: 'decision-letter', may: whoReads },
  'cohort.see-offer': { on: 'place-offer', may: whoReads },
  'cohort.answer-offer': {
    on: 'place-offer',
    may: [{ role: 'supplier-member', as: 'organisation', administrator: true }],
  },
} as const satisfies PolicyTable
