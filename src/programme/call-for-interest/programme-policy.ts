import type { PolicyTable } from '#accounts/index.ts'

/** Who may do what with a programme. */
export const programmePolicy = {
  'programme.edit': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'programme.name-sender': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'programme.create': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'programme.create-edition': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'programme.edit-edition': {
    on: 'edition',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'programme.see-people': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'programme.give-roles': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
    fresh: true,
  },
} as const satisfies PolicyTable
