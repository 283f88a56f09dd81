import { bandCount, bandOf } from './distance-bands.ts'
import { kilometresBetween, kilometresToAll } from './geometry.ts'
import type { Corpus } from './layout.ts'

// A category's own habit counts as much as this many contracts of all categories together.
const smoothing = 20

/**
 * How much more often a contract is won at a distance than a random supplier stands there: natural
 * logarithm of that ratio for each band of distances, over all contracts and for each SEAO category.
 */
export interface DistanceEffect {
  readonly overall: readonly number[]
  /** Share of contracts in each band of distances. */
  readonly shares: readonly number[]
  readonly byCategory: Readonly<Record<string, readonly number[]>>
}

/** That logarithm at a distance; 0 when the distance is unknown. */
export const distanceLogRatio = (
  effect: DistanceEffect,
  seaoCategory: string | null,
  kilometres: number,
): number =>
  Number.isNaN(kilometres)
    ? 0
    : ((effect.byCategory[seaoCategory ?? ''] ?? effect.overall)[bandOf(kilometres)] ?? 0)

/** Kilometres from the place of a work to every place; null when the place is unknown. */
const fromWork = (corpus: Corpus, work: number): Float32Array | null => {
  const place = corpus.workPlaceOf[work] ?? -1
  if (place < 0) return null
  const [x = 0, y = 0, z = 0] = corpus.vectors.slice(place * 3, place * 3 + 3)
  return kilometresToAll([x, y, z], corpus.vectors)
}

const kilometresAt = (kilometres: Float32Array | null, place: number | undefined): number =>
  kilometres?.[place ?? -1] ?? Number.NaN

/** Bands of the distances between a sample of works and a sample of suppliers that did not do them. */
const expectedBands = (corpus: Corpus): Float64Array => {
  const bands = new Float64Array(bandCount).fill(1)
  const workStep = Math.max(1, Math.floor(corpus.works.length / 400))
  const supplierStep = Math.max(1, Math.floor(corpus.profiles.length / 500))
  for (let work = 0; work < corpus.works.length; work += workStep) {
    const away = fromWork(corpus, work)
    for (let supplier = 0; supplier < corpus.profiles.length; supplier += supplierStep) {
      const kilometres = kilometresAt(away, corpus.supplierPlaceOf[supplier])
      if (!Number.isNaN(kilometres)) bands[bandOf(kilometres)] = (bands[bandOf(kilometres)] ?? 0) + 1
    }
  }
  return normalised(bands)
}

/** Counts as shares of their total. */
export const normalised = (bands: Float64Array): Float64Array => {
  const total = bands.reduce((sum, count) => sum + count, 0)
  return bands.map((count) => count / total)
}

/** Learns from past contracts how far each category's work is won. */
export const learnDistanceEffect = (corpus: Corpus): DistanceEffect => {
  const expected = expectedBands(corpus)
  const all = new Float64Array(bandCount).fill(1)
  const byCategory = new Map<string, Float64Array>()
  const awayFrom = (a: number, b: number): number =>
    a < 0 || b < 0 ? Number.NaN : kilometresBetween(corpus.vectors, a, b)
  for (const [at, work] of corpus.works.entries()) {
    const kilometres = awayFrom(corpus.workPlaceOf[at] ?? -1, corpus.supplierPlaceOf[work.supplier] ?? -1)
    if (work.kind !== 'contract' || Number.isNaN(kilometres)) continue
    const band = bandOf(kilometres)
    all[band] = (all[band] ?? 0) + 1
    const key = work.seaoCategories[0] ?? ''
    const own = byCategory.get(key) ?? new Float64Array(bandCount)
    own[band] = (own[band] ?? 0) + 1
    byCategory.set(key, own)
  }
  const everywhere = normalised(all)
  const ratios = (own: Float64Array): number[] => {
    const smoothed = normalised(own.map((count, band) => count + smoothing * (everywhere[band] ?? 0)))
    return Array.from(
      smoothed,
      (share, band) => Math.round(1e4 * Math.log(share / (expected[band] ?? 1))) / 1e4,
    )
  }
  const learnt = [...byCategory].map(([category, own]): [string, number[]] => [category, ratios(own)])
  return {
    overall: ratios(new Float64Array(bandCount)),
    shares: Array.from(everywhere, (share) => Math.round(1e4 * share) / 1e4),
    byCategory: Object.fromEntries(learnt.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
