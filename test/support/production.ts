import { claimInstallation } from '#db/installation.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { createSite } from '#web/site.tsx'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { freshDatabase } from './database.ts'

export interface Production {
  readonly modules: Modules
  readonly faults: readonly unknown[]
  /** The real clock, which a test may move. */
  readonly clock: { at: Date }
  /** Asks the site as if from a network address. */
  ask(path: string, init?: RequestInit & { readonly from?: string }): Promise<Response>
  close(): Promise<void>
}

interface ProductionGiven {
  readonly baseUrl?: string
  readonly trustedProxies?: number
}

/** An empty production site in this process, without network: what a request says of its sender is ours to choose. */
export const openProduction = async ({
  baseUrl = 'https://maillage.example',
  trustedProxies = 0,
}: ProductionGiven = {}): Promise<Production> => {
  const opened = await freshDatabase()
  await claimInstallation(opened.db, 'production')
  const modules = joinModules(opened, 'data/test')
  const faults: unknown[] = []
  const clock = { at: new Date('2026-09-21T13:00:00Z') }
  const now = (): Instant => instantOf(clock.at)
  const site = createSite({
    ...modules,
    accounts: modules.accountsAt(baseUrl),
    demonstration: null,
    keepsLetters: true,
    trustedProxies,
    now,
    realNow: now,
    baseUrl,
    assets: {},
    publicFolder: 'dist/public',
    log: (failure) => void faults.push(failure),
  })
  return {
    modules,
    faults,
    clock,
    ask: async (path, { from = '203.0.113.9', ...init } = {}) =>
      site.request(new URL(path, baseUrl).href, init, { incoming: { socket: { remoteAddress: from } } }),
    close: () => opened.close(),
  }
}

/** What a browser would send of a form of the site. */
export const formOf = (
  fields: Readonly<Record<string, string>>,
  baseUrl = 'https://maillage.example',
): RequestInit => ({
  method: 'POST',
  headers: { origin: baseUrl },
  body: new URLSearchParams(fields),
})
