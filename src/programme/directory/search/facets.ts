import { fold } from '#kernel/fold.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Organisation } from '../organisation.ts'
import { standingOn } from '../social-economy-recognition.ts'
import { regionsServed } from '../territory-served.ts'
import { addBit, type Bits, both, countBoth, either, noBits } from './bits.ts'
import { capacitySteps, type DirectorySearch, type FacetCount } from './search.ts'

/** Who has each value of one facet. */
export type Facet = ReadonlyMap<string, Bits>

/** The largest contract that any of its offers can carry; null is unknown. */
export const capacityOf = ({ offers }: Pick<Organisation, 'offers'>): number | null => {
  const known = offers.flatMap(({ capacityPerContract }) => capacityPerContract ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

const categoriesOf = ({ offers }: Organisation): readonly string[] =>
  offers.flatMap((offer) => offer.seaoCategories)

const basesOf = ({ place }: Organisation): readonly string[] => [
  ...(place.region === null ? [] : [`R${place.region}`]),
  ...(place.mrc === null ? [] : [`M${place.mrc}`]),
]

const facetOf = (
  organisations: readonly Organisation[],
  valuesOf: (organisation: Organisation) => readonly string[],
): Facet => {
  const facet = new Map<string, Bits>()
  organisations.forEach((organisation, at) => {
    for (const value of valuesOf(organisation)) {
      const bits = facet.get(value) ?? noBits(organisations.length)
      addBit(bits, at)
      facet.set(value, bits)
    }
  })
  return facet
}

/** The facets of a directory, each value with the organisations that have it. */
export const facetsOf = (organisations: readonly Organisation[]) => {
  const standingsByDay = new Map<LocalDate, Facet>()
  const labels = new Map<string, string>()
  for (const { certifications } of organisations)
    for (const written of certifications) if (!labels.has(fold(written))) labels.set(fold(written), written)
  return {
    sides: facetOf(organisations, ({ side }) => [side]),
    seaoCategories: facetOf(organisations, categoriesOf),
    regions: facetOf(organisations, ({ offers }) => regionsServed(offers)),
    legalForms: facetOf(organisations, ({ legalForm }) => (legalForm === null ? [] : [legalForm])),
    certifications: facetOf(organisations, ({ certifications }) => certifications.map(fold)),
    capacities: facetOf(organisations, (organisation) => {
      const capacity = capacityOf(organisation)
      return capacity === null ? ['unknown'] : capacitySteps.filter((step) => step <= capacity).map(String)
    }),
    newcomers: facetOf(organisations, ({ achievements }) => (achievements.length === 0 ? ['yes'] : [])),
    bases: facetOf(organisations, basesOf),
    /** The certification as its first holder writes it. */
    certificationLabel: (folded: string): string => labels.get(folded) ?? folded,
    /** Standings change with the days, nothing else does: the last few days asked for are kept. */
    standingsOn(today: LocalDate): Facet {
      const known = standingsByDay.get(today)
      if (known !== undefined) return known
      if (standingsByDay.size > 2) standingsByDay.clear()
      const facet = facetOf(organisations, ({ recognition }) => [standingOn(recognition, today)])
      standingsByDay.set(today, facet)
      return facet
    },
  }
}
export type Facets = ReturnType<typeof facetsOf>

/** Who has any of the values; null when none was chosen. */
const anyOf = (facet: Facet, chosen: readonly string[], size: number): Bits | null =>
  chosen.length === 0
    ? null
    : chosen.reduce<Bits>((found, value) => either(found, facet.get(value) ?? noBits(size)), noBits(size))

/** What each facet of a search leaves, so that a facet can be counted with the choices of the others. */
export const choicesOf = (facets: Facets, search: DirectorySearch, size: number) => ({
  seaoCategories: anyOf(facets.seaoCategories, search.seaoCategories, size),
  regions: anyOf(facets.regions, search.regions, size),
  legalForms: anyOf(facets.legalForms, search.legalForms, size),
  certifications: anyOf(facets.certifications, search.certifications, size),
  capacities: anyOf(facets.capacities, search.capacity === null ? [] : [String(search.capacity)], size),
  newcomers: anyOf(facets.newcomers, search.newcomers ? ['yes'] : [], size),
  standings: anyOf(facets.standingsOn(search.today), search.standings, size),
  bases: anyOf(facets.bases, search.basedIn === null ? [] : [search.basedIn], size),
})
export type Choices = ReturnType<typeof choicesOf>

/** Those of `found` that every choice keeps, but for the facet `leaving` out. */
export const narrowed = (found: Bits, choices: Choices, leaving: keyof Choices | null = null): Bits =>
  Object.entries(choices).reduce<Bits>(
    (kept, [name, bits]) => (bits === null || name === leaving ? kept : both(kept, bits)),
    found,
  )

/** Values that somebody of `within` has, the most frequent first. */
export const countsOf = (facet: Facet, within: Bits): readonly FacetCount[] =>
  [...facet]
    .map(([value, bits]) => ({ value, count: countBoth(bits, within) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
