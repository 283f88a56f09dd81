import type { Grant, PolicyTable } from '#accounts/index.ts'

const whoRuns: readonly Grant[] = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
]
/** Whoever works for a partner that a version was shared with. */
const whoWasAsked: readonly Grant[] = [{ role: 'adviser', as: 'partner' }]
const beforeItIsSettled = ['none', 'writing', 'open'] as const

/** Who may do what with what is talked about before an edition. It exists with its edition, unwritten at first. */
export const concertationPolicy = {
  'concertation.see': { on: 'concertation', may: [...whoWasAsked, ...whoRuns] },
  'concertation.write': { on: 'concertation', may: whoRuns, when: beforeItIsSettled },
  'concertation.share': { on: 'concertation', may: whoRuns, when: ['writing', 'open'] },
  'concertation.comment': { on: 'concertation', may: whoWasAsked, when: ['open'] },
  'concertation.answer': { on: 'concertation', may: whoRuns, when: ['open'] },
  // In the name of a partner: those who administer it; anybody of it when nobody does, who then stands to it as to
  // their own organisation.
  'concertation.agree': {
    on: 'concertation',
    may: [
      { role: 'adviser', as: 'partner', administrator: true },
      { role: 'adviser', as: 'organisation' },
    ],
    when: ['open'],
  },
  'concertation.settle': { on: 'concertation', may: whoRuns, when: ['open'] },
  'concertation.reopen': { on: 'concertation', may: whoRuns, when: ['settled'] },
} as const satisfies PolicyTable
