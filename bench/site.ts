import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { type Figures, round } from './measure.ts'
import { writeNotices, writeSuppliers } from './rows.ts'

const program = fileURLToPath(new URL('../dist/maillage.js', import.meta.url))

export interface Served {
  readonly address: string
  /** From the start of the process to its first answered page. */
  readonly firstPageMs: number
  readonly residentMb: () => Promise<number>
  /** Processor time that the server took since it started: other work on the machine does not change it. */
  readonly processorMs: () => Promise<number>
  stop(): Promise<void>
}

/** Serves a data folder with the built program, as an operator would. */
export const serveFolder = async (
  folder: string,
  argv: readonly string[],
  databaseUrl: string | null = null,
): Promise<Served> => {
  const start = performance.now()
  const { DATABASE_URL: _, ...environment } = process.env
  const child: ChildProcess = spawn(
    process.execPath,
    ['--max-semi-space-size=8', program, 'serve', ...argv],
    {
      env: {
        ...environment,
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
        MAILLAGE_DATA: folder,
        PORT: '0',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (bytes) => {
      printed += bytes
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.on('exit', (code) => reject(new Error(`the site did not open: ${code}`)))
  })
  await (await fetch(address)).text()
  const firstPageMs = performance.now() - start
  return {
    address,
    firstPageMs,
    residentMb: async () => {
      const { readFile } = await import('node:fs/promises')
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024, 0)
    },
    processorMs: async () => {
      const { readFile } = await import('node:fs/promises')
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => ''))
        .split(') ')[1]
        ?.split(' ')
      // Fields 14 and 15 of proc(5), in hundredths of a second.
      return (Number(fields?.[11]) + Number(fields?.[12])) * 10
    },
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Requests a second, and how long one takes, for ten connections over five seconds, the paths in turn. */
export const load = async (address: string, paths: readonly string[]): Promise<Figures> => {
  const requests = paths.map((path) => ({ method: 'GET' as const, path }))
  const result = await autocannon({ url: address, requests, connections: 10, duration: 5 })
  return {
    requestsPerSecond: round(result.requests.average, 0),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.non2xx + result.errors,
    requests: result.requests.total,
  }
}

/** Search pages over generated suppliers and notices, through the real server on the embedded database. */
export const benchSearch = async (suppliers: number, notices: number): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const opened = await openDatabase({ folder: join(folder, 'database') })
  await migrate(opened.db)
  await writeSuppliers(opened.db, suppliers, 1)
  await writeNotices(opened.db, notices, 2)
  await opened.close()
  const site = await serveFolder(folder, [])
  const figures = {
    suppliers,
    notices,
    directorySearch: await load(site.address, ['/repertoire?q=entretien']),
    directoryList: await load(site.address, ['/repertoire']),
    tenderSearch: await load(site.address, ['/avis?q=transport&etat=tous']),
    tenderList: await load(site.address, ['/avis']),
    peakRssMb: await site.residentMb(),
  }
  await site.stop()
  await rm(folder, { recursive: true, force: true })
  return figures
}

/** From nothing to the first page of the demonstration, and again from its folder. */
export const benchStart = async (): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const first = await serveFolder(folder, ['--demonstration'])
  const firstPeak = await first.residentMb()
  await first.stop()
  const again = await serveFolder(folder, ['--demonstration'])
  const againPeak = await again.residentMb()
  await again.stop()
  await rm(folder, { recursive: true, force: true })
  return {
    emptyFolder: { firstPageMs: round(first.firstPageMs, 0), peakRssMb: firstPeak },
    existingFolder: { firstPageMs: round(again.firstPageMs, 0), peakRssMb: againPeak },
  }
}
