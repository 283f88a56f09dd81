import { worksOfSupplier } from '../corpus.ts'
import { bandCount, bandOf } from '../distance-bands.ts'
import { reachWorth } from '../habit-worths.ts'
import { kilometresOfSupplier } from '../query.ts'
import type { Feature } from './feature.ts'

/** How much oftener than others the supplier works as far from home as this work lies; zero when a place is unknown. */
export const reach: Feature = {
  name: 'reach',
  speaksOfTrade: false,
  fill(query, { corpus, background, habitWorths }, values) {
    if (query.notice.point === null) return
    const bands = Int8Array.from(query.kilometres, bandOf)
    const { supplierPlaceOf } = corpus
    for (let supplier = 0; supplier < values.length; supplier++) {
      const place = supplierPlaceOf[supplier] ?? -1
      if (place >= 0) values[supplier] = habitWorths.reach[supplier * bandCount + (bands[place] ?? 0)] ?? 0
    }
    for (const [supplier, habits] of query.earlierHabits) {
      const place = supplierPlaceOf[supplier] ?? -1
      if (place >= 0) values[supplier] = reachWorth(habits, bands[place] ?? 0, background)
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
  fill({ earlierHabits }, { habitWorths }, values) {
    values.set(habitWorths.latest)
    for (const [supplier, { latest }] of earlierHabits) values[supplier] = latest
    let newest = Number.NEGATIVE_INFINITY
    for (const latest of values) if (latest > newest) newest = latest
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
