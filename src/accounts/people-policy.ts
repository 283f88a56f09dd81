import type { Grant, PolicyTable } from './policy.ts'

const coordination: readonly Grant[] = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
]

const administrators: readonly Grant[] = [
  { role: 'supplier-member', as: 'organisation', administrator: true },
  { role: 'buyer-member', as: 'organisation', administrator: true },
  // Those of a partner are its advisers.
  { role: 'adviser', as: 'organisation', administrator: true },
  ...coordination,
]

const anyMember: readonly Grant[] = [
  { role: 'supplier-member', as: 'organisation' },
  { role: 'buyer-member', as: 'organisation' },
  { role: 'adviser', as: 'organisation' },
  ...coordination,
]

const oneself: readonly Grant[] = [{ role: 'public', as: 'self' }]

/** Who may do what with the people of organisations and programmes. */
export const peoplePolicy = {
  'accounts.see-team': { on: 'organisation', may: anyMember },
  'accounts.invite': { on: 'organisation', may: administrators },
  'accounts.see-membership': { on: 'membership', may: [...oneself, ...administrators] },
  'accounts.change-member': { on: 'membership', may: administrators, when: ['of-organisation'], fresh: true },
  'accounts.end-membership': {
    on: 'membership',
    may: administrators,
    when: ['of-organisation', 'of-programme'],
    fresh: true,
  },
  'accounts.restore-membership': { on: 'membership', may: administrators, when: ['ended'], fresh: true },
  'accounts.leave': { on: 'membership', may: oneself, when: ['of-organisation', 'of-programme'] },
  'accounts.hand-over': { on: 'membership', may: oneself, when: ['of-organisation'] },
  'accounts.change-invitation': { on: 'invitation', may: administrators, when: ['pending', 'expired'] },
  // Opening the link shows what it offers; only its address may accept.
  'accounts.see-invitation': { on: 'site', may: [{ role: 'public', as: 'any' }] },
  'accounts.accept-invitation': { on: 'self', may: oneself },
  // The thing is one’s own joining of an organisation: whoever is signed in stands to it as oneself.
  'accounts.see-joining': { on: 'joining', may: oneself },
  'accounts.ask-to-join': { on: 'joining', may: oneself, when: ['kept'] },
  'accounts.claim': { on: 'joining', may: oneself, when: ['nobody'] },
  'accounts.join-by-domain': { on: 'joining', may: oneself },
  'accounts.change-own-request': { on: 'join-request', may: oneself },
  'accounts.decide-join': { on: 'join-request', may: administrators, when: ['join'] },
  'accounts.decide-claim': { on: 'join-request', may: coordination, when: ['claim'] },
  'accounts.declare-domain': {
    on: 'organisation',
    may: [{ role: 'buyer-member', as: 'organisation', administrator: true }, ...coordination],
    when: ['buyer'],
  },
  'accounts.confirm-domain': { on: 'organisation', may: coordination, when: ['buyer'] },
  'accounts.see-installation': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
  'accounts.appoint-keepers': { on: 'site', may: [{ role: 'operator', as: 'any' }], fresh: true },
} as const satisfies PolicyTable
