import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type DatabasePlace, openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { type Figures, round, timed } from './measure.ts'
import { writeSuppliers } from './rows.ts'
import { load, serveFolder } from './site.ts'

const administration = process.env.TEST_DATABASE_URL

/** What people ask of a directory, in turn, so that no answer can be kept from the one before. */
const questions = {
  everybody: ['/repertoire', '/repertoire?page=2', '/repertoire?tri=confirmed', '/en/directory'],
  words: ['entretien', 'transport scolaire', 'déneig', 'insertek', 'fourniture bureau', 'cleaning'].map(
    (text) => `/repertoire?q=${encodeURIComponent(text)}`,
  ),
  facets: [
    '/repertoire?region=06&region=13&categorie=S9',
    '/repertoire?q=travaux&capacite=100000&forme=non-profit',
    '/repertoire?certification=fsc&reconnaissance=unverified&tri=capacity',
    '/repertoire?nouvelles=oui&region=03',
  ],
  map: ['/repertoire?vue=carte', '/repertoire?vue=carte&q=entretien'],
  oneName: ['/verification?q=cooperative%20entretien%2012', '/verification?q=1144556677'],
}

const measure = async (site: Awaited<ReturnType<typeof serveFolder>>): Promise<Figures> => {
  const [, firstMs] = await timed(async () => (await fetch(`${site.address}/repertoire`)).text())
  const figures: Record<string, unknown> = { firstSearchMs: round(firstMs, 0) }
  for (const [name, paths] of Object.entries(questions)) {
    const before = await site.processorMs()
    const loaded = await load(site.address, paths)
    const processorMsPerRequest = round(((await site.processorMs()) - before) / Number(loaded.requests))
    figures[name] = { ...loaded, processorMsPerRequest }
  }
  return { ...figures, peakRssMb: await site.residentMb() }
}

const filled = async (place: DatabasePlace, suppliers: number): Promise<void> => {
  const opened = await openDatabase(place)
  await migrate(opened.db)
  await writeSuppliers(opened.db, suppliers, 1)
  await opened.close()
}

const embedded = async (suppliers: number): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  await filled({ folder: join(folder, 'database') }, suppliers)
  const site = await serveFolder(folder, [])
  const figures = await measure(site)
  await site.stop()
  await rm(folder, { recursive: true, force: true })
  return figures
}

const onServer = async (suppliers: number, server: string): Promise<Figures> => {
  const name = `maillage_bench_${process.pid}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await filled({ url: url.href }, suppliers)
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const site = await serveFolder(folder, [], url.href)
  const figures = await measure(site)
  await site.stop()
  await client.query(`drop database ${name} with (force)`)
  await client.end()
  await rm(folder, { recursive: true, force: true })
  return figures
}

/** The directory’s pages through the real server, on the embedded database and on the server of TEST_DATABASE_URL. */
export const benchDirectory = async (suppliers: number): Promise<Figures> => ({
  suppliers,
  embedded: await embedded(suppliers),
  postgres: administration === undefined ? 'no TEST_DATABASE_URL' : await onServer(suppliers, administration),
})
