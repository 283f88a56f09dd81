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
export { linkMinutes } from './authentication.actions.ts'
export { createOwnSpace, type OwnSpace } from './own-space.actions.ts'
export {
  type FirstSteps,
  notBegun,
  type OwnSpaceMemory,
  stepCount,
  stepGestures,
} from './own-space.ts'
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
