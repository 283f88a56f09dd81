import type { Background } from './background.ts'
import { putProfile } from './corpus.ts'
import type { HabitWorths } from './habit-worths.ts'
import { emptyHabitWorths, putHabitWorths } from './habit-worths.ts'
import type { Corpus } from './layout.ts'
import type { SupplierProfile } from './supplier-profile.ts'

/** What the features may look at: the suppliers, and what all past contracts taught together. */
export interface Ground {
  readonly corpus: Corpus
  readonly background: Background
  readonly habitWorths: HabitWorths
}

const putHabits = ({ corpus, background, habitWorths }: Ground, supplier: number): void => {
  const habits = corpus.habitsOf[supplier]
  if (habits !== undefined) putHabitWorths(habitWorths, background, [supplier, habits])
}

/** Joins suppliers with what was learned; from then on they change through `putInGround` alone. */
export const groundOf = (corpus: Corpus, background: Background): Ground => {
  const ground = { corpus, background, habitWorths: emptyHabitWorths(background) }
  for (let supplier = 0; supplier < corpus.profiles.length; supplier++) putHabits(ground, supplier)
  return ground
}

/** Adds a supplier, or replaces all that was known of it. */
export const putInGround = (ground: Ground, profile: SupplierProfile): void => {
  putProfile(ground.corpus, profile)
  putHabits(ground, ground.corpus.numbers.get(profile.supplier) ?? -1)
}
