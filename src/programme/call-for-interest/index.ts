export { createCallForInterest } from './call-for-interest.actions.ts'
export {
  type Activity,
  axes,
  type Edition,
  type EditionHead,
  editionStage,
  hasBegun,
  inCalendarOrder,
  type Participation,
  upcoming,
} from './edition.ts'
export type { CallForInterest } from './module.ts'
export type { Programme } from './programme.ts'
export { programmePolicy } from './programme-policy.ts'
