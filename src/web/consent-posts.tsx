import { withdrawalPage } from './consent-pages.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { readWithdrawal } from './pages/consent/withdrawal.form.ts'
import { UnknownLinkPage } from './pages/consent/withdrawal.page.tsx'
import { linkTo } from './sitemap.ts'

/** What the forms about consent do. */
export const consentHandlers = {
  withdraw: async (posted: Posted): Promise<Outcome> => {
    const { view, site, params, form, asking } = posted
    const token = params.token ?? ''
    const { scope, way } = readWithdrawal(form)
    const unknown: Outcome = { status: 404, page: <UnknownLinkPage view={view} /> }
    if (scope === null) {
      const page = await withdrawalPage(posted, { stopped: null, unchosen: true })
      return page === null ? unknown : { status: 422, page }
    }
    const stopped = await site.consents.withdrawing.byLink(token, { scope, way }, asking.at)
    if (stopped === null) return unknown
    if (way === 'link')
      return { goTo: linkTo('withdrawal', view.language, { params: { token }, query: { fait: scope } }) }
    // Programs of mail providers are not to be sent elsewhere (RFC 8058, part 3.1).
    const page = await withdrawalPage(posted, { stopped: scope, unchosen: false })
    return page === null ? unknown : { status: 200, page }
  },
}
