import { worksOfSupplier } from '../corpus.ts'
import { bandOf } from '../distance-bands.ts'
import { habitsThen, kilometresOfSupplier } from '../query.ts'
import type { Feature } from './feature.ts'

// A supplier's own habit outweighs everybody's only from a few works on.
const caution = 4

/**
 * How much oftener than others the supplier works as far from home as this work lies: logarithm of that
 * ratio over its contracts and bids; zero when a place is unknown or nothing is known of its works.
 */
export const reach: Feature = {
  name: 'reach',
  speaksOfTrade: false,
  fill(query, { corpus, background }, values) {
    const { shares } = background.distanceEffect
    const bands = Int8Array.from(query.kilometres, (each) => (Number.isNaN(each) ? -1 : bandOf(each)))
    for (let supplier = 0; supplier < values.length; supplier++) {
      const band = bands[corpus.supplierPlaceOf[supplier] ?? -1] ?? -1
      const usual = shares[band] ?? 0
      if (band < 0 || usual === 0) continue
      const habits = habitsThen(query, corpus, supplier)
      if (habits === undefined || habits.placed === 0) continue
      const own = ((habits.bands[band] ?? 0) + caution * usual) / (habits.placed + caution)
      values[supplier] = Math.log(own / usual)
    }
  },
  explain(query, { corpus }, supplier, points) {
    const kilometres = kilometresOfSupplier(query, corpus, supplier)
    const placed = worksOfSupplier(corpus, supplier).filter(
      ({ at }) => query.known[at] === 1 && (corpus.bandOfWork[at] ?? -1) >= 0,
    )
    const { length: works } = placed.filter(({ at }) => corpus.bandOfWork[at] === bandOf(kilometres))
    return [{ kind: 'reach', kilometres, works, of: placed.length, points }]
  },
}

const fadingDays = 2 * 365

/** How lately the supplier won a contract, beside the latest that anybody won; zero when it is not known to have won. */
export const activity: Feature = {
  name: 'activity',
  speaksOfTrade: false,
  fill(query, { corpus }, values) {
    let newest = Number.NEGATIVE_INFINITY
    for (let supplier = 0; supplier < values.length; supplier++) {
      const latest = habitsThen(query, corpus, supplier)?.latest ?? Number.NaN
      values[supplier] = latest
      if (latest > newest) newest = latest
    }
    for (let supplier = 0; supplier < values.length; supplier++) {
      const latest = values[supplier] ?? Number.NaN
      values[supplier] = Number.isNaN(latest) ? 0 : Math.exp(-(newest - latest) / fadingDays)
    }
  },
  explain(query, { corpus }, supplier, points) {
    const days = worksOfSupplier(corpus, supplier).flatMap(({ at, work }) =>
      query.known[at] === 1 && work.kind === 'contract' ? (work.date ?? []) : [],
    )
    return [{ kind: 'latest-contract', date: days.toSorted().at(-1)?.slice(0, 10) ?? null, points }]
  },
}
