import { setImmediate } from 'node:timers/promises'
import type { Directory, Organisation } from '#programme/directory/index.ts'
import { metNameKey } from '#programme/directory/index.ts'
import type { Engine, Notice, PastContract, SupplierProfile } from '#programme/matching/index.ts'
import { createEngine } from '#programme/matching/index.ts'
import { profileOf } from './supplier-profiles.ts'
import type { AwardToSupplier, MatchingStore } from './tenders-matching.store.ts'

/** The engine of one state of the directory and of public awards, with the scores already computed by it. */
export interface Prepared {
  readonly version: string
  readonly engine: Engine
  readonly suppliers: ReadonlyMap<string, Organisation>
  readonly profiles: ReadonlyMap<string, SupplierProfile>
  readonly scores: Map<string, Float64Array>
}

export interface MatchingDoors {
  readonly directory: Pick<Directory, 'all' | 'linkedNames' | 'version'>
  readonly store: MatchingStore
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

const prepare = async ({ directory, store }: MatchingDoors, version: string): Promise<Prepared> => {
  const suppliers = await directory.all('supplier')
  const awards = await store.listAwardsTo(suppliers.flatMap((supplier) => supplier.neq ?? []))
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
    engine: createEngine(profiles),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    profiles: new Map(profiles.map((profile) => [profile.supplier, profile])),
    scores: new Map(),
  }
}

/** The engine of the present state: built once, and again only when the directory or the awards change. */
export const createMatchingState = (doors: MatchingDoors): (() => Promise<Prepared>) => {
  let latest: { readonly version: string; readonly prepared: Promise<Prepared> } | null = null
  return async () => {
    const version = `${await doors.directory.version()}|${await doors.store.findVersion()}`
    if (latest?.version === version) return latest.prepared
    const prepared = prepare(doors, version)
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
