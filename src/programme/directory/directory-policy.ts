import type { PolicyTable } from '#accounts/index.ts'

/** Who may do what with organisations, their offers and their recognition. */
export const directoryPolicy = {
  'directory.edit': {
    on: 'organisation',
    may: [
      { role: 'supplier-member', as: 'organisation' },
      { role: 'buyer-member', as: 'organisation', administrator: true },
      { role: 'buyer-member', as: 'organisation', duty: ['champion', 'communications'] },
      { role: 'adviser', as: 'assigned' },
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'directory.review-recognition': {
    on: 'organisation',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
    when: ['supplier'],
  },
  'directory.import': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
} as const satisfies PolicyTable
