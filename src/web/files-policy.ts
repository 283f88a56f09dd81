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
  // What an applicant attached: they, those who check it, and the jurors who said no conflict with them.
  'files.open-application-document': {
    on: 'file',
    may: [{ role: 'supplier-member', as: 'organisation' }, { role: 'jury-member', as: 'self' }, ...runners],
    when: ['application-document'],
  },
  // What a committee keeps: whoever sits on it stands to it as to their own, and those who run the programme.
  'files.open-meeting-document': {
    on: 'file',
    may: [{ role: 'public', as: 'self' }, ...runners],
    when: ['meeting-document'],
  },
} as const satisfies PolicyTable
