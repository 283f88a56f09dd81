// `npm run bench [-- --json] [-- --check] [-- --only NAME]`: everything measured in one run on this machine.
import { parseArgs } from 'node:util'
import { benchDirectory } from './directory.ts'
import { benchImport } from './import.ts'
import { benchJury } from './jury.ts'
import { benchMatching } from './matching.ts'
import { type Figures, machine } from './measure.ts'
import { benchPages, pagesTable } from './pages.ts'
import { benchResolution } from './resolution.ts'
import { benchSearch, benchStart } from './site.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' }, only: { type: 'string' } },
})

const sections: Readonly<Record<string, () => Promise<Figures>>> = {
  start: benchStart,
  import: () => benchImport(20e6),
  search45: () => benchSearch(45, 50_000),
  search3000: () => benchSearch(3_000, 50_000),
  search11000: () => benchSearch(11_000, 50_000),
  directory11000: () => benchDirectory(11_000),
  pages: benchPages,
  matching: benchMatching,
  resolution: benchResolution,
  jury: benchJury,
}

type Limit = readonly [section: string, path: string, bound: 'at least' | 'at most', limit: number]

/** The limits that the issues name; a figure that cannot be read counts as missed. */
const limits: readonly Limit[] = [
  ['matching', 'quality2016.maillage.all.r10', 'at least', 0.33],
  ['matching', 'quality2016.maillage.new.r10', 'at least', 0.22],
  ['matching', 'at20000.tenExplained.processorP95ms', 'at most', 20],
  ['matching', 'at11000.processorSecondsPerWeekOf4300', 'at most', 60],
  ['matching', 'at20000.heldMegabytes', 'at most', 300],
  ['resolution', 'seconds', 'at most', 60],
  ['jury', 'grid.p95Ms', 'at most', 100],
  ['jury', 'consensus.p95Ms', 'at most', 100],
]

const keeps = (value: number, bound: Limit[2], limit: number): boolean =>
  bound === 'at least' ? value >= limit : value <= limit

const figureAt = (figures: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), figures)

const figures: Record<string, unknown> = { machine: machine() }
for (const [name, measure] of Object.entries(sections)) {
  if (values.only !== undefined && !name.startsWith(values.only)) continue
  process.stderr.write(`${name}…\n`)
  const measured = await measure()
  figures[name] = measured
  if (values.json === true) continue
  const shown = name === 'pages' ? `\n${pagesTable(measured)}` : JSON.stringify(measured, null, 2)
  process.stdout.write(`${name} ${shown}\n`)
}
if (values.json === true) process.stdout.write(`${JSON.stringify(figures)}\n`)
if (values.check === true)
  for (const [section, path, bound, limit] of limits) {
    if (!(section in figures)) continue
    const value = figureAt(figures[section], path)
    const met = typeof value === 'number' && keeps(value, bound, limit)
    process.stderr.write(
      `${met ? 'met' : 'MISSED'}: ${section}.${path} = ${String(value)}, ${bound} ${limit}\n`,
    )
    if (!met) process.exitCode = 1
  }
