import type { VNode } from 'preact'
import { everyTender } from '#programme/tenders/index.ts'
import type { Answer } from './context.ts'
import { HowMatchingPage, type MatchingExample } from './pages/about/how-matching.page.tsx'
import { readBench } from './pages/matching/bench.form.ts'
import { BenchPage } from './pages/matching/bench.page.tsx'
import { ExposurePage } from './pages/matching/exposure.page.tsx'

const mostMatches = 10
const placesSeen = 10
// A page must answer at once: a larger market is counted by the command.
const mostNoticesCounted = 200

// Of the demonstration's notices, one whose reasons anybody can judge: snow to clear at a known address.
const exampleOfDemonstration = '20171564'

/** A notice with its first match: a known one in the demonstration, else the first that closes. */
const exampleOf = async ({ view, site, listing }: Answer): Promise<MatchingExample | null> => {
  const shown =
    site.demonstration === null
      ? (await site.tenders.search({ ...everyTender(view.now), openOnly: true, pageSize: 1 })).rows[0]
      : (await site.tenders.find(exampleOfDemonstration))?.process
  if (shown === undefined) return null
  const [matched] = await site.tenders.within(listing).matchesFor(shown.noticeNumber, 1)
  return matched === undefined ? null : { tender: shown, matched }
}

/** How the pages about matching find what they show. */
export const matchingPages = {
  howMatching: async (asked: Answer): Promise<VNode> => (
    <HowMatchingPage view={asked.view} example={await exampleOf(asked)} />
  ),
  matchingBench: async ({ view, site, listing, query }: Answer): Promise<VNode> => {
    const asked = readBench(query)
    const trial =
      asked.need === null ? null : await site.tenders.within(listing).tryNeed(asked.need, mostMatches)
    const unknownNotice = asked.need !== null && trial === null
    const errors = unknownNotice ? [{ name: 'avis' as const, kind: 'avis' as const }] : asked.errors
    return <BenchPage view={view} asked={{ ...asked, errors }} trial={trial} />
  },
  matchingExposure: async ({ view, site, listing, query }: Answer): Promise<VNode> => {
    const scope = query.get('avis') === 'tous' ? 'all' : 'open'
    const report = await site.tenders.within(listing).exposure({
      openAt: scope === 'open' ? view.now : null,
      places: placesSeen,
      most: mostNoticesCounted,
    })
    return (
      <ExposurePage view={view} report={report} scope={scope} places={placesSeen} most={mostNoticesCounted} />
    )
  },
}
