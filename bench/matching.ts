import { fileURLToPath } from 'node:url'
import MiniSearch from 'minisearch'
import stemmers from 'snowball-stemmers'
import { readPastAwardsFile } from '#commands/past-awards-file.ts'
import { fold } from '#kernel/fold.ts'
import type { JudgedNotice, SupplierProfile } from '#programme/matching/index.ts'
import {
  createEngine,
  evaluateRanking,
  judgedNotices,
  learnBackground,
  profilesOf,
  shippedWeights,
} from '#programme/matching/index.ts'
import { fullTextOf } from './full-text.ts'
import { type Figures, heldMegabytes, processorMs, quantile, round, timed } from './measure.ts'

const contracts = fileURLToPath(new URL('../test/samples/seao-contracts-2005-2016.csv.gz', import.meta.url))

/** Copies of real profiles stand for a larger directory: posting lists grow as they would, the vocabulary does not. */
const grownTo = (profiles: readonly SupplierProfile[], size: number): readonly SupplierProfile[] =>
  Array.from({ length: Math.ceil(size / profiles.length) }, (_, copy) =>
    profiles.map((profile) =>
      copy === 0 ? profile : { ...profile, supplier: `${profile.supplier}-${copy}` },
    ),
  )
    .flat()
    .slice(0, size)

const stemmer = stemmers.newStemmer('french')

/** MiniSearch as a developer would set it up: one text per supplier, French stems, its own defaults otherwise. */
const miniSearchOf = (profiles: readonly SupplierProfile[]): MiniSearch => {
  const index = new MiniSearch({
    fields: ['text'],
    idField: 'supplier',
    processTerm: (term) => stemmer.stem(fold(term)),
  })
  index.addAll(
    profiles.map(({ supplier, pastContracts }) => ({
      supplier,
      text: pastContracts.map(({ title }) => title).join('\n'),
    })),
  )
  return index
}

interface Ranker {
  rank(judged: JudgedNotice): readonly string[] | Promise<readonly string[]>
}

/** Milliseconds for each notice, by the clock and of this program's processor. */
interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

const perNotice = async (ranker: Ranker, judged: readonly JudgedNotice[]): Promise<Times> => {
  for (const each of judged.slice(0, 15)) await ranker.rank(each)
  const clock: number[] = []
  const processor: number[] = []
  for (const each of judged) {
    const before = processorMs()
    clock.push((await timed(() => ranker.rank(each)))[1])
    processor.push(processorMs() - before)
  }
  return { clock, processor }
}

const sum = (times: readonly number[]): number => times.reduce((total, each) => total + each, 0)

const byClock = ({ clock }: Times) => ({
  p50ms: round(quantile(clock, 0.5)),
  p95ms: round(quantile(clock, 0.95)),
})

const speed = (times: Times, suppliers: number) => ({
  ...byClock(times),
  processorP50ms: round(quantile(times.processor, 0.5)),
  processorP95ms: round(quantile(times.processor, 0.95)),
  matchesPerSecond: round((times.clock.length * suppliers) / (sum(times.clock) / 1000), 0),
})

const atSize = async (
  profiles: readonly SupplierProfile[],
  judged: readonly JudgedNotice[],
  size: number,
): Promise<Figures> => {
  const grown = grownTo(profiles, size)
  // The other searches take several times longer: a part of the notices, the same for all three, gives the ratio.
  const compared = judged.slice(0, 60)
  const before = heldMegabytes()
  const [engine, buildMs] = await timed(() => createEngine(grown))
  const held = heldMegabytes() - before
  const [search, searchBuildMs] = await timed(() => miniSearchOf(grown))
  const ours = await perNotice({ rank: ({ notice }) => engine.order(notice) }, judged)
  const explained = await perNotice(
    {
      rank: ({ notice }) => engine.rank(notice, { limit: 10 }).map((found) => found.supplier),
    },
    judged,
  )
  const theirs = await perNotice(
    { rank: ({ notice }) => search.search(notice.title).map(({ id }) => String(id)) },
    compared,
  )
  const fullText = await fullTextOf(grown)
  const postgres = await perNotice({ rank: ({ notice }) => fullText.rank(notice.title) }, compared)
  await fullText.close()
  const [, putMs] = await timed(() => {
    for (const profile of grown.slice(0, 100)) engine.put(profile)
  })
  return {
    suppliers: grown.length,
    contracts: sum(grown.map(({ pastContracts }) => pastContracts.length)),
    maillage: { buildMs: round(buildMs, 0), ...speed(ours, grown.length) },
    tenExplained: speed(explained, grown.length),
    miniSearch: { buildMs: round(searchBuildMs, 0), ...speed(theirs, grown.length) },
    fullText: { engine: fullText.engine, ...byClock(postgres) },
    timesMiniSearch: round(sum(theirs.clock) / sum(explained.clock.slice(0, compared.length))),
    timesFullText: round(sum(postgres.clock) / sum(explained.clock.slice(0, compared.length))),
    // A week’s file of the public system holds about this many releases.
    processorSecondsPerWeekOf4300: round((sum(explained.processor) / judged.length) * 4.3),
    putMs: round(putMs / 100, 3),
    heldMegabytes: round(held, 0),
  }
}

/** Quality and speed of matching beside MiniSearch with the same stemming, on the same notices, in one run. */
export const benchMatching = async (): Promise<Figures> => {
  const awards = await readPastAwardsFile(contracts)
  const earlier = awards.filter(({ date }) => date < '2016-01-01')
  const judged = judgedNotices(
    earlier,
    awards.filter(({ date }) => date >= '2016-01-01'),
  )
  const profiles = profilesOf(earlier)
  const engine = createEngine(profiles, shippedWeights, learnBackground(profiles))
  const search = miniSearchOf(profiles)
  const sample = judged.slice(0, 200)
  return {
    quality2016: {
      maillage: evaluateRanking(judged, (notice) => engine.order(notice)),
      miniSearch: evaluateRanking(judged, (notice) =>
        search.search(notice.title).map(({ id }) => String(id)),
      ),
    },
    at2000: await atSize(profiles, sample, 2000),
    at11000: await atSize(profiles, sample, 11_000),
    at20000: await atSize(profiles, sample, 20_000),
  }
}
