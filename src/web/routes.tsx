import type { VNode } from 'preact'
import type { DirectorySearch } from '#programme/directory/index.ts'
import { everyTender } from '#programme/tenders/index.ts'
import type { SiteContext, View } from './context.ts'
import { type ProseName, ProsePage } from './pages/about/prose.page.tsx'
import { DirectoryPage } from './pages/directory/directory.page.tsx'
import { OpportunitiesPage } from './pages/directory/opportunities.page.tsx'
import { SupplierPage } from './pages/directory/supplier.page.tsx'
import { HomePage } from './pages/home/home.page.tsx'
import { ImportsPage } from './pages/imports/imports.page.tsx'
import { TenderPage } from './pages/tenders/tender.page.tsx'
import { TendersPage } from './pages/tenders/tenders.page.tsx'
import { ComponentPage, GalleryPage } from './pages/ui/gallery.page.tsx'
import { readDirectoryQuery, readTenderQuery } from './search.form.ts'
import type { RouteName } from './sitemap.ts'
import { sheets } from './ui/sheets.ts'

/** What a page may ask for: who reads, the modules, what the address says. */
export interface Answer {
  readonly view: View
  readonly site: SiteContext
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: URLSearchParams
}

const pageSize = 20
const mostMatches = 10
const mostOpportunities = 20
const mostClosingSoon = 5

const everySupplier = ({ language }: View): DirectorySearch => ({
  side: 'supplier',
  text: '',
  language,
  seaoCategory: null,
  region: null,
  legalForm: null,
  page: 1,
  pageSize: 1,
})

const prose =
  (name: ProseName) =>
  async ({ view }: Answer): Promise<VNode> => <ProsePage view={view} name={name} />

/** How each page finds its rows; null means that there is no such page. */
export const pages: Readonly<Record<RouteName, (asked: Answer) => Promise<VNode | null>>> = {
  home: async ({ view, site }) => {
    const suppliers = await site.directory.search(everySupplier(view))
    const open = await site.tenders.search({
      ...everyTender(view.now),
      openOnly: true,
      pageSize: mostClosingSoon,
    })
    const all = await site.tenders.search(everyTender(view.now))
    const rows = {
      suppliers: suppliers.total,
      openTenders: open.total,
      allTenders: all.total,
      closingSoon: open.rows,
      example: suppliers.rows[0] ?? null,
    }
    return <HomePage view={view} rows={rows} />
  },
  directory: async ({ view, site, query }) => {
    const asked = readDirectoryQuery(query)
    const { q, region, categorie, forme, page } = asked.search
    const result = await site.directory.search({
      ...everySupplier(view),
      text: q ?? '',
      region,
      seaoCategory: categorie,
      legalForm: forme,
      page: page ?? 1,
      pageSize,
    })
    const everybody = await site.directory.count('supplier')
    return <DirectoryPage view={view} asked={asked} result={result} everybody={everybody} />
  },
  supplier: async ({ view, site, params }) => {
    const supplier = await site.directory.find(params.supplier ?? '')
    if (supplier === null) return null
    const awards = supplier.neq === null ? [] : await site.tenders.awardsOf(supplier.neq)
    return <SupplierPage view={view} supplier={supplier} awards={awards} />
  },
  opportunities: async ({ view, site, params }) => {
    const supplier = await site.directory.find(params.supplier ?? '')
    if (supplier === null || supplier.side !== 'supplier') return null
    const found = await site.tenders.opportunitiesFor(supplier.slug, view.now, mostOpportunities)
    return <OpportunitiesPage view={view} supplier={supplier} found={found} />
  },
  tenders: async ({ view, site, query }) => {
    const asked = readTenderQuery(query)
    const { q, etat, region, categorie, mode, acheteur, de, a, page } = asked.search
    const result = await site.tenders.search({
      text: q ?? '',
      openOnly: etat !== 'tous',
      now: view.now,
      region,
      seaoCategory: categorie,
      procurementMethod: mode,
      buyer: acheteur,
      amountFrom: de,
      amountTo: a,
      page: page ?? 1,
      pageSize,
    })
    return <TendersPage view={view} asked={asked} result={result} />
  },
  tender: async ({ view, site, params }) => {
    const file = await site.tenders.find(params.tender ?? '')
    if (file === null) return null
    const matches = await site.tenders.matchesFor(file.process.noticeNumber, mostMatches)
    return <TenderPage view={view} file={file} matches={matches} />
  },
  imports: async ({ view, site }) => {
    // Imports happen in real time, whatever the clock of the demonstration says.
    const runs = await site.tenderImport.runs(50, view.now)
    const quarantined = await site.tenderImport.quarantined(100)
    return <ImportsPage view={view} runs={runs} quarantined={quarantined} />
  },
  gallery: async ({ view }) => <GalleryPage view={view} />,
  component: async ({ view, params }) => {
    const sheet = sheets.find(({ slug }) => slug === params.component)
    return sheet === undefined ? null : <ComponentPage view={view} sheet={sheet} />
  },
  about: prose('about'),
  howMatching: prose('howMatching'),
  privacy: prose('privacy'),
  accessibility: prose('accessibility'),
}
