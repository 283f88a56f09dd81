export {
  type Accounts,
  type Appointments,
  createAccounts,
  createAppointments,
} from './accounts.actions.ts'
export { accountsPolicy } from './accounts-policy.ts'
export { linkMinutes } from './authentication.actions.ts'
export type { DiscoveryRefusal } from './identity-provider.feed.ts'
export { type Claims, domainOf, type IdentityProvider } from './identity-provider.ts'
export type { ProviderAct, ProviderAsked, ProviderRefusal } from './identity-providers.actions.ts'
export type { LinkedInstitution } from './identity-providers.store.ts'
export { type Departure, type ReturnRefusal, returnAddress } from './institution-sign-in.actions.ts'
export { type MadeCredential, mostNameLength, type PasskeyLine, type UsedCredential } from './passkey.ts'
export { passkeyHome } from './passkey-origin.ts'
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
export type { SessionLine } from './session.ts'
export type { AccountsDbAll, Asking, Cookies } from './sign-in.actions.ts'
