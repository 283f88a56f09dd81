import { textIn } from '#kernel/language.ts'
import { concertationAddressed } from './concertation-pages.tsx'
import type { Answer } from './context.ts'
import { committeeNamed, meetingNamed } from './governance-pages.tsx'
import { historyPage } from './history-pages.tsx'
import { editionName } from './pages/concertation/shown.ts'
import { linkTo } from './sitemap.ts'

/** How the histories of committees, meetings and concertations find what they show. */
export const governanceHistoryPages = {
  // With what was done at its meetings and to its decisions.
  committeeHistory: async (answer: Answer) => {
    const { view, site, actor } = answer
    const found = await committeeNamed(answer)
    if (found === null) return null
    const { id } = found.committee
    const overview = await site.governance.overview(actor, found.programme.id)
    const ofIt = (rows: readonly { readonly id: string; readonly committee: string }[]) =>
      rows.filter(({ committee }) => committee === id).map((row) => row.id)
    const name = textIn(found.committee.name, view.language).text
    return historyPage(answer, {
      route: 'committeeHistory',
      of: {
        name,
        href: linkTo('committee', view.language, { params: { committee: id } }),
      },
      asked: {
        on: { kind: 'committee', id },
        parts: [
          { kind: 'meeting', ids: ofIt(overview.meetings) },
          { kind: 'decision', ids: ofIt(overview.decisions) },
        ],
      },
      wholly: true,
    })
  },
  meetingHistory: async (answer: Answer) => {
    const { view, site, actor } = answer
    const found = await meetingNamed(answer)
    if (found === null) return null
    const { id, day } = found.meeting
    const decisions = await site.governance.decisionsOf(actor, found.programme.id)
    const name = view.texts.governance.meetingOf(view.format.day(day))
    return historyPage(answer, {
      route: 'meetingHistory',
      of: {
        name,
        href: linkTo('meeting', view.language, { params: { meeting: id } }),
      },
      asked: {
        on: { kind: 'meeting', id },
        parts: [
          {
            kind: 'decision',
            ids: decisions.filter(({ meeting }) => meeting === id).map((decision) => decision.id),
          },
        ],
      },
      wholly: true,
    })
  },
  concertationHistory: async (answer: Answer) => {
    const { view } = answer
    const found = await concertationAddressed(answer)
    if (found === null || found.concertation === null) return null
    const { concertation, edition, programme } = found
    const name = `${view.texts.concertation.short}, ${editionName(view, programme, edition)}`
    return historyPage(answer, {
      route: 'concertationHistory',
      of: {
        name,
        href: linkTo('concertation', view.language, { params: { edition: edition.slug } }),
      },
      asked: { on: { kind: 'concertation', id: concertation.id } },
      wholly: true,
    })
  },
}
