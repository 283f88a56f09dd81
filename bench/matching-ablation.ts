// `npx node bench/matching-ablation.ts CONTRACTS.csv BIDS_FOLDER`: what each group of evidence is worth. Weights are
// learned again without it from 2012 to 2015 and judged on 2016; differences are paired, their bounds hold 95 %.
import { readBidsFolder, readPastAwardsFile } from '#commands/past-awards-file.ts'
import { judge } from '#programme/matching/evaluation.ts'
import { type FeatureName, isFeatureName } from '#programme/matching/features/feature.ts'
import { bootstrapInterval, judgedNotices } from '#programme/matching/index.ts'
import { examplesOf, learnable } from '#programme/matching/train.ts'
import { type Example, learnWeights } from '#programme/matching/training.ts'

const groups: Readonly<Record<string, readonly FeatureName[]>> = {
  nothing: [],
  words: ['similar-titles', 'category-words', 'unspsc-words'],
  codes: ['category', 'unspsc-family', 'unspsc-class'],
  place: ['distance', 'nearness', 'reach'],
  'work nearby': ['nearby-work'],
  buyer: ['same-buyer', 'buyer-kind'],
  name: ['name-words', 'name-trade'],
  activity: ['activity'],
}
const penalty = 0.3

const [contracts = '', folder = ''] = process.argv.slice(2)
const history = {
  awards: await readPastAwardsFile(contracts),
  bids: await readBidsFolder(folder, '9999-12-31'),
}
const past = [2012, 2013, 2014, 2015].flatMap((year) => examplesOf(history, year, 1))
const examples = examplesOf(history, 2016, 1)
const judged = judgedNotices(
  history.awards.filter(({ date }) => date < '2016-01-01'),
  history.awards.filter(({ date }) => date >= '2016-01-01'),
)
const suppliers = [
  ...new Set(history.awards.filter(({ date }) => date < '2016-01-01').map(({ neq }) => neq)),
].toSorted()

const keeping = (example: Example, kept: readonly number[]): Example => ({
  ...example,
  columns: kept.flatMap((at) => example.columns[at] ?? []),
})

const found = (weights: Float64Array, kept: readonly number[]) => {
  const rows = judged.map(({ winners, knownToBuyer }, at) => {
    const columns = keeping(examples[at] ?? { columns: [], winners: [] }, kept).columns
    const score = (supplier: number): number =>
      columns.reduce((sum, column, i) => sum + (weights[i] ?? 0) * (column[supplier] ?? 0), 0)
    const scores = suppliers.map((_, supplier) => score(supplier))
    const ranking = suppliers
      .map((supplier, number) => ({ supplier, score: scores[number] ?? 0 }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ supplier }) => supplier)
    const fresh = new Set([...winners].filter((winner) => !knownToBuyer.has(winner)))
    return {
      all: judge(ranking, winners).r10,
      new:
        fresh.size === 0
          ? null
          : judge(
              ranking.filter((supplier) => !knownToBuyer.has(supplier)),
              fresh,
            ).r10,
    }
  })
  return { all: rows.map(({ all }) => all), new: rows.flatMap((row) => row.new ?? []) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)
const difference = (values: readonly number[], whole: readonly number[]): string => {
  const differences = values.map((value, at) => value - (whole[at] ?? 0))
  const [low, high] = bootstrapInterval(differences)
  return `${mean(differences).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
}

const names = learnable.map(({ name }) => name)
let whole: ReturnType<typeof found> | null = null
for (const [group, left] of Object.entries(groups)) {
  const kept = names.flatMap((name, at) => (isFeatureName(name) && left.includes(name) ? [] : [at]))
  const weights = learnWeights(
    past.map((example) => keeping(example, kept)),
    penalty,
  )
  const quality = found(weights, kept)
  whole ??= quality
  process.stdout.write(
    `without ${group}: all ${mean(quality.all).toFixed(3)} (${difference(quality.all, whole.all)}), new ${mean(quality.new).toFixed(3)} (${difference(quality.new, whole.new)})\n`,
  )
}
