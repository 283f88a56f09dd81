import type { PolicyTable } from '#accounts/index.ts'

/** Who may do what with the letters of the site. */
export const mailPolicy = {
  'mail.see-templates': {
    on: 'site',
    may: [
      { role: 'coordinator', as: 'any' },
      { role: 'operator', as: 'any' },
    ],
  },
  'mail.see-outgoing': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'mail.try-again': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'mail.clear-own-bounce': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'mail.clear-bounce': {
    on: 'membership',
    may: [
      { role: 'supplier-member', as: 'organisation', administrator: true },
      { role: 'buyer-member', as: 'organisation', administrator: true },
      { role: 'adviser', as: 'organisation', administrator: true },
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
} as const satisfies PolicyTable
