import type { PolicyTable } from '#accounts/index.ts'

/** What the site shows to whom, when no part of the programme has more to say about it. */
export const sitePolicy = {
  'site.read': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  // Components are for those who build; the demonstration shows them to everybody.
  'site.see-components': { on: 'site', may: [{ role: 'public', as: 'any' }], when: ['demonstration'] },
} as const satisfies PolicyTable
