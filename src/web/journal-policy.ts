import { type PolicyTable, peoplePolicy } from '#accounts/index.ts'
import { callsPolicy, concertationPolicy, governancePolicy } from '#programme/call-for-interest/index.ts'
import { listsPolicy } from '#programme/lists/index.ts'

/** Who may read the history of what. */
export const journalPolicy = {
  'journal.read-organisation': {
    on: 'organisation',
    may: [
      { role: 'supplier-member', as: 'organisation' },
      { role: 'buyer-member', as: 'organisation' },
      { role: 'adviser', as: 'organisation' },
      { role: 'adviser', as: 'assigned' },
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  'journal.read-programme': {
    on: 'programme',
    may: [
      { role: 'coordinator', as: 'programme' },
      { role: 'operator', as: 'any' },
    ],
  },
  // Whoever may see a thing may see what was done to it.
  'journal.read-membership': { on: 'membership', may: peoplePolicy['accounts.see-membership'].may },
  'journal.read-invitation': { on: 'invitation', may: peoplePolicy['accounts.change-invitation'].may },
  'journal.read-join-request': {
    on: 'join-request',
    may: [...peoplePolicy['accounts.change-own-request'].may, ...peoplePolicy['accounts.decide-join'].may],
  },
  'journal.read-list': { on: 'list', may: listsPolicy['lists.see'].may },
  // Minutes and comments are told as they stood before: for whoever keeps them.
  'journal.read-committee': { on: 'committee', may: governancePolicy['governance.edit-committee'].may },
  'journal.read-meeting': { on: 'meeting', may: governancePolicy['governance.edit-meeting'].may },
  'journal.read-concertation': {
    on: 'concertation',
    may: concertationPolicy['concertation.settle'].may,
    when: ['writing', 'open', 'settled'],
  },
  'journal.read-call': { on: 'call', may: callsPolicy['calls.edit'].may },
  'journal.read-own': { on: 'self', may: [{ role: 'public', as: 'self' }] },
  'journal.read-site': { on: 'site', may: [{ role: 'operator', as: 'any' }] },
} as const satisfies PolicyTable
