import type { Point } from '#kernel/territory.ts'
import { territoryKey } from '#kernel/territory.ts'
import { buyerKey, buyerKind } from './buyers.ts'
import { bandOf } from './distance-bands.ts'
import { kilometresBetween, unitVector } from './geometry.ts'
import type { Habits } from './habits.ts'
import { habitsOf } from './habits.ts'
import type { Corpus, WordRarity } from './layout.ts'
import { emptyCorpus, numberOf } from './layout.ts'
import { nameTokens } from './supplier-name.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import { stemsOf } from './text/stems.ts'
import { addText } from './text/text-index.ts'
import { unspscCode } from './unspsc.ts'
import type { Work } from './works.ts'
import { worksOf } from './works.ts'

/** Days since 1970 of a day or moment written in ISO 8601; NaN when it is none. */
export const dayNumber = (date: string | null): number =>
  date === null ? Number.NaN : Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)

/** Whether public data says so, rather than the supplier itself. */
export const isPublic = (kind: Work['kind'] | undefined): boolean => kind === 'contract' || kind === 'bid'

const codesNumber = (corpus: Corpus, { seaoCategories, unspsc }: Work): number =>
  numberOf(corpus.codes, `${seaoCategories.join()}|${unspsc.join()}`, () => {
    corpus.worksByCodes.push([])
    return {
      categories: seaoCategories.map((code) => numberOf(corpus.categories, code, () => code)),
      unspsc: unspsc.map((code) => numberOf(corpus.unspsc, code, () => unspscCode(code))),
    }
  })

const placeNumber = (corpus: Corpus, point: Point | null): number =>
  point === null
    ? -1
    : numberOf(corpus.places, `${point.latitude},${point.longitude}`, () => {
        corpus.vectors.push(...unitVector(point))
        return null
      })

const listUnder = (lists: Map<string, number[]>, key: string, number: number): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [number])
  else list.push(number)
}

const addWork = (corpus: Corpus, work: Work): void => {
  const at = corpus.works.push(work) - 1
  const place = placeNumber(corpus, work.point)
  const home = corpus.supplierPlaceOf[work.supplier] ?? -1
  const apart = place >= 0 && home >= 0 && isPublic(work.kind)
  corpus.supplierOf.push(work.supplier)
  corpus.groupOf.push(work.group)
  corpus.kindOf.push(work.kind)
  const codes = codesNumber(corpus, work)
  corpus.codesOf.push(codes)
  corpus.worksByCodes[codes]?.push(at)
  corpus.workPlaceOf.push(place)
  corpus.bandOfWork.push(apart ? bandOf(kilometresBetween(corpus.vectors, place, home)) : -1)
  listUnder(corpus.worksByBuyer, buyerKey(work.buyer), at)
  corpus.buyerKindOf.push(buyerKind(work.buyer))
  if (work.notice !== null) listUnder(corpus.worksByNotice, work.notice, at)
  corpus.dayOf.push(dayNumber(work.date))
  addText(corpus.workTitles, stemsOf(work.title))
}

/** Habits that the works of a supplier show, of those alone that `counts` lets count. */
export const habitsOfSupplier = (
  corpus: Corpus,
  supplier: number,
  counts: (work: number) => boolean,
): Habits =>
  habitsOf(
    worksOfSupplier(corpus, supplier).flatMap(({ at, work }) =>
      isPublic(work.kind) && counts(at)
        ? [
            {
              kind: work.kind,
              band: corpus.bandOfWork[at] ?? -1,
              buyerKind: corpus.buyerKindOf[at] ?? '',
              day: corpus.dayOf[at] ?? Number.NaN,
            },
          ]
        : [],
    ),
  )

const territoriesNumber = (corpus: Corpus, profile: SupplierProfile): number => {
  const territories = profile.offers.flatMap((offer) => offer.territories)
  const key = territories.map(territoryKey).join()
  return territories.length === 0 ? -1 : numberOf(corpus.territories, key, () => territories)
}

const forget = (corpus: Corpus, supplier: number): void => {
  corpus.supplierOf.fill(-1, corpus.firstWorkOf[supplier], corpus.endWorkOf[supplier])
  corpus.supplierOfName[corpus.nameOf[supplier] ?? -1] = -1
}

const addName = (corpus: Corpus, supplier: number, name: string): void => {
  const number = corpus.supplierOfName.push(supplier) - 1
  corpus.nameOf[supplier] = number
  addText(corpus.names, stemsOf(name))
  for (const word of nameTokens(name)) listUnder(corpus.namesByWord, word, number)
}

/** Adds a supplier, or replaces all that was known of it. */
export const putProfile = (corpus: Corpus, profile: SupplierProfile): void => {
  const known = corpus.numbers.get(profile.supplier)
  const supplier = known ?? corpus.profiles.length
  if (known === undefined) corpus.numbers.set(profile.supplier, supplier)
  else forget(corpus, supplier)
  corpus.profiles[supplier] = profile
  corpus.supplierPlaceOf[supplier] = placeNumber(corpus, profile.point)
  corpus.territoriesOf[supplier] = territoriesNumber(corpus, profile)
  corpus.firstWorkOf[supplier] = corpus.works.length
  for (const work of worksOf(profile, supplier)) addWork(corpus, work)
  corpus.endWorkOf[supplier] = corpus.works.length
  corpus.habitsOf[supplier] = habitsOfSupplier(corpus, supplier, () => true)
  addName(corpus, supplier, profile.name)
}

/** The works of one supplier with their numbers. */
export const worksOfSupplier = (
  corpus: Corpus,
  supplier: number,
): readonly { readonly at: number; readonly work: Work }[] => {
  const from = corpus.firstWorkOf[supplier] ?? 0
  return corpus.works
    .slice(from, corpus.endWorkOf[supplier] ?? from)
    .map((work, offset) => ({ at: from + offset, work }))
}

/** Lays out the profiles in the order of their ids, so that the order given does not matter to any result. */
export const buildCorpus = (unordered: readonly SupplierProfile[], rarity: WordRarity): Corpus => {
  const corpus = emptyCorpus(rarity)
  const byId = (a: SupplierProfile, b: SupplierProfile): number =>
    a.supplier < b.supplier ? -1 : a.supplier > b.supplier ? 1 : 0
  for (const profile of unordered.toSorted(byId)) putProfile(corpus, profile)
  return corpus
}
