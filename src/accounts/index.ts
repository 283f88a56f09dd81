export {
  type Accounts,
  type AccountsDbAll,
  type Appointments,
  type Asking,
  type Cookies,
  createAccounts,
  createAppointments,
} from './accounts.actions.ts'
export { accountsPolicy } from './accounts-policy.ts'
export type { Assignment } from './assignments.store.ts'
export { linkMinutes } from './authentication.actions.ts'
export type { Doing } from './doing.ts'
export { type EmailDomain, isAtDomain, ownDomains, readDomain } from './email-domain.ts'
export { type Invitation, invitationDays, invitationState, sameAddress } from './invitation.ts'
export { isOpen, type JoinRequest } from './join-request.ts'
export type { Standing, Wanted } from './joining.actions.ts'
export { canRestore, isCurrent, type Member } from './member.ts'
export type { Team } from './members.actions.ts'
export { createPeople, type People } from './people.actions.ts'
export { peoplePolicy } from './people-policy.ts'
export type { Person, SignedIn } from './person.ts'
export {
  type Decision,
  decide,
  type Grant,
  type Permission,
  type PolicyTable,
  type RefusalReason,
  type Relation,
  type Thing,
  thing,
} from './policy.ts'
export type { ProgrammePeople } from './programme-people.actions.ts'
