import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'
import { stemsOf } from '../text/stems.ts'
import { sharedLevels, unspscLevels } from '../unspsc.ts'
import type { Work } from '../works.ts'
import { evidenceOfWorks } from './evidence.ts'

/** Words of the notice's title that the work's text holds too. */
const wordsInBoth = (query: Query, work: Work): string[] => {
  const stems = new Set(stemsOf(work.title))
  return [...new Set([...query.wordOf].filter(([stem]) => stems.has(stem)).map(([, word]) => word))]
}

/** What a declared work and the notice really share of their codes, the closest first; nothing that is not so. */
const tellByCodes = (query: Query, work: Work, points: number): Reason | null => {
  const { seaoCategory, unspsc } = query.notice
  if (seaoCategory !== null && work.seaoCategories.includes(seaoCategory))
    return { kind: 'category', seaoCategory, from: 'offer', points }
  const [closest] = work.unspsc
    .map((code) => ({ code, level: unspsc === null ? 0 : sharedLevels(code, unspsc) }))
    .toSorted((a, b) => b.level - a.level)
  const level = unspscLevels[(closest?.level ?? 0) - 1]
  if (closest !== undefined && level !== undefined)
    return { kind: 'unspsc', code: closest.code, level, points }
  const [own] = work.seaoCategories
  return own === undefined || seaoCategory === null
    ? null
    : { kind: 'related-category', seaoCategory, own, from: 'offer', points }
}

/** A contract is told with its title, buyer and day; what is declared, by its words or its codes. */
const tell = (query: Query, work: Work, points: number): Reason => {
  const words = wordsInBoth(query, work)
  if (work.kind === 'contract') {
    const { title, buyer, date } = work
    return { kind: 'similar-contract', title, buyer, date, words, points }
  }
  if (work.kind === 'bid') {
    const { title, buyer, date } = work
    return { kind: 'similar-bid', title, buyer, date, points }
  }
  if (words.length > 0) return { kind: 'words', words, from: work.kind, points }
  return tellByCodes(query, work, points) ?? { kind: 'words', words, from: work.kind, points }
}

const tellWithPlace = (
  query: Query,
  { work, at }: { readonly work: Work; readonly at: number },
  points: number,
): Reason =>
  work.kind === 'contract'
    ? {
        kind: 'nearby-contract',
        title: work.title,
        buyer: work.buyer,
        date: work.date,
        kilometres: query.workKilometres[at] ?? 0,
        points,
      }
    : tell(query, work, points)

const cosine = (query: Query, work: number): number => query.cosines[work] ?? 0
const squaredLikeness = (query: Query, work: number): number => (query.likeness[work] ?? 0) ** 2

/** 1 at the place of the work, falling by a factor e every `reach` kilometres. */
const nearness = (query: Query, work: number, reach: number, unknown: number): number => {
  const kilometres = query.workKilometres[work] ?? Number.NaN
  const away = Number.isNaN(kilometres) ? unknown : kilometres
  return away > 10 * reach ? 0 : Math.exp(-away / reach)
}

/** Works whose title resembles the notice's: a vote of similarities cubed beats one merged text. */
export const similarTitles = evidenceOfWorks({
  name: 'similar-titles',
  speaksOfTrade: true,
  faint: 1e-3,
  weigh: (query, _, work) => cosine(query, work) ** 3,
  reason: (query, { work }, points) => tell(query, work, points),
})

/** Works of the same sort near the place of this one. */
export const nearbyWork = evidenceOfWorks({
  name: 'nearby-work',
  speaksOfTrade: true,
  faint: 1e-3,
  weigh: (query, _, work) => {
    const alike = squaredLikeness(query, work)
    return alike === 0 ? 0 : alike * nearness(query, work, 80, 150)
  },
  reason: tellWithPlace,
})

/** Any contract carried out near the place of this one. */
export const nearbyExperience = evidenceOfWorks({
  name: 'nearby-experience',
  speaksOfTrade: false,
  faint: 0.1,
  weigh: (query, { corpus }, work) => (corpus.isContract[work] === 1 ? nearness(query, work, 25, 1000) : 0),
  reason: tellWithPlace,
})
