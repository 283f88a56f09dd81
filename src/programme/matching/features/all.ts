import { category, categoryShare } from './category.ts'
import { recentContracts, sameBuyer } from './experience.ts'
import type { Feature } from './feature.ts'
import { distance, territory } from './place.ts'
import { nearbyExperience, nearbySimilar, similarBuyer } from './related-work.ts'
import { similarContracts } from './similar-contracts.ts'
import { nameWords, offerWords } from './texts.ts'
import { unspsc, unspscExperience } from './unspsc.ts'

/** Every sort of evidence that the engine knows. */
export const allFeatures: readonly Feature[] = [
  similarContracts,
  nearbySimilar,
  similarBuyer,
  offerWords,
  nameWords,
  category,
  categoryShare,
  unspsc,
  unspscExperience,
  distance,
  territory,
  nearbyExperience,
  sameBuyer,
  recentContracts,
]
