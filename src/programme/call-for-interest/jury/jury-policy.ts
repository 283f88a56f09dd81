import type { PolicyTable } from '#accounts/index.ts'

const whoRuns = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const
/** The finder says of whom a jury is: its jurors who did not leave; and of an application, those who may judge it. */
const juror = { role: 'jury-member', as: 'self' } as const
const opened = ['consensus', 'decided', 'told'] as const

/** Who may do what with the jury of a call; its stage is the state of the thing. */
export const juryPolicy = {
  'jury.see': { on: 'jury', may: whoRuns },
  'jury.choose': { on: 'jury', may: whoRuns, when: ['before', 'ready', 'scoring', 'consensus'] },
  'jury.take-out': { on: 'jury', may: whoRuns, when: ['before', 'ready', 'scoring', 'consensus'] },
  'jury.take-back-conflict': { on: 'jury', may: whoRuns, when: ['ready', 'scoring', 'consensus'] },
  'jury.open-scoring': { on: 'jury', may: whoRuns, when: ['ready'] },
  'jury.open-consensus': { on: 'jury', may: whoRuns, when: ['scoring'] },
  'jury.back-to-scoring': { on: 'jury', may: whoRuns, when: ['consensus'] },
  'jury.see-own': { on: 'jury', may: [juror] },
  'jury.declare': { on: 'jury', may: [juror], when: ['ready', 'scoring', 'consensus'] },
  'jury.score': { on: 'jury', may: [juror], when: ['scoring'] },
  'jury.read-application': { on: 'judged-application', may: [juror] },
  'jury.score-application': { on: 'judged-application', may: [juror], when: ['scoring'] },
  'jury.deliberate': { on: 'jury', may: [...whoRuns, juror], when: opened },
  'jury.see-spread': { on: 'judged-application', may: [...whoRuns, juror], when: opened },
  'jury.agree': { on: 'judged-application', may: whoRuns, when: ['consensus'] },
  'jury.rank': { on: 'jury', may: whoRuns, when: opened },
  'jury.draw-line': { on: 'jury', may: whoRuns, when: ['consensus'] },
  'jury.settle-tie': { on: 'jury', may: whoRuns, when: ['consensus'] },
  'jury.decide': { on: 'jury', may: whoRuns, when: ['consensus'] },
  'jury.change-outcome': { on: 'jury', may: whoRuns, when: ['decided'] },
  'jury.reopen': { on: 'jury', may: whoRuns, when: ['decided'] },
} as const satisfies PolicyTable
