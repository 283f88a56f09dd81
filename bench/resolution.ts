import { fileURLToPath } from 'node:url'
import { readContractNamesFile } from '#commands/past-awards-file.ts'
import type { KnownOrganisation, MetName } from '#programme/matching/index.ts'
import { createResolver, linkingTask } from '#programme/matching/index.ts'
import { type Figures, quantile, round, timed } from './measure.ts'

const contracts = fileURLToPath(new URL('../test/samples/seao-contracts-2005-2016.csv.gz', import.meta.url))

/** Draws the same numbers each time (D. H. Lehmer, modulus 2³¹ − 1). */
const lottery = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

type Draw = ReturnType<typeof lottery>

const pick = <Value>(values: readonly Value[], draw: Draw): Value => {
  const value = values[draw(values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

/** Beginning of one real name, end of another: real words as often as they really occur. */
const inventName = (real: readonly string[], draw: Draw): string => {
  const [one, other] = [pick(real, draw).split(' '), pick(real, draw).split(' ')]
  return [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))].join(' ')
}

const endings = [' inc.', ' ltée', '', ' enr.', ' (Laval)']

/** Another writing of a name: other capitals, another legal form, now and then a letter less. */
const rewrite = (name: string, draw: Draw): string => {
  const bare = name.replace(/ (?:inc|ltée|enr)\.?$/i, '')
  const at = 1 + draw(Math.max(1, bare.length - 1))
  const slipped = draw(4) === 0 ? bare.slice(0, at) + bare.slice(at + 1) : bare
  return (draw(2) === 0 ? slipped.toUpperCase() : slipped) + pick(endings, draw)
}

const organisationsMade = 50_000
const namesMet = 100_000

/** Quality on the sample of real contracts, and the speed of 100,000 names against 50,000 organisations. */
export const benchResolution = async (): Promise<Figures> => {
  const real = await readContractNamesFile(contracts)
  const names = real.map(({ name }) => name)
  const towns = real.flatMap(({ localities }) => localities)
  const draw = lottery(20_170_101)
  const organisations: readonly KnownOrganisation[] = Array.from({ length: organisationsMade }, (_, at) => ({
    id: String(at).padStart(6, '0'),
    neq: null,
    names: [{ name: inventName(names, draw), localities: [pick(towns, draw)] }],
  }))
  const met: readonly MetName[] = Array.from({ length: namesMet }, (_, at) => {
    const known = pick(organisations, draw).names[0]
    const name = at % 2 === 0 && known !== undefined ? rewrite(known.name, draw) : inventName(names, draw)
    return { name, localities: [pick(towns, draw)], neq: null }
  })
  const [resolver, buildMs] = await timed(() => createResolver(organisations))
  const times: number[] = []
  const processor = process.cpuUsage()
  const count = { automatic: 0, proposed: 0, unknown: 0 }
  for (const each of met) {
    const start = performance.now()
    const { automatic, proposals } = resolver.resolve(each)
    times.push(performance.now() - start)
    count[automatic !== null ? 'automatic' : proposals.length > 0 ? 'proposed' : 'unknown'] += 1
  }
  const { user, system } = process.cpuUsage(processor)
  const total = times.reduce((sum, each) => sum + each, 0)
  return {
    even: linkingTask(real, 'even'),
    odd: linkingTask(real, 'odd'),
    organisations: organisations.length,
    names: met.length,
    ...count,
    buildSeconds: round(buildMs / 1000),
    seconds: round((buildMs + total) / 1000),
    // What the names alone took of the processor: a busy machine makes seconds of milliseconds.
    processorSeconds: round((user + system) / 1e6),
    p50ms: round(quantile(times, 0.5), 3),
    p95ms: round(quantile(times, 0.95), 3),
    memoryMb: round(process.memoryUsage().rss / 1e6, 0),
  }
}
