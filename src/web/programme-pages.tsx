import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import { listingOf, upcoming } from '#programme/call-for-interest/index.ts'
import { everyTender } from '#programme/tenders/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { type ProseName, ProsePage } from './pages/about/prose.page.tsx'
import { EditionPage } from './pages/edition/edition.page.tsx'
import { HomePage } from './pages/home/home.page.tsx'
import type { HomeEdition } from './pages/home/home-rows.ts'
import { ResourcesPage } from './pages/resources/resources.page.tsx'
import { SiteMapPage } from './pages/site-map/site-map.page.tsx'

const mostClosingSoon = 5
const mostUpcoming = 3
const mostNews = 3

const proseWithReach =
  (name: ProseName) =>
  async ({ view, site, programme, programmes }: Answer): Promise<VNode> => {
    const coordinating = await site.directory.withIds(
      programme?.coordinatingBody ? [programme.coordinatingBody] : [],
    )
    const reach = { coordinating: coordinating[0] ?? null, contactPerson: programme?.contactPerson ?? null }
    return <ProsePage view={view} name={name} reach={reach} programmes={programmes} />
  }

/** The edition that the home page speaks of, with what it needs of it; null when there is none. */
const homeEdition = async ({ view, site, programme }: Answer): Promise<HomeEdition | null> => {
  const today = dayOf(view.now)
  const edition = programme === null ? null : await site.callForInterest.editionOn(programme.id, today)
  return edition === null
    ? null
    : { edition, next: upcoming(edition.activities, today).slice(0, mostUpcoming) }
}

/** How the pages about the programme, and those of text, find their rows. */
export const programmePages = {
  home: async (asked: Answer) => {
    const { view, site, programme, programmes } = asked
    // The home page is the first programme’s, whoever reads it.
    const listing = listingOf(programme, programmes)
    const { rows: closingSoon, total: openTenders } = await site.tenders.search({
      ...everyTender(view.now),
      openOnly: true,
      pageSize: mostClosingSoon,
    })
    const news =
      programme === null
        ? []
        : (await site.publicSite.news(programme.id, { offset: 0, limit: mostNews })).rows
    const rows = {
      news: programme === null ? null : { programme, latest: news },
      running: await homeEdition(asked),
      suppliers: await site.directory.within(listing).count('supplier'),
      openTenders,
      allTenders: await site.tenders.count(everyTender(view.now)),
      closingSoon,
    }
    return <HomePage view={view} rows={rows} />
  },
  edition: async ({ view, site, params, programmes }: Answer) => {
    const edition = await site.callForInterest.edition(params.edition ?? '')
    const programme = programmes.find(({ id }) => id === edition?.programme) ?? null
    if (edition === null || programme === null) return null
    const organisations = await site.directory.withIds([
      ...(programme.coordinatingBody === null ? [] : [programme.coordinatingBody]),
      ...programme.partners,
      ...edition.participations.map(({ organisation }) => organisation),
    ])
    const others = (await site.callForInterest.editions(programme.id)).filter(({ id }) => id !== edition.id)
    const on = thing('edition', { id: edition.id, programme: programme.id })
    const runs = view.may('calls.create', on).allowed
    // A draft is read by its coordination alone.
    const calls = (await site.calls.ofEdition(edition.id)).filter(
      ({ state }) => runs || state.kind === 'published',
    )
    const cohorts = await site.cohorts.published(edition.id)
    const decisions = await site.governance.publicDecisionsOn(edition.id)
    const rows = { programme, edition, others, organisations, calls, cohorts, decisions }
    return <EditionPage view={view} rows={rows} />
  },
  resources: async ({ view }: Answer) => <ResourcesPage view={view} />,
  about: proseWithReach('about'),
  privacy: proseWithReach('privacy'),
  accessibility: proseWithReach('accessibility'),
  legalNotice: proseWithReach('legalNotice'),
  siteMap: async ({ view, site, programme, programmes }: Answer) => (
    <SiteMapPage
      view={view}
      editions={programme === null ? [] : await site.callForInterest.editions(programme.id)}
      suppliers={await site.directory.within(listingOf(programme, programmes)).count('supplier')}
    />
  ),
}
