import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '#test/support/browser.ts'
import { bytesOf, loadOf, type PageLoad } from '#test/support/page-load.ts'
import { linkTo, routeNames, sitemap } from '#web/sitemap.ts'
import { type Figures, quantile, round } from './measure.ts'
import { serveFolder } from './site.ts'

const loads = 5
/** A phone of the middle of the range, beside a desktop machine. */
const slowdown = 4
const width = 390

/** One page of each kind that has many. */
const params = {
  edition: '2026-2027',
  supplier: 'les-pelles-du-matin',
  buyer: 'ville-de-montreal',
  tender: '20171564',
  programme: 'tisser-local',
  page: 'deposer-sa-candidature',
  news: 'premier-carnet-de-rencontres',
}

const paths = [
  ...routeNames
    .filter((route) => sitemap[route].act === 'site.read')
    .map((route) => linkTo(route, 'fr', { params })),
  '/absente',
]

const kilobytes = (bytes: number): number => round(bytes / 1024, 1)

/** The largest of a page’s files, by kind: what `asked` names beside the page itself. */
const weightOf = async (asked: readonly string[], ending: RegExp): Promise<number> => {
  let sum = 0
  for (const address of new Set(asked)) if (ending.test(address)) sum += await bytesOf(address)
  return kilobytes(sum)
}

const median = (taken: readonly PageLoad[], of: 'firstByte' | 'firstContentfulPaint'): number =>
  round(
    quantile(
      taken.map((each) => each[of]),
      0.5,
    ),
    0,
  )

/** What each kind of public page weighs, asks for and moves, and when it shows something on a slow processor. */
export const benchPages = async (): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const site = await serveFolder(folder, ['--demonstration'])
  const browser = await openBrowser()
  const figures: Record<string, Figures> = {}
  for (const path of paths) {
    const address = site.address + path
    // The first visit may prepare what the next ones share.
    await (await fetch(address)).text()
    const taken: PageLoad[] = []
    for (let load = 0; load < loads; load += 1)
      taken.push(await loadOf(browser, address, { width, slowdown }))
    const asked = taken[0]?.asked ?? []
    figures[path] = {
      htmlKb: kilobytes(await bytesOf(address)),
      cssKb: await weightOf(asked, /\.css$/),
      fontsKb: await weightOf(asked, /\.woff2$/),
      requests: asked.length,
      layoutShift: round(Math.max(...taken.map(({ shift }) => shift)), 3),
      firstByteMs: median(taken, 'firstByte'),
      firstContentfulPaintMs: median(taken, 'firstContentfulPaint'),
    }
  }
  await browser.close()
  await site.stop()
  await rm(folder, { recursive: true, force: true })
  return figures
}

/** The same figures as lines of a table, for people. */
export const pagesTable = (figures: Figures): string => {
  const rows = Object.entries(figures).map(([path, row]) => ({ path, ...Object(row) }))
  const names = Object.keys(rows[0] ?? {})
  const cells = [names, ...rows.map((row) => names.map((name) => String(Reflect.get(row, name))))]
  const widths = names.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells
    .map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n')
}
