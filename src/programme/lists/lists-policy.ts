import type { Grant, PolicyTable } from '#accounts/index.ts'

/** Whoever keeps it, and the people of the organisation that it is shared with. */
const itsPeople: readonly Grant[] = [
  { role: 'public', as: 'self' },
  { role: 'supplier-member', as: 'organisation' },
  { role: 'buyer-member', as: 'organisation' },
  { role: 'adviser', as: 'organisation' },
  { role: 'coordinator', as: 'organisation' },
]

/** Who may do what with lists of organisations and notices. */
export const listsPolicy = {
  'lists.keep': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'lists.see': { on: 'list', may: itsPeople, when: ['kept', 'removed'] },
  'lists.change': { on: 'list', may: itsPeople, when: ['kept'] },
  'lists.rename': { on: 'list', may: [{ role: 'public', as: 'self' }], when: ['kept'] },
  'lists.remove': { on: 'list', may: [{ role: 'public', as: 'self' }], when: ['kept'] },
  'lists.restore': { on: 'list', may: [{ role: 'public', as: 'self' }], when: ['removed'] },
} as const satisfies PolicyTable
