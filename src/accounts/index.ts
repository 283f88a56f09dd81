export {
  type Accounts,
  type Appointments,
  createAccounts,
  createAppointments,
} from './accounts.actions.ts'
export { accountsPolicy } from './accounts-policy.ts'
export type { Assignment } from './assignments.store.ts'
export { linkMinutes } from './authentication.actions.ts'
export type { Doing } from './doing.ts'
export { emailLinkHours } from './email-change.actions.ts'
export { type EmailDomain, isAtDomain, ownDomains, readDomain } from './email-domain.ts'
export { accountsTables, eraseAbout, readAbout } from './held.store.ts'
export { type Claims, domainOf, type IdentityProvider } from './identity-provider.ts'
export type { ProviderAct, ProviderAsked, ProviderRefusal } from './identity-providers.actions.ts'
export { type Departure, type ReturnRefusal, returnAddress } from './institution-sign-in.actions.ts'
export { type Invitation, invitationState, sameAddress } from './invitation.ts'
export { isOpen, type JoinRequest } from './join-request.ts'
export type { Standing, Wanted } from './joining.actions.ts'
export { postsLeftBy, rolesOf, tellPostLeft } from './leaving.actions.ts'
export { createLimits, type Limits } from './limits.actions.ts'
export { type LimitName, limits } from './limits.ts'
export { canRestore, type Member } from './member.ts'
export type { Team } from './members.actions.ts'
export { createNames, type Names } from './names.actions.ts'
export { createOperators, type Operators, operatorLinkHours } from './operators.actions.ts'
export { createOwnSpace, type OwnSpace } from './own-space.actions.ts'
export {
  type FirstSteps,
  notBegun,
  type OwnSpaceMemory,
  stepCount,
  stepGestures,
} from './own-space.ts'
export { type MadeCredential, mostNameLength, type PasskeyLine, type UsedCredential } from './passkey.ts'
export { passkeyHome } from './passkey-origin.ts'
export { createPeople, type People } from './people.actions.ts'
export { peoplePolicy } from './people-policy.ts'
export type { PeopleTableNames } from './people-rows.store.ts'
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
export { coordinationOf, peopleOf, type Reached } from './reached.store.ts'
export type { SessionLine } from './session.ts'
export { findHeldPerson, findPeople, findPerson, findPersonByEmail } from './sessions.store.ts'
export type { Asking, Cookies } from './sign-in.actions.ts'
export { accountsSweeps } from './sweeps.store.ts'
