import type { PeopleDbAll } from './attempt.actions.ts'
import { createEmailDomains, type EmailDomains } from './domains.actions.ts'
import { createInvitations, type Invitations } from './invitations.actions.ts'
import { createJoining, type Joining } from './joining.actions.ts'
import { createMembers, type Members } from './members.actions.ts'
import { createProgrammes, type Programmes } from './programme-people.actions.ts'

/** Who belongs where, and how one comes to. */
export interface People {
  readonly members: Members
  readonly invitations: Invitations
  readonly joining: Joining
  readonly domains: EmailDomains
  readonly programmes: Programmes
}

/** People kept in `db`. */
export const createPeople = (db: PeopleDbAll): People => ({
  members: createMembers(db),
  invitations: createInvitations(db),
  joining: createJoining(db),
  domains: createEmailDomains(db),
  programmes: createProgrammes(db),
})
