import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenDatabase } from '#db/connect.ts'
import { claimInstallation } from '#db/installation.ts'
import { instantOf } from '#kernel/time.ts'
import { createSite } from '#web/site.tsx'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { distFolder, readAssetManifest } from '../../src/server/assets.ts'
import { demonstrationToday, fillDemonstration } from '../../src/server/demonstration.ts'
import { listen } from '../../src/server/listen.ts'
import { freshDatabase } from './database.ts'

export interface OpenSite {
  readonly address: string
  /** Queries sent since the last call. */
  queries(): number
  /** Signs in as somebody of demonstration/people.json, by name; gives the header that a browser would send. */
  signInAs(name: string): Promise<{ readonly cookie: string }>
  readonly modules: Modules
  readonly db: OpenDatabase['db']
  /** What the site reported as faults. */
  readonly faults: readonly unknown[]
  close(): Promise<void>
}

/** The demonstration’s site on a fresh database, in this process, on a port of its own. */
export const openDemonstration = async (): Promise<OpenSite> => {
  let queries = 0
  const opened = await freshDatabase({
    onStatement: () => {
      queries += 1
    },
  })
  const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'data', 'test')
  const modules = joinModules(opened, folder)
  await claimInstallation(opened.db, 'demonstration')
  await fillDemonstration(modules)
  const faults: unknown[] = []
  const site = createSite({
    ...modules,
    accounts: modules.accountsAt('https://maillage.example'),
    realNow: () => instantOf(new Date()),
    demonstration: { today: demonstrationToday },
    now: () => demonstrationToday,
    baseUrl: 'https://maillage.example',
    assets: await readAssetManifest(),
    publicFolder: join(distFolder(), 'public'),
    log: (failure) => void faults.push(failure),
  })
  const listening = await listen((request, connection) => site.fetch(request, connection), {
    host: '127.0.0.1',
    port: 0,
    tries: 1,
  })
  if (listening === null) throw new Error('no free port')
  return {
    address: listening.address,
    queries: () => {
      const counted = queries
      queries = 0
      return counted
    },
    modules,
    db: opened.db,
    signInAs: (name) => signedIn(listening.address, name),
    faults,
    close: async () => {
      await listening.close()
      await opened.close()
    },
  }
}

const signedIn = async (address: string, name: string): Promise<{ readonly cookie: string }> => {
  const html = await (await fetch(`${address}/connexion`)).text()
  const person = new RegExp(`name="personne" value="([^"]+)"[^>]*>${name}`).exec(html)?.[1]
  if (person === undefined) throw new Error(`nobody is called ${name} in the demonstration`)
  const answer = await fetch(`${address}/connexion/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ personne: person }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return { cookie }
}
