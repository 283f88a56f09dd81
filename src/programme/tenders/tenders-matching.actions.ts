import type { OrganisationId } from '#kernel/ids.ts'
import type { Notice } from '#programme/matching/index.ts'
import { exposureOf, isCredible } from '#programme/matching/index.ts'
import { fitted, inTurns } from './fitted-matches.ts'
import type { MatchingDoors, Prepared } from './matching-state.actions.ts'
import { createMatchingState, scoresOf } from './matching-state.actions.ts'
import type { LeftOut, MatchedSupplier, MatchedTender, TendersMatching } from './module.ts'
import { noticeOfNeed } from './need.ts'
import { rowOf } from './supplier-profiles.ts'
import { noticeOf } from './tender-notice.ts'
import type { MatchableTender } from './tenders-matching.store.ts'

// Explained before the credible ones are kept: enough for any page, few enough to stay quick.
const mostExplained = 60

/** The matches of a notice that people are shown, best first. */
const shownFor = async (
  prepared: Prepared,
  notice: Notice,
  limit: number,
): Promise<readonly MatchedSupplier[]> => {
  const { engine, suppliers, profiles, scale } = prepared
  const scores = await scoresOf(prepared, notice)
  const ranked = engine.rank(notice, { limit: mostExplained })
  const shown = inTurns(ranked, notice, (tenderMatch) =>
    fitted(tenderMatch, { notice, profile: profiles.get(tenderMatch.supplier), scores, scale }),
  )
  return shown.slice(0, limit).flatMap(({ tenderMatch, fit }) => {
    const supplier = suppliers.get(tenderMatch.supplier)
    return supplier === undefined ? [] : [{ tenderMatch, fit, supplier: rowOf(supplier) }]
  })
}

/** Everybody who is not shown for a notice, with why. */
const leftOutOf = async (
  prepared: Prepared,
  notice: Notice,
  shown: readonly MatchedSupplier[],
): Promise<readonly LeftOut[]> => {
  const { engine, suppliers } = prepared
  const scores = await scoresOf(prepared, notice)
  const seen = new Set(shown.map(({ tenderMatch }) => tenderMatch.supplier))
  return engine.suppliers.flatMap((id, at): LeftOut[] => {
    const supplier = suppliers.get(id)
    if (supplier === undefined || seen.has(id)) return []
    if (Number.isNaN(scores[at] ?? Number.NaN))
      return [{ supplier: rowOf(supplier), why: 'nothing-in-common', score: null }]
    const explained = engine.explain(notice, id)
    const credible = explained !== null && isCredible(explained)
    return [
      { supplier: rowOf(supplier), why: credible ? 'far-below' : 'too-little', score: scores[at] ?? null },
    ]
  })
}

const opportunitiesOf = async (
  prepared: Prepared,
  supplierId: string,
  tenders: readonly MatchableTender[],
): Promise<readonly MatchedTender[]> => {
  const { engine, profiles, scale } = prepared
  const at = engine.suppliers.indexOf(supplierId)
  const scored: { readonly tender: MatchableTender; readonly score: number }[] = []
  for (const tender of tenders) {
    const score = (await scoresOf(prepared, noticeOf(tender)))[at] ?? Number.NaN
    if (!Number.isNaN(score)) scored.push({ tender, score })
  }
  const best = scored
    .toSorted((a, b) => b.score - a.score || (a.tender.noticeNumber < b.tender.noticeNumber ? -1 : 1))
    .slice(0, mostExplained)
  const found: MatchedTender[] = []
  for (const { tender } of best) {
    const notice = noticeOf(tender)
    const tenderMatch = engine.explain(notice, supplierId)
    if (tenderMatch === null || !isCredible(tenderMatch)) continue
    const scores = await scoresOf(prepared, notice)
    const around = { notice, profile: profiles.get(supplierId), scores, scale }
    found.push({ ...fitted(tenderMatch, around), tender })
  }
  return found
}

/** Matching of public tenders with the suppliers of the directory. */
export const createTendersMatching = (doors: MatchingDoors): TendersMatching => {
  const { store } = doors
  const current = createMatchingState(doors)
  return {
    async matchesFor(noticeNumber, limit) {
      const tender = await store.findTender(noticeNumber)
      return tender === null ? [] : shownFor(await current(), noticeOf(tender), limit)
    },

    async opportunitiesFor(supplierSlug, now, limit) {
      const prepared = await current()
      const supplier = [...prepared.suppliers.values()].find((each) => each.slug === supplierSlug)
      if (supplier === undefined) return []
      const found = await opportunitiesOf(prepared, supplier.id, await store.listOpenTenders(now))
      return found.slice(0, limit)
    },

    async opportunitiesOf(suppliers, now, limit) {
      const prepared = await current()
      const open = await store.listOpenTenders(now)
      const found = new Map<OrganisationId, readonly MatchedTender[]>()
      for (const id of suppliers)
        if (prepared.suppliers.has(id))
          found.set(id, (await opportunitiesOf(prepared, id, open)).slice(0, limit))
      return found
    },

    async tryNeed(need, limit) {
      const tender = need.noticeNumber === null ? null : await store.findTender(need.noticeNumber)
      if (need.noticeNumber !== null && tender === null) return null
      const notice = noticeOfNeed(need, tender === null ? null : noticeOf(tender))
      const prepared = await current()
      const shown = await shownFor(prepared, notice, limit)
      return { notice, shown, leftOut: await leftOutOf(prepared, notice, shown) }
    },

    async exposure({ openAt, places, most }) {
      const prepared = await current()
      const tenders = await store.listTenders({ openAt, most })
      const showings: { readonly shown: readonly string[] }[] = []
      for (const tender of tenders) {
        const shown = await shownFor(prepared, noticeOf(tender), mostExplained)
        showings.push({ shown: shown.map(({ tenderMatch }) => tenderMatch.supplier) })
      }
      const known = [...prepared.profiles.values()].map((profile) => ({
        supplier: profile.supplier,
        known: profile.offers.length + profile.achievements.length + profile.pastContracts.length > 0,
      }))
      const suppliers = exposureOf(known, showings, places).flatMap((exposure) => {
        const supplier = prepared.suppliers.get(exposure.supplier)
        return supplier === undefined ? [] : [{ ...exposure, supplier: rowOf(supplier) }]
      })
      const withMatches = showings.filter(({ shown }) => shown.length > 0).length
      return { notices: showings.length, withMatches, suppliers }
    },
  }
}
