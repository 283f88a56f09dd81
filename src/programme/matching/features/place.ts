import { territoryState } from '../constraints.ts'
import { distanceLogRatio } from '../distance-effect.ts'
import type { Query } from '../query.ts'
import type { Feature, Ground } from './feature.ts'

// What sharing a region is taken for when one of the two points is unknown.
const kilometresWithinRegion = 40

const distanceOf = (query: Query, supplier: number): number =>
  query.supplierKilometres[supplier] ?? Number.NaN

const sharesRegion = (query: Query, { corpus }: Ground, supplier: number): boolean =>
  query.notice.region !== null && corpus.profiles[supplier]?.region === query.notice.region

/** How far the supplier is from the work, weighed as past contracts of the category taught. */
export const distance: Feature = {
  name: 'distance',
  speaksOfTrade: false,
  fill(query, ground, values) {
    const { seaoCategory } = query.notice
    for (let supplier = 0; supplier < values.length; supplier++) {
      const known = distanceOf(query, supplier)
      const kilometres =
        Number.isNaN(known) && sharesRegion(query, ground, supplier) ? kilometresWithinRegion : known
      values[supplier] = distanceLogRatio(ground.background.distanceEffect, seaoCategory, kilometres)
    }
  },
  explain(query, _ground, supplier, points) {
    const kilometres = distanceOf(query, supplier)
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
  fill(query, _ground, values) {
    for (let supplier = 0; supplier < values.length; supplier++) {
      const kilometres = distanceOf(query, supplier)
      if (!Number.isNaN(kilometres)) values[supplier] = Math.log((10 + neutralKilometres) / (10 + kilometres))
    }
  },
}

/** Whether the territories that the supplier declared hold the place of the work; unknown is zero. */
export const territory: Feature = {
  name: 'territory',
  speaksOfTrade: false,
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
