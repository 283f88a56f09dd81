import { buyerKindHabit } from './buyer-kind.ts'
import { category, unspscClass, unspscFamily } from './codes.ts'
import type { Feature } from './feature.ts'
import { activity, reach } from './habits.ts'
import { nameTrade, nameWords } from './name.ts'
import { distance, nearness, territory } from './place.ts'
import { nearbyWork, similarTitles } from './related-work.ts'
import { sameBuyer } from './same-buyer.ts'
import { categoryWords, unspscWords } from './trade-words.ts'

/** Every sort of evidence that the engine knows. */
export const allFeatures: readonly Feature[] = [
  similarTitles,
  nearbyWork,
  sameBuyer,
  buyerKindHabit,
  nameWords,
  nameTrade,
  category,
  unspscFamily,
  unspscClass,
  categoryWords,
  unspscWords,
  distance,
  nearness,
  reach,
  activity,
  territory,
]
