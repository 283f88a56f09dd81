import type { PolicyTable } from '#accounts/index.ts'

/** Its own coordination, and whoever runs the site. */
const whoRuns = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

/** Who may do what with a programme. */
export const programmePolicy = {
  'programme.edit': {
    on: 'programme',
    may: whoRuns,
  },
  'programme.name-sender': {
    on: 'programme',
    may: whoRuns,
  },
  'programme.create': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'programme.create-edition': {
    on: 'programme',
    may: whoRuns,
  },
  'programme.edit-edition': {
    on: 'edition',
    may: whoRuns,
  },
  // What the public reads of a programme: its look, its pages, its news.
  'public-site.identify': { on: 'programme', may: whoRuns },
  'public-site.write': { on: 'programme', may: whoRuns },
  'public-site.publish': { on: 'programme', may: whoRuns },
  'public-site.withdraw': { on: 'programme', may: whoRuns },
  'programme.import-edition': { on: 'edition', may: whoRuns },
  'programme.undo-import': { on: 'edition', may: whoRuns },
  'programme.set-up': { on: 'programme', may: whoRuns },
  'programme.see-people': {
    on: 'programme',
    may: whoRuns,
  },
  'programme.give-roles': {
    on: 'programme',
    may: whoRuns,
    fresh: true,
  },
} as const satisfies PolicyTable
