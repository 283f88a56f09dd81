import type { Grant, PolicyTable } from '#accounts/index.ts'

const coordination: readonly Grant[] = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
]

/** Who may agree to be written to, withdraw, and read who did. It stands here since consent knows no accounts. */
export const consentPolicy = {
  'consent.see-own': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'consent.change-own': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  // Whoever holds a letter may stop it: its token is the only key, and opens nothing else.
  'consent.withdraw-by-link': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  'consent.subscribe': { on: 'programme', may: [{ role: 'public', as: 'any' }] },
  'consent.confirm-subscription': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  'consent.see': { on: 'programme', may: coordination },
  'consent.record': { on: 'programme', may: coordination },
  // A file of addresses leaves the site with whoever takes it.
  'consent.export': { on: 'programme', may: coordination, fresh: true },
} as const satisfies PolicyTable
