import type { Posted } from './context.ts'
import { importsPage } from './imports-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { linkTo } from './sitemap.ts'

const askedBy = ({ actor, asking, site }: Posted) => ({
  actor,
  at: asking.at,
  newId: () => crypto.randomUUID(),
  now: () => site.realNow(),
})

/** What the forms of imports do. */
export const importsHandlers = {
  retryQuarantined: async (posted: Posted): Promise<Outcome> => {
    const { view, site, params } = posted
    const held = await site.importDesk.find(params.quarantined ?? '')
    if (held === null) return null
    const cameIn = await site.importDesk.retry(held.id, askedBy(posted))
    return cameIn
      ? { goTo: linkTo('imports', view.language, { query: { fait: 'relue' } }) }
      : {
          goTo: linkTo('quarantined', view.language, {
            params: { quarantined: held.id },
            query: { fait: 'restee' },
          }),
        }
  },
  startImport: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form } = posted
    if (textIn(form, 'start') !== 'seao') return { goTo: linkTo('imports', view.language) }
    const started = await site.importDesk.start(askedBy(posted), (failure) => site.log(failure))
    return started.accepted
      ? { goTo: linkTo('imports', view.language, { query: { fait: 'lance' } }) }
      : { status: 409, page: await importsPage(posted, true) }
  },
}
