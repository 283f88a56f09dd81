import { buyerKindHabit } from './buyer-kind.ts'
import { category, relatedUnspsc, unspsc } from './codes.ts'
import type { Feature } from './feature.ts'
import { nameWords } from './name.ts'
import { distance, nearness, territory } from './place.ts'
import { nearbyExperience, nearbyWork, similarTitles } from './related-work.ts'
import { sameBuyer } from './same-buyer.ts'

/** Every sort of evidence that the engine knows. */
export const allFeatures: readonly Feature[] = [
  similarTitles,
  nearbyWork,
  buyerKindHabit,
  nameWords,
  category,
  unspsc,
  relatedUnspsc,
  distance,
  nearness,
  territory,
  nearbyExperience,
  sameBuyer,
]
