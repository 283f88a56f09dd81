import { join } from 'node:path'
import { filesFolder } from '#files/index.ts'
import { instantOf } from '#kernel/time.ts'
import type { SiteContext } from '#web/context.ts'
import { createSite } from '#web/site.tsx'
import type { Modules } from '../../src/maillage.ts'
import { distFolder, readAssetManifest } from '../../src/server/assets.ts'
import { demonstrationToday } from '../../src/server/demonstration.ts'
import { listen } from '../../src/server/listen.ts'
import type { FreshDatabase } from './database.ts'
import { filledDemonstration } from './demonstration.ts'
import { signedIn } from './signed-in.ts'

/** Statements that a session costs beside those of the page: who it is, their roles, what the policy asks of a thing. */
export const mostSessionQueries = 4

/**
 * Statements of the page that gathers what every part of the programme says to whoever signs in, session included:
 * the one page that may ask more than others. Each part asks once.
 */
export const mostOwnSpaceQueries = 19

/** Whether an address is that page. */
export const isOwnSpace = (path: string): boolean => /^\/(?:mon-espace|en\/my-space)$/.test(path)

/** Statements of the pages that gather what every door holds about a person: about one a door, session included. */
export const mostHeldQueries = 20

/** Whether an address is one of those. */
export const isHeldPage = (path: string): boolean =>
  /^\/(?:mon-compte\/(?:renseignements|suppression)|en\/my-account\/(?:what-is-held|deletion))$/.test(path)

export interface OpenSite {
  readonly address: string
  /** Queries sent since the last call. */
  queries(): number
  /** Signs in as somebody of demonstration/people.json, by name; gives the header that a browser would send. */
  signInAs(name: string): Promise<{ readonly cookie: string }>
  /** What the site itself is given. */
  readonly context: SiteContext
  readonly modules: Modules
  readonly db: FreshDatabase['db']
  /** Where the contents of files lie. */
  readonly filesFolder: string
  readonly jobs: FreshDatabase['jobs']
  /** What the site reported as faults. */
  readonly faults: readonly unknown[]
  close(): Promise<void>
}

interface Opening {
  /** True for a site that knows its real address, `http://localhost:…`: passkeys and institutions need it. */
  readonly atItsAddress?: boolean
  /** True for the same people and pages, served as in production. */
  readonly asProduction?: boolean
}

/** The demonstration’s site on a fresh database, in this process, on a port of its own. */
export const openDemonstration = async (opening: Opening = {}): Promise<OpenSite> => {
  let queries = 0
  const opened = await filledDemonstration({
    onStatement: () => {
      queries += 1
    },
  })
  const { modules, dataFolder } = opened
  const faults: unknown[] = []
  const served = Promise.withResolvers<ReturnType<typeof createSite>>()
  const listening = await listen(
    async (request, connection) => (await served.promise).fetch(request, connection),
    {
      host: '127.0.0.1',
      port: 0,
      tries: 1,
    },
  )
  if (listening === null) throw new Error('no free port')
  const address = listening.address.replace(
    '127.0.0.1',
    opening.atItsAddress === true ? 'localhost' : '127.0.0.1',
  )
  const baseUrl = opening.atItsAddress === true ? address : 'https://maillage.example'
  const context: SiteContext = {
    ...modules,
    accounts: modules.accountsAt(baseUrl),
    realNow: () => instantOf(new Date()),
    demonstration: opening.asProduction === true ? null : { today: demonstrationToday },
    now: () => demonstrationToday,
    baseUrl,
    assets: await readAssetManifest(),
    publicFolder: join(distFolder(), 'public'),
    log: (failure) => void faults.push(failure),
  }
  served.resolve(createSite(context))
  return {
    address,
    context,
    db: opened.db,
    filesFolder: filesFolder(dataFolder),
    jobs: opened.jobs,
    queries: () => {
      const counted = queries
      queries = 0
      return counted
    },
    modules,
    signInAs: (name) => signedIn((path, init) => fetch(address + path, init), name, address),
    faults,
    close: async () => {
      await listening.close()
      await opened.close()
    },
  }
}
