export {
  type Agreed,
  type Agreeing,
  type Consent,
  type ConsentState,
  consentStates,
} from './consent.ts'
export {
  endOf,
  type Ground,
  grounds,
  type ImpliedRefusal,
  impliedEnd,
  mostMonths,
} from './implied-consent.ts'
export { mostOften, type Purpose, purposeOf, purposes } from './purpose.ts'
export { suppressAddress } from './suppression.actions.ts'
export { createWithdrawing, type LinkOpened, type Reach, type Withdrawing } from './withdrawing.actions.ts'
