import type { Query } from '../query.ts'
import { kilometresOfWork, nearnessOfWork } from '../query.ts'
import type { Reason } from '../tender-match.ts'
import { stemsOf } from '../text/stems.ts'
import { sharedLevels, unspscLevels } from '../unspsc.ts'
import type { Work } from '../works.ts'
import type { Weighing } from './evidence.ts'
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
const tell = (query: Query, work: Work): Reason => {
  const words = wordsInBoth(query, work)
  const { title, buyer, date } = work
  const points = 0
  if (work.kind === 'contract') return { kind: 'similar-contract', title, buyer, date, words, points }
  if (work.kind === 'bid') return { kind: 'similar-bid', title, buyer, date, points }
  if (words.length > 0) return { kind: 'words', words, from: work.kind, points }
  return tellByCodes(query, work, points) ?? { kind: 'words', words, from: work.kind, points }
}

const tellWithPlace: Weighing['reason'] = (query, { work, at }, { corpus }) => {
  const kilometres = kilometresOfWork(query, corpus, at)
  const { title, buyer, date } = work
  return work.kind === 'contract' && !Number.isNaN(kilometres)
    ? { kind: 'nearby-contract', title, buyer, date, kilometres, points: 0 }
    : tell(query, work)
}

const squaredLikeness = (query: Query, work: number): number => (query.likeness[work] ?? 0) ** 2

/** Works whose title resembles the notice's: a vote of similarities cubed beats one merged text. */
export const similarTitles = evidenceOfWorks({
  name: 'similar-titles',
  speaksOfTrade: true,
  faint: 1e-3,
  weigh: (query, _, work) => (query.cosines[work] ?? 0) ** 3,
  reason: (query, { work }) => tell(query, work),
})

/** Works of the same sort near the place of this one. */
export const nearbyWork = evidenceOfWorks({
  name: 'nearby-work',
  speaksOfTrade: true,
  faint: 1e-3,
  weigh: (query, { corpus }, work) => squaredLikeness(query, work) * nearnessOfWork(query, corpus, work),
  reason: tellWithPlace,
})
