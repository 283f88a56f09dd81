import type { PolicyTable } from '#accounts/index.ts'

const runners = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
] as const

/** Who may open which document. Images that pages show have no row: whoever may see the page sees them. */
export const filesPolicy = {
  // What an organisation’s recognition rests on: those who decide on it.
  'files.open-principle-proof': {
    on: 'file',
    may: runners,
    when: ['principle-proof'],
  },
  // What somebody says of themselves: they, and those who decide.
  'files.open-claim-proof': {
    on: 'file',
    may: [{ role: 'public', as: 'self' }, ...runners],
    when: ['claim-proof'],
  },
} as const satisfies PolicyTable
