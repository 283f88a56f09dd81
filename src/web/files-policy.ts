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
  // What an applicant attached: they and the adviser assigned to them; once submitted, also those who check it and the
  // jurors who said no conflict with them.
  'files.open-application-document': {
    on: 'file',
    may: [
      { role: 'supplier-member', as: 'organisation' },
      { role: 'adviser', as: 'assigned' },
      { role: 'jury-member', as: 'self', when: ['application-document'] },
      { role: 'coordinator', as: 'programme', when: ['application-document'] },
      { role: 'operator', as: 'any', when: ['application-document'] },
    ],
    when: ['application-document', 'unsubmitted-document'],
  },
  // What a committee keeps: whoever sits on it stands to it as to their own, and those who run the programme.
  'files.open-meeting-document': {
    on: 'file',
    may: [{ role: 'public', as: 'self' }, ...runners],
    when: ['meeting-document'],
  },
} as const satisfies PolicyTable
