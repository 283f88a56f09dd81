import type { VNode } from 'preact'
import { accountsPages } from './accounts-pages.tsx'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { identityProviderPages } from './identity-provider-pages.tsx'
import { matchingPages } from './matching-pages.tsx'
import { ownAccountPages } from './own-account-pages.tsx'
import { BuyerPage } from './pages/buyers/buyer.page.tsx'
import { BuyersPage } from './pages/buyers/buyers.page.tsx'
import { DirectoryPage } from './pages/directory/directory.page.tsx'
import { readDirectoryQuery } from './pages/directory/directory-search.form.ts'
import { OpportunitiesPage } from './pages/directory/opportunities.page.tsx'
import { SupplierPage } from './pages/directory/supplier.page.tsx'
import { ImportsPage } from './pages/imports/imports.page.tsx'
import { NamesPage } from './pages/names/names.page.tsx'
import { PartnersPage } from './pages/partners/partners.page.tsx'
import { TenderPage } from './pages/tenders/tender.page.tsx'
import { TendersPage } from './pages/tenders/tenders.page.tsx'
import { ComponentPage, GalleryPage } from './pages/ui/gallery.page.tsx'
import { verificationPage } from './pages/verification/checked-list.tsx'
import { peoplePages } from './people-pages.tsx'
import { programmePages } from './programme-pages.tsx'
import { readBuyersQuery, readTenderQuery } from './search.form.ts'
import { linkTo, type RouteName } from './sitemap.ts'
import { sheets } from './ui/sheets.ts'

const pageSize = 20
const mostMatches = 10
const mostOpportunities = 20
const mostNames = 40
const mostBuyerSuppliers = 30

/** Another address is the page’s own. */
export interface Moved {
  readonly movedTo: string
}

/** How each page finds its rows; null means that there is no such page. */
export const pages: Readonly<Record<RouteName, (asked: Answer) => Promise<VNode | Moved | null>>> = {
  ...accountsPages,
  ...ownAccountPages,
  ...identityProviderPages,
  ...peoplePages,
  ...programmePages,
  ...matchingPages,
  directory: async ({ view, site, query }) => {
    const asked = readDirectoryQuery(query, dayOf(view.now), pageSize)
    const result = await site.directory.search(asked.search)
    const map = asked.asMap ? await site.directory.map(asked.search) : null
    const everybody = await site.directory.count('supplier')
    return <DirectoryPage view={view} asked={asked} result={result} map={map} everybody={everybody} />
  },
  supplier: async ({ view, site, params }) => {
    const supplier = await site.directory.find(params.supplier ?? '')
    if (supplier === null) return null
    if (supplier.side === 'buyer')
      return { movedTo: linkTo('buyer', view.language, { params: { buyer: supplier.slug } }) }
    const awards = await site.tenders.awardsOf(supplier)
    return <SupplierPage view={view} supplier={supplier} awards={awards} />
  },
  verification: ({ view, site, query }) => verificationPage({ view, site }, query),
  buyers: async ({ view, site, query }) => {
    const { q, page } = readBuyersQuery(query).search
    const result = await site.tenders.buyers({ text: q ?? '', now: view.now, page: page ?? 1, pageSize: 50 })
    const institutions = q === null ? await site.directory.all('buyer') : []
    return <BuyersPage view={view} text={q ?? ''} result={result} institutions={institutions} />
  },
  buyer: async ({ view, site, params }) => {
    const key = params.buyer ?? ''
    const found = await site.directory.find(key)
    const institution = found?.side === 'buyer' ? found : null
    const file = await site.tenders.buyer(key, { now: view.now, recent: 5, suppliers: mostBuyerSuppliers })
    const name = institution?.name ?? file?.name
    if (name === undefined) return null
    const known = await site.directory.holding((file?.suppliers ?? []).flatMap(({ neq }) => neq ?? []))
    return <BuyerPage view={view} name={name} file={file} institution={institution} known={known} />
  },
  partners: async ({ view, site }) => (
    <PartnersPage view={view} partners={await site.directory.all('partner')} />
  ),
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
  names: async ({ view, site }) => {
    const proposed = await site.nameAliases.list(['proposed'], mostNames)
    const decided = await site.nameAliases.list(['linked', 'refused'], 2 * mostNames)
    const counts = { ...(await site.nameAliases.counts()), ...(await site.nameResolution.counts()) }
    const shared = await site.nameResolution.sharedNames(mostNames)
    return <NamesPage view={view} names={{ proposed, decided, counts, shared }} />
  },
  gallery: async ({ view }) => <GalleryPage view={view} />,
  component: async ({ view, params }) => {
    const sheet = sheets.find(({ slug }) => slug === params.component)
    return sheet === undefined ? null : <ComponentPage view={view} sheet={sheet} />
  },
}
