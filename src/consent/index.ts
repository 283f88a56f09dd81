export {
  type Agreed,
  type Agreeing,
  type Consent,
  type ConsentState,
  consentStates,
} from './consent.ts'
export { type Consents, createConsents } from './consents.actions.ts'
export { type ImpliedStated, undoMinutes, wordsId } from './giving.actions.ts'
export { consentTables, eraseAbout, readAbout } from './held.store.ts'
export {
  endOf,
  type Ground,
  grounds,
  type ImpliedRefusal,
  impliedEnd,
  mostMonths,
} from './implied-consent.ts'
export { mostOften, type Purpose, purposeOf, purposes } from './purpose.ts'
export type { Reader, RegisterFigure, RegisterSearch } from './register.store.ts'
export { confirmationDays, type WriteConfirmation } from './subscribing.actions.ts'
export { forgetExpiredSubscriptions, type Subscription } from './subscriptions.store.ts'
export { suppressAddress } from './suppression.actions.ts'
export type { LinkOpened, Reach } from './withdrawing.actions.ts'
