import { setImmediate } from 'node:timers/promises'
import type { Directory, Organisation } from '#programme/directory/index.ts'
import { metNameKey } from '#programme/directory/index.ts'
import type {
  Engine,
  FitScale,
  Notice,
  PastContract,
  SupplierProfile,
  Weights,
} from '#programme/matching/index.ts'
import { createEngine } from '#programme/matching/index.ts'
import type { MatchingWeights } from './matching-weights.ts'
import { shippedInForce } from './matching-weights.ts'
import { profileOf } from './supplier-profiles.ts'
import type { AwardToSupplier, MatchingStore } from './tenders-matching.store.ts'

/** The engine of one state of the directory and of public awards, with the scores already computed by it. */
export interface Prepared {
  readonly version: string
  readonly weights: Weights
  /** What the words of fit mean for these weights; null when nothing measured it. */
  readonly scale: FitScale | null
  readonly engine: Engine
  readonly suppliers: ReadonlyMap<string, Organisation>
  readonly profiles: ReadonlyMap<string, SupplierProfile>
  readonly scores: Map<string, Float64Array>
}

export interface MatchingDoors {
  readonly directory: Pick<Directory, 'all' | 'linkedNames' | 'version'>
  readonly store: MatchingStore
  /** The weights in force; the shipped ones when nothing can be learned here. */
  readonly weights?: Pick<MatchingWeights, 'inForce'>
}

const pastContract = (award: Omit<AwardToSupplier, 'neq'>): PastContract => ({
  notice: award.noticeNumber,
  title: award.title,
  buyer: award.buyer,
  seaoCategory: award.seaoCategory,
  unspsc: award.unspsc,
  date: award.date?.slice(0, 10) ?? null,
  point: award.point,
  amount: award.amount,
})

/**
 * The engine of the last state brought to this one by its changed suppliers alone; null when somebody left or other
 * weights are in force, which asks for a new one.
 */
const broughtUpToDate = (
  previous: Prepared | null,
  profiles: readonly SupplierProfile[],
  weights: Weights,
): Engine | null => {
  if (previous === null || JSON.stringify(previous.weights) !== JSON.stringify(weights)) return null
  const present = new Set(profiles.map(({ supplier }) => supplier))
  if (previous.engine.suppliers.some((supplier) => !present.has(supplier))) return null
  for (const profile of profiles) {
    const before = previous.profiles.get(profile.supplier)
    if (JSON.stringify(before) !== JSON.stringify(profile)) previous.engine.put(profile)
  }
  return previous.engine
}

const prepare = async (
  { directory, store, weights: kept }: MatchingDoors,
  version: string,
  previous: Prepared | null,
): Promise<Prepared> => {
  const suppliers = await directory.all('supplier')
  const awards = await store.listAwardsTo(suppliers.flatMap((supplier) => supplier.neq ?? []))
  const { weights, scale } = (await kept?.inForce()) ?? shippedInForce
  const byNeq = Map.groupBy(awards, (award) => award.neq)
  const linked = await directory.linkedNames(null)
  const holders = new Map(linked.map((alias) => [metNameKey(alias), alias.organisation]))
  const byName = Map.groupBy(await store.listAwardsToNames(linked), ({ name }) =>
    holders.get(metNameKey(name)),
  )
  const profiles = suppliers.map((supplier) => {
    const won = [...(byNeq.get(supplier.neq ?? '') ?? []), ...(byName.get(supplier.id) ?? [])]
    return profileOf(supplier, won.map(pastContract))
  })
  return {
    version,
    weights,
    scale,
    engine: broughtUpToDate(previous, profiles, weights) ?? createEngine(profiles, weights),
    profiles: new Map(profiles.map((profile) => [profile.supplier, profile])),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    scores: new Map(),
  }
}

/** The engine of the present state: built once, then brought up to date when the directory, the awards or the weights change. */
export const createMatchingState = (doors: MatchingDoors): (() => Promise<Prepared>) => {
  let latest: { readonly version: string; readonly prepared: Promise<Prepared> } | null = null
  return async () => {
    const version = `${await doors.directory.version()}|${await doors.store.findVersion()}`
    if (latest?.version === version) return latest.prepared
    const previous = latest === null ? null : await latest.prepared.catch(() => null)
    if (latest?.version === version) return latest.prepared
    const prepared = prepare(doors, version, previous)
    latest = { version, prepared }
    // A failed preparation must not be remembered: the next question tries again.
    prepared.catch(() => {
      if (latest?.version === version) latest = null
    })
    return prepared
  }
}

/** Score of every supplier for a notice, computed once; changes with everything that it rests on. */
export const scoresOf = async ({ engine, scores }: Prepared, notice: Notice): Promise<Float64Array> => {
  const key = JSON.stringify(notice)
  const known = scores.get(key)
  if (known !== undefined) return known
  // Other requests are served between two notices.
  await setImmediate()
  const computed = engine.scores(notice)
  scores.set(key, computed)
  return computed
}
