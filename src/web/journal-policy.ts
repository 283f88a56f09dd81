import type { PolicyTable } from '#accounts/index.ts'

/** Who may read the history of what. */
export const journalPolicy = {
  'journal.read-organisation': {
    on: 'organisation',
    may: [
      { role: 'supplier-member', as: 'organisation' },
      { role: 'buyer-member', as: 'organisation' },
      { role: 'adviser', as: 'assigned' },
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'journal.read-programme': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
} as const satisfies PolicyTable
