export type { Background } from './background.ts'
export { learnFromProfiles } from './background.ts'
export { coldProfilesOf } from './cold-start.ts'
export type { Engine } from './engine.ts'
export { createEngine } from './engine.ts'
export type { JudgedNotice, RankingQuality } from './evaluation.ts'
export { evaluateRanking, judgedNotices, meanQuality } from './evaluation.ts'
export type { Notice } from './notice.ts'
export type { PastAward } from './past-awards.ts'
export { profilesOf, readPastAward } from './past-awards.ts'
export type { NamedBid } from './past-bids.ts'
export { readNamedBids, withBids } from './past-bids.ts'
export { shippedWeights } from './shipped-weights.ts'
export type {
  PastBid,
  PastContract,
  ProfileAchievement,
  ProfileOffer,
  SupplierProfile,
} from './supplier-profile.ts'
export type { Constraint, Reason, TenderMatch } from './tender-match.ts'
export { trainWeights } from './train.ts'
export type { Weights } from './weights.ts'
export { handWeights } from './weights.ts'
