import type { VNode } from 'preact'
import { listingOf, ownListing } from '#programme/call-for-interest/index.ts'
import { accountsPages } from './accounts-pages.tsx'
import { applicationsPages } from './applications-pages.tsx'
import { callHistoryPages } from './call-history-pages.tsx'
import { callsPages } from './calls-pages.tsx'
import { cohortPages } from './cohort-pages.tsx'
import { communicationsPages } from './communications-pages.tsx'
import { concertationPages } from './concertation-pages.tsx'
import { consentPages } from './consent-pages.tsx'
import { consentsPages } from './consents-pages.tsx'
import type { Answer } from './context.ts'
import { decisionPages } from './decision-pages.tsx'
import { directoryPages } from './directory-pages.tsx'
import { editingPages } from './editing-pages.tsx'
import { editionImportPages } from './edition-import-pages.tsx'
import { editionsPages } from './editions-pages.tsx'
import { governanceHistoryPages } from './governance-history-pages.tsx'
import { governancePages } from './governance-pages.tsx'
import { historyPages } from './history-pages.tsx'
import { identityProviderPages } from './identity-provider-pages.tsx'
import { importsPages } from './imports-pages.tsx'
import { jobsPages } from './jobs-pages.tsx'
import { jurorPages } from './juror-pages.tsx'
import { juryPages } from './jury-pages.tsx'
import { keepIn } from './keep-in.tsx'
import { listsPages } from './lists-pages.tsx'
import { mailPages } from './mail-pages.tsx'
import { matchingPages } from './matching-pages.tsx'
import { notificationsPages } from './notifications-pages.tsx'
import { organisationPages } from './organisation-pages.tsx'
import type { Missing, Moved } from './outcome.ts'
import { ownAccountPages } from './own-account-pages.tsx'
import { ownSpacePages } from './own-space-pages.tsx'
import { BuyersPage } from './pages/buyers/buyers.page.tsx'
import { OpportunitiesPage } from './pages/directory/opportunities.page.tsx'
import { NamesPage } from './pages/names/names.page.tsx'
import { PartnersPage } from './pages/partners/partners.page.tsx'
import { TenderPage } from './pages/tenders/tender.page.tsx'
import { TendersPage } from './pages/tenders/tenders.page.tsx'
import { ComponentPage, GalleryPage } from './pages/ui/gallery.page.tsx'
import { verificationPage } from './pages/verification/checked-list.tsx'
import { peoplePages } from './people-pages.tsx'
import { privacyPages } from './privacy-pages.tsx'
import { programmePages } from './programme-pages.tsx'
import { programmesPages } from './programmes-pages.tsx'
import { publicSitePages } from './public-site-pages.tsx'
import { receivedPages } from './received-pages.tsx'
import { reviewingPages } from './reviewing-pages.tsx'
import { readBuyersQuery, readTenderQuery } from './search.form.ts'
import { searchPages } from './search-pages.tsx'
import { setUpPages } from './set-up-pages.tsx'
import { sheetImportPages } from './sheet-import-pages.tsx'
import type { RouteName } from './sitemap.ts'
import { subscriptionPages } from './subscription-pages.tsx'
import { sheets } from './ui/sheets.ts'

const pageSize = 20
const mostMatches = 10
const mostOpportunities = 20
const mostNames = 40

/** How each page finds its rows; null means that there is no such page. */
export const pages: Readonly<Record<RouteName, (asked: Answer) => Promise<VNode | Moved | Missing | null>>> =
  {
    ...accountsPages,
    ...ownAccountPages,
    ...identityProviderPages,
    ...peoplePages,
    ...ownSpacePages,
    ...listsPages,
    ...directoryPages,
    ...programmesPages,
    ...editionsPages,
    ...governancePages,
    ...decisionPages,
    ...governanceHistoryPages,
    ...concertationPages,
    ...publicSitePages,
    ...setUpPages,
    ...callsPages,
    ...applicationsPages,
    ...receivedPages,
    ...editionImportPages,
    ...juryPages,
    ...jurorPages,
    ...cohortPages,
    ...searchPages,
    ...organisationPages,
    ...editingPages,
    ...reviewingPages,
    ...sheetImportPages,
    ...importsPages,
    ...programmePages,
    ...mailPages,
    ...matchingPages,
    ...historyPages,
    ...callHistoryPages,
    ...privacyPages,
    ...jobsPages,
    ...notificationsPages,
    ...consentPages,
    ...communicationsPages,
    ...subscriptionPages,
    ...consentsPages,
    verification: ({ view, site, query }) => verificationPage({ view, site }, query),
    buyers: async ({ view, site, listing, query }) => {
      const { q, page } = readBuyersQuery(query).search
      const result = await site.tenders.buyers({
        text: q ?? '',
        now: view.now,
        page: page ?? 1,
        pageSize: 50,
      })
      const institutions = q === null ? await site.directory.within(listing).all('buyer') : []
      return <BuyersPage view={view} text={q ?? ''} result={result} institutions={institutions} />
    },
    partners: async ({ view, site, listing }) => (
      <PartnersPage view={view} partners={await site.directory.within(listing).all('partner')} />
    ),
    opportunities: async ({ view, site, programme, programmes, params }) => {
      const supplier = await site.directory.find(params.supplier ?? '')
      if (supplier === null || supplier.side !== 'supplier') return null
      const found = await site.tenders
        .within(listingOf(programmes.find(({ id }) => id === supplier.programme) ?? programme, programmes))
        .opportunitiesFor(supplier.slug, view.now, mostOpportunities)
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
    tender: async (asked) => {
      const { view, site, listing, params } = asked
      const file = await site.tenders.find(params.tender ?? '')
      if (file === null) return null
      const matches = await site.tenders.within(listing).matchesFor(file.process.noticeNumber, mostMatches)
      const keep = await keepIn(asked, { kind: 'notice', thing: file.process.noticeNumber })
      return <TenderPage view={view} file={file} matches={matches} keep={keep} />
    },
    names: async ({ view, site, actor, here, programmes }) => {
      // Who runs the site sees every name; a coordinator, those of its programme.
      const within = actor.role.programme === null || here === null ? undefined : ownListing(here, programmes)
      const proposed = await site.nameAliases.list(['proposed'], mostNames, within)
      const decided = await site.nameAliases.list(['linked', 'refused'], 2 * mostNames, within)
      const counts = { ...(await site.nameAliases.counts(within)), ...(await site.nameResolution.counts()) }
      const shared = await site.nameResolution.sharedNames(mostNames)
      return <NamesPage view={view} names={{ proposed, decided, counts, shared }} />
    },
    gallery: async ({ view }) => <GalleryPage view={view} />,
    component: async ({ view, params }) => {
      const sheet = sheets.find(({ slug }) => slug === params.component)
      return sheet === undefined ? null : <ComponentPage view={view} sheet={sheet} />
    },
  }
