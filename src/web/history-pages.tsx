import type { Answer } from './context.ts'
import { HistoryPage } from './pages/history/history.page.tsx'
import { linkToOrganisation } from './sitemap.ts'

const mostEntries = 100

/** What was done to the thing that the address speaks of, with the names that its reader may know. */
const historyOf = async ({ site, actor, thing }: Answer) => {
  const { kind, id, organisation } = thing
  const found = id === null ? [] : await site.journal.ofThing(actor, { kind, id }, mostEntries + 1)
  const entries = found.slice(0, mostEntries)
  const people = [...new Set(entries.flatMap(({ entry }) => entry.person ?? []))]
  return {
    entries,
    names: await site.personNames.of(actor, people, organisation),
    isCut: found.length > mostEntries,
  }
}

/** How the pages of histories find what they show. */
export const historyPages = {
  organisationHistory: async (asked: Answer) => {
    const { view, site, params } = asked
    const organisation = await site.directory.find(params.organisation ?? '')
    if (organisation === null) return null
    const href = linkToOrganisation(organisation, view.language)
    return <HistoryPage view={view} of={{ name: organisation.name, href }} {...(await historyOf(asked))} />
  },
  programmeHistory: async (asked: Answer) => {
    const { view, params, programmes } = asked
    const programme = programmes.find(({ slug }) => slug === params.programme)
    if (programme === undefined) return null
    const name = programme.name[view.language] ?? programme.name.fr
    return <HistoryPage view={view} of={{ name, href: null }} {...(await historyOf(asked))} />
  },
}
