export {
  type Agreed,
  type Agreeing,
  type Consent,
  type ConsentState,
  consentStates,
} from './consent.ts'
export { type Consents, createConsents } from './consents.actions.ts'
export { undoMinutes, wordsId } from './giving.actions.ts'
export { consentTables, eraseAbout, readAbout } from './held.store.ts'
export {
  endOf,
  type Ground,
  grounds,
  type ImpliedRefusal,
} from './implied-consent.ts'
export { type Purpose, purposeOf, purposes } from './purpose.ts'
export type { RegisterFigure, RegisterSearch } from './register.store.ts'
export { confirmationDays, type WriteConfirmation } from './subscribing.actions.ts'
export type { Subscription } from './subscriptions.store.ts'
export { suppressAddress } from './suppression.actions.ts'
export { consentSweeps } from './sweeps.store.ts'
export type { LinkOpened } from './withdrawing.actions.ts'
