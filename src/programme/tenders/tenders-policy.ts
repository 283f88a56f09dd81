import type { PolicyTable } from '#accounts/index.ts'

/** Who may do what with public notices, imports and the engine’s own pages. */
export const tendersPolicy = {
  'tenders.see-imports': {
    on: 'site',
    may: [
      { role: 'operator', as: 'any' },
      { role: 'coordinator', as: 'any' },
    ],
  },
  // Reading public data anew may take the machine for minutes: whoever keeps it running decides.
  'tenders.run-imports': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'tenders.see-names': {
    on: 'site',
    may: [
      { role: 'operator', as: 'any' },
      { role: 'coordinator', as: 'any' },
    ],
  },
  'tenders.try-matching': {
    on: 'site',
    may: [
      { role: 'operator', as: 'any' },
      { role: 'coordinator', as: 'any' },
      { role: 'adviser', as: 'any' },
      { role: 'buyer-member', as: 'any' },
    ],
  },
  'tenders.see-exposure': {
    on: 'site',
    may: [
      { role: 'operator', as: 'any' },
      { role: 'coordinator', as: 'any' },
    ],
  },
} as const satisfies PolicyTable
