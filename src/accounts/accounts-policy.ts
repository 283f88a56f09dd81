import type { PolicyTable } from './policy.ts'

/** Who may do what with people, roles and sessions. */
export const accountsPolicy = {
  'accounts.sign-in': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  'accounts.sign-in-as-fictional': {
    on: 'site',
    may: [{ role: 'public', as: 'any' }],
    when: ['demonstration'],
  },
  'accounts.sign-out': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.act-as': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.see-own-space': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.use-own-space': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.read-mailbox': {
    on: 'site',
    may: [{ role: 'public', as: 'any' }],
    when: ['demonstration'],
  },
  'accounts.see-own-account': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.change-own-account': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  // Whoever finds a browser open takes no account away.
  'accounts.change-own-email': { on: 'self', may: [{ role: 'public', as: 'self' }], fresh: true },
  'accounts.cancel-email-change': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  // The link itself is what proves the new address.
  'accounts.confirm-email': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  'accounts.end-session': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  // Whoever finds a browser open makes themselves no key to come back with.
  'accounts.add-passkey': { on: 'self', may: [{ role: 'public', as: 'self' }], fresh: true },
  'accounts.change-passkey': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'accounts.set-up-identity-provider': {
    on: 'organisation',
    may: [
      { role: 'buyer-member', as: 'organisation', administrator: true },
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
    when: ['buyer'],
    fresh: true,
  },
  // An institution does not answer alone for the domains that it says are its own.
  'accounts.confirm-identity-provider': {
    on: 'organisation',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
    when: ['buyer'],
    fresh: true,
  },
} as const satisfies PolicyTable
