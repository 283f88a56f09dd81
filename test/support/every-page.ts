import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { languages } from '#kernel/language.ts'
import { linkTo, type RouteName, routeNames } from '#web/sitemap.ts'
import { bring, openBrowser } from './browser.ts'
import { personas, readerOf, type Visit, visitAs } from './personas.ts'
import { applicationOf, type Params, sampleParams } from './samples.ts'
import { type OpenSite, openDemonstration } from './site.ts'

/** Real notices chosen for what their pages hold: matches, bids, a cancellation, old releases, a doubt. */
export const tenders = ['20171564', '20162592', '20170324', '1398965', '20171569', '20108643']
/** A buyer that the demonstration invents. */
const inventedBuyer = 'ville-de-val-aux-moulins'

/** Pages that the samples of others do not open: what is settled there, whom the juror stands too near to. */
const apartFrom = async (site: OpenSite): Promise<Partial<Record<RouteName, Partial<Params>>>> => ({
  editConcertation: { edition: '2027-2028' },
  shareConcertation: { edition: '2027-2028' },
  juryApplication: { application: await applicationOf(site, 'Aux Trois Marmites') },
})

const pagesWith = (params: Params, apart: Partial<Record<RouteName, Partial<Params>>>): readonly string[] =>
  languages.flatMap((language) => [
    ...routeNames.flatMap((route) =>
      (route === 'tender' ? tenders : ['']).map((tender) =>
        linkTo(route, language, { params: { ...params, ...apart[route], tender } }),
      ),
    ),
    linkTo('tenders', language, { query: { etat: 'tous', page: 2 } }),
    linkTo('directory', language, { query: { q: 'licorne' } }),
    linkTo('directory', language, { query: { q: 'entretein', region: ['06', '13'], capacite: 25000 } }),
    linkTo('directory', language, { query: { vue: 'carte' } }),
    linkTo('directory', language, { query: { programme: 'marees-communes' } }),
    linkTo('search', language, { query: { q: 'déneigement' } }),
    linkTo('search', language, { query: { q: 'zzzz' } }),
    linkTo('supplier', language, { params: { supplier: 'compter-sur-nous' } }),
    linkTo('buyer', language, { params: { buyer: inventedBuyer } }),
    linkTo('verification', language, { query: { q: 'les peles du matain' } }),
    linkTo('verification', language, { query: { q: 'Compter sur nous' } }),
    language === 'fr' ? '/absente' : '/en/missing',
  ])

/** The demonstration with every page of it, each read by a visitor where visitors may, else by the first who may. */
export interface EveryPage {
  readonly site: OpenSite
  readonly browser: Browser
  readonly params: Params
  readonly pages: readonly string[]
  readonly coordinator: Visit
  headersFor(path: string): { readonly cookie?: string }
  isPublic(path: string): boolean
  ask(path: string): Promise<Response>
  /** A page of the browser, with the session of whoever may read the path. */
  openAs(path: string, options: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Opens the demonstration and finds who reads each of its pages. */
export const openEveryPage = async (): Promise<EveryPage> => {
  const site = await openDemonstration()
  const browser = await openBrowser()
  const params = await sampleParams(site)
  const visits: Visit[] = []
  for (const persona of personas) visits.push(await visitAs(site, persona))
  const coordinator = visits.find(({ persona }) => persona.role === 'coordinator')
  if (coordinator === undefined) throw new Error('no coordinator')
  const pages = pagesWith(params, await apartFrom(site))
  const readers = new Map<string, Visit>()
  for (const path of pages) readers.set(path, await readerOf(site, visits, path))
  const headersFor = (path: string): { readonly cookie?: string } => readers.get(path)?.headers ?? {}
  return {
    site,
    browser,
    params,
    pages,
    coordinator,
    headersFor,
    isPublic: (path) => headersFor(path).cookie === undefined,
    ask: (path) => fetch(site.address + path, { headers: headersFor(path), redirect: 'manual' }),
    openAs: async (path, options) => {
      const context = await browser.newContext(options)
      await bring(context, headersFor(path))
      const page = await context.newPage()
      await page.goto(site.address + path)
      return page
    },
    close: async () => {
      await browser.close()
      await site.close()
    },
  }
}
