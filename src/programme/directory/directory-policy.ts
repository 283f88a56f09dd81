import type { PolicyTable } from '#accounts/index.ts'

const inTheDirectory = ['supplier', 'buyer', 'partner'] as const

/** Who writes the page of an organisation: its own people, who accompanies it, who runs the programme. */
const editors = [
  { role: 'supplier-member', as: 'organisation' },
  { role: 'buyer-member', as: 'organisation', administrator: true },
  { role: 'buyer-member', as: 'organisation', duty: ['champion', 'communications'] },
  // A partner’s own page; those of the suppliers that one accompanies.
  { role: 'adviser', as: 'organisation', administrator: true },
  { role: 'adviser', as: 'assigned' },
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

const runners = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

/** Who may do what with organisations, their offers and their recognition. */
export const directoryPolicy = {
  'directory.edit': { on: 'organisation', may: editors, when: inTheDirectory },
  'directory.publish': { on: 'organisation', may: editors, when: inTheDirectory },
  // Only its own people can say that a page is right: «confirmed by the enterprise».
  'directory.confirm': {
    on: 'organisation',
    may: [
      { role: 'supplier-member', as: 'organisation' },
      { role: 'buyer-member', as: 'organisation', administrator: true },
      { role: 'buyer-member', as: 'organisation', duty: ['champion', 'communications'] },
      { role: 'adviser', as: 'organisation', administrator: true },
    ],
    when: inTheDirectory,
  },
  'directory.review-recognition': { on: 'organisation', may: runners, when: ['supplier'] },
  'directory.archive': { on: 'organisation', may: runners, when: inTheDirectory },
  'directory.unarchive': { on: 'organisation', may: runners, when: ['archived'] },
  'directory.add': { on: 'programme', may: runners },
  'directory.import': { on: 'programme', may: runners },
} as const satisfies PolicyTable
