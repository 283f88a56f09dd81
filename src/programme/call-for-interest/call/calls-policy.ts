import type { PolicyTable } from '#accounts/index.ts'

/** The coordination of its programme, and whoever runs the site. */
const runners = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

/** An enterprise’s own people, and the advisers assigned to it. */
const writers = [
  { role: 'supplier-member', as: 'organisation' },
  { role: 'adviser', as: 'assigned' },
] as const

/** Who may do what with calls for interest. A draft is read by its coordination alone: its page sees to it. */
export const callsPolicy = {
  'calls.read': { on: 'call', may: [{ role: 'public', as: 'any' }] },
  'calls.create': { on: 'edition', may: runners },
  'calls.edit': { on: 'call', may: runners },
  'calls.publish': { on: 'call', may: runners, when: ['draft'] },
  'calls.extend': { on: 'call', may: runners, when: ['to-come', 'open'] },
  'calls.cancel': { on: 'call', may: runners, when: ['draft', 'to-come', 'open', 'closed'] },
  'calls.restore': { on: 'call', may: runners, when: ['cancelled'] },
  'calls.see-applications': { on: 'call', may: runners },
} as const satisfies PolicyTable

/** Who may do what with applications. */
export const applicationsPolicy = {
  'applications.begin': { on: 'organisation', may: writers, when: ['supplier'] },
  'applications.write': { on: 'application', may: writers },
  // Advisers help to write; only the enterprise itself says that it applies.
  'applications.submit': { on: 'application', may: [{ role: 'supplier-member', as: 'organisation' }] },
  'applications.withdraw': {
    on: 'application',
    may: [{ role: 'supplier-member', as: 'organisation' }],
    when: ['submitted', 'withdrawn'],
  },
  // What is in a draft is its enterprise’s own until it is submitted.
  'applications.read': { on: 'application', may: runners, when: ['submitted', 'late', 'withdrawn'] },
  'applications.check': { on: 'application', may: runners, when: ['submitted', 'late'] },
  'applications.admit': { on: 'application', may: runners, when: ['late'] },
  'applications.set-apart': { on: 'application', may: runners, when: ['submitted'] },
} as const satisfies PolicyTable
