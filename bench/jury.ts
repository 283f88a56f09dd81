import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connect.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { signedIn } from '#test/support/signed-in.ts'
import { linkTo, postTo } from '#web/sitemap.ts'
import { writeJury } from './jury-rows.ts'
import { type Figures, quantile, round, timed } from './measure.ts'
import { type Served, serveFolder } from './site.ts'

const size = { applications: 200, jurors: 10 }
const warming = 20
const requests = 100
const params = { call: 'bench' }

/** How long one reader waits for a whole page, asked again and again, and what it weighs. */
const pageFigures = async (site: Served, path: string, session: { readonly cookie: string }) => {
  const address = site.address + path
  const ask = async (): Promise<number> => {
    const [answer, taken] = await timed(async () => {
      const response = await fetch(address, { headers: session, redirect: 'manual' })
      return { status: response.status, html: await response.text() }
    })
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    return taken
  }
  for (let each = 0; each < warming; each += 1) await ask()
  const before = await site.processorMs()
  const taken: number[] = []
  for (let each = 0; each < requests; each += 1) taken.push(await ask())
  return {
    p50Ms: round(quantile(taken, 0.5), 1),
    p95Ms: round(quantile(taken, 0.95), 1),
    processorMs: round(((await site.processorMs()) - before) / requests, 1),
    kb: round((await bytesOf(address, session)) / 1024, 1),
  }
}

/** The form by which whoever runs the call opens the judgements to the jury. */
const openConsensus = async (site: Served, session: { readonly cookie: string }): Promise<void> => {
  const answer = await fetch(site.address + postTo('openConsensus', 'fr', { params }), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...session },
    body: new URLSearchParams({ confirme: 'oui' }),
  })
  if (answer.status !== 303) throw new Error(`the deliberation did not open: ${answer.status}`)
}

/** The pages of a large jury through the real server, on the embedded database. */
export const benchJury = async (): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  await (await serveFolder(folder, ['--demonstration'])).stop()
  const opened = await openDatabase({ folder: join(folder, 'database') })
  await writeJury(opened.db, size)
  await opened.close()
  const site = await serveFolder(folder, ['--demonstration'])
  const signIn = (name: string) =>
    signedIn((path, init) => fetch(site.address + path, init), name, site.address)
  const juror = await signIn('Hélène Brindavoine')
  const coordinator = await signIn('Camille Laplume')
  const at = (route: Parameters<typeof linkTo>[0]) => linkTo(route, 'fr', { params })
  const grid = await pageFigures(site, at('juryGrid'), juror)
  const progress = await pageFigures(site, at('jury'), coordinator)
  await openConsensus(site, coordinator)
  const figures = {
    ...size,
    grid,
    progress,
    consensus: await pageFigures(site, at('juryDeliberation'), coordinator),
    ranking: await pageFigures(site, at('juryRanking'), coordinator),
  }
  await site.stop()
  await rm(folder, { recursive: true, force: true })
  return figures
}
