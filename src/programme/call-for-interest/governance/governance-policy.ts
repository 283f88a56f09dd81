import type { Grant, PolicyTable } from '#accounts/index.ts'

/** Its own coordination, and whoever runs the site. */
const whoRuns: readonly Grant[] = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
]
/** Whoever sits on the committee stands to it as to their own. */
const whoSits: readonly Grant[] = [{ role: 'public', as: 'self' }, ...whoRuns]

/** Who may do what with committees, their meetings and their decisions. */
export const governancePolicy = {
  'governance.see': { on: 'programme', may: whoRuns },
  // The committees that one sits on, and what one’s partner was asked.
  'governance.see-own': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'governance.create-committee': { on: 'programme', may: whoRuns },
  // Everybody reads the list of those made public; the rest of the list is by reach.
  'governance.list-decisions': { on: 'programme', may: [{ role: 'public', as: 'any' }] },
  'governance.see-committee': { on: 'committee', may: whoSits },
  'governance.edit-committee': { on: 'committee', may: whoRuns },
  'governance.see-meeting': { on: 'meeting', may: whoSits },
  'governance.edit-meeting': { on: 'meeting', may: whoRuns },
  'governance.decide': { on: 'meeting', may: whoRuns, when: ['held'] },
  'governance.see-decision': {
    on: 'decision',
    may: [{ role: 'public', as: 'any', when: ['public'] }, ...whoSits],
  },
  'governance.edit-decision': { on: 'decision', may: whoRuns },
} as const satisfies PolicyTable
