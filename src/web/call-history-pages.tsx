import { textIn } from '#kernel/language.ts'
import type { Answer } from './context.ts'
import { historyPage } from './history-pages.tsx'
import { linkTo } from './sitemap.ts'

/** What an enterprise does before it submits is its own, as its draft is. */
const whileDrafting = [
  'applications.begin',
  'applications.write',
  'applications.attach',
  'applications.remove-document',
  'applications.restore-document',
]

/** How the history of a call finds what it shows: its own acts, those of its jury, and of applications received. */
export const callHistoryPages = {
  callHistory: async (answer: Answer) => {
    const { view, site, actor, params } = answer
    const call = await site.calls.find(params.call ?? '')
    if (call === null) return null
    const { applications } = await site.applications.received(actor, call.id)
    const received = new Map<string | null, (typeof applications)[number]>(
      applications.map((each) => [each.id, each]),
    )
    const name = textIn(call.title, view.language).text
    return historyPage(answer, {
      route: 'callHistory',
      of: {
        name,
        href: linkTo('call', view.language, { params: { call: call.slug } }),
      },
      asked: {
        on: { kind: 'call', id: call.id },
        parts: [{ kind: 'application', ids: applications.map(({ id }) => id) }],
        butActs: whileDrafting,
      },
      subjects: ['call', 'applications', 'jury', 'after-jury'],
      wholly: true,
      about: ({ on }) => {
        const found = on.kind === 'application' ? received.get(on.id) : undefined
        return found === undefined
          ? null
          : {
              label: view.texts.applications.record.title(
                view.format.number(found.number ?? 0),
                found.submitted?.profile.name ?? '',
              ),
              href: linkTo('applicationRecord', view.language, { params: { application: found.id } }),
            }
      },
    })
  },
}
