import { type RegionCode, regions, type Territory } from '#kernel/territory.ts'
import { regionOfMrc } from '#places/index.ts'

const everywhere = regions.map(({ code }) => code)

const regionsOf = (territory: Territory): readonly RegionCode[] => {
  if (territory.kind === 'quebec') return everywhere
  if (territory.kind === 'region') return [territory.code]
  const region = regionOfMrc(territory.code)
  return region === null ? [] : [region]
}

/** Regions where at least one offer is available, in the order of their codes; an MRC counts for its region. */
export const regionsServed = (
  offers: readonly { readonly territories: readonly Territory[] }[],
): readonly RegionCode[] =>
  [...new Set(offers.flatMap((offer) => offer.territories.flatMap(regionsOf)))].sort()
