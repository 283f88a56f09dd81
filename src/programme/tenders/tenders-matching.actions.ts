import { setImmediate } from 'node:timers/promises'
import type { Directory, Organisation } from '#programme/directory/index.ts'
import { metNameKey } from '#programme/directory/index.ts'
import type { Engine, PastContract, SupplierProfile, Weights } from '#programme/matching/index.ts'
import { createEngine, isCredible, shippedWeights, worthShowing } from '#programme/matching/index.ts'
import type { MatchingWeights } from './matching-weights.ts'
import type { MatchedTender, Tenders } from './module.ts'
import { profileOf, rowOf } from './supplier-profiles.ts'
import { noticeOf } from './tender-notice.ts'
import type { AwardToSupplier, MatchableTender, MatchingStore } from './tenders-matching.store.ts'

/** The engine of one state of the directory and of public awards, with the scores already computed by it. */
interface Prepared {
  readonly version: string
  readonly weights: Weights
  readonly engine: Engine
  readonly profiles: ReadonlyMap<string, SupplierProfile>
  readonly suppliers: ReadonlyMap<string, Organisation>
  readonly scores: Map<string, Float64Array>
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

interface Doors {
  readonly directory: Pick<Directory, 'all' | 'linkedNames' | 'version'>
  readonly store: MatchingStore
  /** The weights in force; the shipped ones when nothing can be learned here. */
  readonly weights?: Pick<MatchingWeights, 'inForce'>
}

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
  { directory, store, weights: kept }: Doors,
  version: string,
  previous: Prepared | null,
): Promise<Prepared> => {
  const suppliers = await directory.all('supplier')
  const awards = await store.listAwardsTo(suppliers.flatMap((supplier) => supplier.neq ?? []))
  const weights = (await kept?.inForce()) ?? shippedWeights
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
    engine: broughtUpToDate(previous, profiles, weights) ?? createEngine(profiles, weights),
    profiles: new Map(profiles.map((profile) => [profile.supplier, profile])),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    scores: new Map(),
  }
}

// Explained before the credible ones are kept: enough for any page, few enough to stay quick.
const mostExplained = 60

/** Changes with everything that the scores of a tender rest on. */
const scoreKey = (tender: MatchableTender): string => JSON.stringify(noticeOf(tender))

/** Matching of public tenders with the suppliers of the directory. */
export const createTendersMatching = (doors: Doors): Pick<Tenders, 'matchesFor' | 'opportunitiesFor'> => {
  const { directory, store } = doors
  let latest: { readonly version: string; readonly prepared: Promise<Prepared> } | null = null

  const current = async (): Promise<Prepared> => {
    const version = `${await directory.version()}|${await store.findVersion()}`
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

  const scoresOf = async ({ engine, scores }: Prepared, tender: MatchableTender): Promise<Float64Array> => {
    const key = scoreKey(tender)
    const known = scores.get(key)
    if (known !== undefined) return known
    // Other requests are served between two notices.
    await setImmediate()
    const computed = engine.scores(noticeOf(tender))
    scores.set(key, computed)
    return computed
  }

  return {
    async matchesFor(noticeNumber, limit) {
      const tender = await store.findTender(noticeNumber)
      if (tender === null) return []
      const { engine, suppliers } = await current()
      const shown = worthShowing(engine.rank(noticeOf(tender), { limit: mostExplained })).slice(0, limit)
      return shown.flatMap((tenderMatch) => {
        const supplier = suppliers.get(tenderMatch.supplier)
        return supplier === undefined ? [] : [{ tenderMatch, supplier: rowOf(supplier) }]
      })
    },

    async opportunitiesFor(supplierSlug, now, limit) {
      const prepared = await current()
      const supplier = [...prepared.suppliers.values()].find((each) => each.slug === supplierSlug)
      if (supplier === undefined) return []
      const at = prepared.engine.suppliers.indexOf(supplier.id)
      const scored: { readonly tender: MatchableTender; readonly score: number }[] = []
      for (const tender of await store.listOpenTenders(now)) {
        const score = (await scoresOf(prepared, tender))[at] ?? Number.NaN
        if (!Number.isNaN(score)) scored.push({ tender, score })
      }
      return scored
        .toSorted((a, b) => b.score - a.score || (a.tender.noticeNumber < b.tender.noticeNumber ? -1 : 1))
        .slice(0, mostExplained)
        .flatMap(({ tender }): MatchedTender[] => {
          const tenderMatch = prepared.engine.explain(noticeOf(tender), supplier.id)
          return tenderMatch === null || !isCredible(tenderMatch) ? [] : [{ tenderMatch, tender }]
        })
        .slice(0, limit)
    },
  }
}
