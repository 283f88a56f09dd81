import type { PolicyTable } from '#accounts/index.ts'

/** Who may do what with the work that is done by the clock: whoever keeps the machine running. */
export const jobsPolicy = {
  'jobs.see-failed': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'jobs.try-again': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
} as const satisfies PolicyTable
