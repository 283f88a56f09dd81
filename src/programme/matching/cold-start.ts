import type { PastAward } from './past-awards.ts'
import { profilesOf } from './past-awards.ts'
import { randomFrom } from './random.ts'
import type { SupplierProfile } from './supplier-profile.ts'

const shownContracts = 2

const pick = (awards: readonly PastAward[], random: () => number): readonly PastAward[] => {
  const left = [...awards]
  const picked: PastAward[] = []
  while (picked.length < shownContracts && left.length > 0)
    picked.push(...left.splice(Math.floor(random() * left.length), 1))
  return picked
}

/**
 * The same suppliers as if they had just registered: a name, a town, and the category and UNSPSC code of at
 * most two of their contracts drawn by `seed`, as offers; no title, no buyer, no day, no number of contracts.
 */
export const coldProfilesOf = (awards: readonly PastAward[], seed: number): readonly SupplierProfile[] => {
  const random = randomFrom(seed)
  const bySupplier = [...Map.groupBy(awards, (award) => award.neq)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return bySupplier.flatMap(([, own]) => {
    const shown = pick(own, random)
    return profilesOf(shown).map((profile) => ({
      ...profile,
      name: shown[0]?.supplierName ?? '',
      pastContracts: [],
      offers: shown.map(({ seaoCategory, unspsc }) => ({
        text: '',
        seaoCategories: seaoCategory === null ? [] : [seaoCategory],
        unspsc: unspsc === null ? [] : [unspsc],
        territories: [],
        capacityPerContract: null,
      })),
    }))
  })
}
