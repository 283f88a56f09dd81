import { category, unspsc } from './codes.ts'
import { recentContracts, sameBuyer } from './experience.ts'
import type { Feature } from './feature.ts'
import { nameWords } from './name.ts'
import { distance, nearness, territory } from './place.ts'
import {
  closestWork,
  nearbyExperience,
  nearbyWork,
  similarBuyer,
  similarTitles,
  similarWork,
} from './related-work.ts'

/** Every sort of evidence that the engine knows. */
export const allFeatures: readonly Feature[] = [
  similarTitles,
  similarWork,
  closestWork,
  nearbyWork,
  similarBuyer,
  nameWords,
  category,
  unspsc,
  distance,
  nearness,
  territory,
  nearbyExperience,
  sameBuyer,
  recentContracts,
]
