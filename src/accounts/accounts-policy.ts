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
} as const satisfies PolicyTable
