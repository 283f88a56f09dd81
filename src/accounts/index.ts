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
export { createLimits, type Limits } from './limits.actions.ts'
export { type LimitName, limits } from './limits.ts'
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
