import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KyselyPlugin } from 'kysely'
import { createSite } from '#web/site.tsx'
import { joinModules } from '../../src/maillage.ts'
import { distFolder, readAssetManifest } from '../../src/server/assets.ts'
import { demonstrationToday, fillDemonstration } from '../../src/server/demonstration.ts'
import { listen } from '../../src/server/listen.ts'
import { freshDatabase } from './database.ts'

export interface OpenSite {
  readonly address: string
  /** Queries sent since the last call. */
  queries(): number
  /** What the site reported as faults. */
  readonly faults: readonly unknown[]
  close(): Promise<void>
}

/** The demonstration’s site on a fresh database, in this process, on a port of its own. */
export const openDemonstration = async (): Promise<OpenSite> => {
  const opened = await freshDatabase()
  let queries = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'data', 'test')
  const modules = joinModules({ db: opened.db.withPlugin(counter) }, folder)
  await fillDemonstration(modules)
  const faults: unknown[] = []
  const site = createSite({
    ...modules,
    demonstration: { today: demonstrationToday },
    now: () => demonstrationToday,
    baseUrl: 'https://maillage.example',
    assets: await readAssetManifest(),
    publicFolder: join(distFolder(), 'public'),
    log: (failure) => void faults.push(failure),
  })
  const listening = await listen((request) => site.fetch(request), { host: '127.0.0.1', port: 0, tries: 1 })
  if (listening === null) throw new Error('no free port')
  return {
    address: listening.address,
    queries: () => {
      const counted = queries
      queries = 0
      return counted
    },
    faults,
    close: async () => {
      await listening.close()
      await opened.close()
    },
  }
}
