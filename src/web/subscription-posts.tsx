import type { WriteConfirmation } from '#consent/index.ts'
import type { Language } from '#kernel/language.ts'
import { queue } from '#mail/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readSubscription } from './pages/consent/subscription.form.ts'
import { ExpiredLinkPage, SubscriptionPage } from './pages/consent/subscription.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'

const confirmationTo =
  (
    programme: Programme,
    { email, language }: { readonly email: string; readonly language: Language },
  ): WriteConfirmation =>
  (tx, { token, until }) =>
    queue(tx, {
      kind: 'subscription-to-confirm',
      to: email,
      person: null,
      language,
      programme: programme.id,
      uselessAfter: until,
      facts: {
        token,
        until,
        placeFr: programme.name.fr,
        placeEn: programme.name.en ?? programme.name.fr,
      },
    })

/** What the forms of public subscriptions do. */
export const subscriptionHandlers = {
  subscribe: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const { communications: words } = view.texts
    const { typed, email, language, agreed, wrong } = readSubscription(form, programme)
    if (email === null || language === null || wrong !== null) {
      const errors = {
        ...(email === null ? { courriel: words.subscribe.emailWrong } : {}),
        ...(language === null ? { langue: words.subscribe.languageWrong } : {}),
        ...(wrong === null ? {} : { finalites: words[wrong] }),
      }
      const page = <SubscriptionPage view={view} programme={programme} typed={typed} errors={errors} />
      return { status: wrong === 'wordsChanged' ? 409 : 422, page }
    }
    const write = confirmationTo(programme, { email, language })
    const asked = { programme: programme.id, email, language, agreed }
    await site.consents.subscribing.ask(asked, { at: asking.at, write })
    const to = { params: { programme: programme.slug }, query: { fait: 'envoye' } }
    return { goTo: linkTo('subscription', view.language, to) }
  },
  confirmSubscription: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const token = textIn(form, 'jeton')
    const confirmed = await site.consents.subscribing.confirm(token, asking.at)
    if (confirmed === null) return { status: 404, page: <ExpiredLinkPage view={view} /> }
    return { goTo: linkTo('subscriptionLink', view.language, { query: { jeton: token } }) }
  },
}
