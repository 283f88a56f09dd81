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
export { listingOf, ownListing, sharedListing } from './listing.ts'
export type { CallForInterest, ProgrammeChange } from './module.ts'
export type { Programme, Sender } from './programme.ts'
export { programmePolicy } from './programme-policy.ts'
