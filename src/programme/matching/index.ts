export type { Notice } from './notice.ts'
export type { PastContract, ProfileAchievement, ProfileOffer, SupplierProfile } from './supplier-profile.ts'
export type { Constraint, Reason, TenderMatch } from './tender-match.ts'
