import { territoryState } from '../constraints.ts'
import { distanceLogRatio } from '../distance-effect.ts'
import type { Ground } from '../ground.ts'
import type { Query } from '../query.ts'
import { kilometresOfSupplier } from '../query.ts'
import type { Feature } from './feature.ts'

// What sharing a region is taken for when one of the two points is unknown.
const kilometresWithinRegion = 40

const sharesRegion = (query: Query, { corpus }: Ground, supplier: number): boolean =>
  query.notice.region !== null && corpus.profiles[supplier]?.region === query.notice.region

/** How far the supplier is from the work, weighed as past contracts of the category taught. */
export const distance: Feature = {
  name: 'distance',
  speaksOfTrade: false,
  fill(query, ground, values) {
    const { distanceEffect } = ground.background
    const effect = (kilometres: number): number =>
      distanceLogRatio(distanceEffect, query.notice.seaoCategory, kilometres)
    const effects = Float64Array.from(query.kilometres, effect)
    const sharing = effect(kilometresWithinRegion)
    const { supplierPlaceOf } = ground.corpus
    for (let supplier = 0; supplier < values.length; supplier++) {
      const place = supplierPlaceOf[supplier] ?? -1
      if (place >= 0 && query.notice.point !== null) values[supplier] = effects[place] ?? 0
      else if (sharesRegion(query, ground, supplier)) values[supplier] = sharing
    }
  },
  explain(query, { corpus }, supplier, points) {
    const kilometres = kilometresOfSupplier(query, corpus, supplier)
    return Number.isNaN(kilometres)
      ? [{ kind: 'same-region', region: query.notice.region ?? '', points }]
      : [{ kind: 'distance', kilometres, points }]
  },
}

// Beyond this the supplier counts as far as one of unknown place.
const neutralKilometres = 100

/** How near the supplier is, on one scale for all categories: zero at a hundred kilometres or when unknown. */
export const nearness: Feature = {
  ...distance,
  name: 'nearness',
  fill(query, { corpus }, values) {
    const near = Float64Array.from(query.kilometres, (kilometres) =>
      Number.isNaN(kilometres) ? 0 : Math.log((10 + neutralKilometres) / (10 + kilometres)),
    )
    for (let supplier = 0; supplier < values.length; supplier++) {
      const place = corpus.supplierPlaceOf[supplier] ?? -1
      if (place >= 0) values[supplier] = near[place] ?? 0
    }
  },
}

/** Whether the territories that the supplier declared hold the place of the work; unknown is zero. */
export const territory: Feature = {
  name: 'territory',
  speaksOfTrade: false,
  fill(query, { corpus }, values) {
    const worths = corpus.territories.values.map((territories) => {
      const { state } = territoryState(query.notice, territories)
      return state === 'met' ? 1 : state === 'unmet' ? -1 : 0
    })
    if (worths.length === 0) return
    for (let supplier = 0; supplier < values.length; supplier++) {
      const declared = corpus.territoriesOf[supplier] ?? -1
      if (declared >= 0) values[supplier] = worths[declared] ?? 0
    }
  },
  explain: (query, { corpus }, supplier, points) => {
    const territories = corpus.territories.values[corpus.territoriesOf[supplier] ?? -1] ?? []
    const { covering } = territoryState(query.notice, territories)
    return [{ kind: 'territory', territory: covering ?? '', points }]
  },
}
