import { territoryState } from '../constraints.ts'
import { kilometresTo } from '../geometry.ts'
import type { Query } from '../query.ts'
import type { Feature, Ground } from './feature.ts'

// What sharing a region is taken for when one of the two points is unknown.
const kilometresWithinRegion = 40

const distanceOf = (query: Query, { corpus }: Ground, supplier: number): number =>
  kilometresTo(query.place, corpus.supplierPlaces, supplier)

const sharesRegion = (query: Query, { corpus }: Ground, supplier: number): boolean =>
  query.notice.region !== null && corpus.profiles[supplier]?.region === query.notice.region

/** How far the supplier is from the work, weighed as past contracts of the category taught. */
export const distance: Feature = {
  name: 'distance',
  fill(query, ground, values) {
    const { seaoCategory } = query.notice
    for (let supplier = 0; supplier < values.length; supplier++) {
      const known = distanceOf(query, ground, supplier)
      const kilometres =
        Number.isNaN(known) && sharesRegion(query, ground, supplier) ? kilometresWithinRegion : known
      values[supplier] = ground.distanceEffect.logRatio(seaoCategory, kilometres)
    }
  },
  explain(query, ground, supplier, points) {
    const kilometres = distanceOf(query, ground, supplier)
    return Number.isNaN(kilometres)
      ? [{ kind: 'same-region', region: query.notice.region ?? '', points }]
      : [{ kind: 'distance', kilometres, points }]
  },
}

/** Whether the territories that the supplier declared hold the place of the work; unknown is zero. */
export const territory: Feature = {
  name: 'territory',
  fill(query, { corpus }, values) {
    for (const [supplier, profile] of corpus.profiles.entries()) {
      if (profile.offers.length === 0) continue
      const { state } = territoryState(query.notice, profile)
      values[supplier] = state === 'met' ? 1 : state === 'unmet' ? -1 : 0
    }
  },
  explain: (query, { corpus }, supplier, points) => {
    const profile = corpus.profiles[supplier]
    const covering = profile === undefined ? null : territoryState(query.notice, profile).covering
    return [{ kind: 'territory', territory: covering ?? '', points }]
  },
}
