import type { VNode } from 'preact'
import type { Answer } from './context.ts'
import type { Missing } from './outcome.ts'
import { ConfirmPage, ExpiredLinkPage, SubscriptionPage } from './pages/consent/subscription.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'

/** The page of a confirmation link; null when its token is nobody’s or ran out. */
const confirmPage = async ({ view, site, programmes, query }: Answer): Promise<VNode | null> => {
  const token = query.get('jeton') ?? ''
  const subscription = await site.consents.subscribing.ofLink(token)
  const programme = programmes.find(({ id }) => id === subscription?.programme)
  if (subscription === null || programme === undefined) return null
  return <ConfirmPage view={view} token={token} subscription={subscription} programme={programme} />
}

/** How the pages of public subscriptions find what they show. */
export const subscriptionPages = {
  subscription: async (asked: Answer): Promise<VNode | null> => {
    const { view } = asked
    const programme = programmeNamed(asked)
    const typed = { courriel: '', langue: view.language, ticked: [] }
    return programme === null ? null : (
      <SubscriptionPage view={view} programme={programme} typed={typed} errors={{}} />
    )
  },
  subscriptionLink: async (asked: Answer): Promise<VNode | Missing> =>
    (await confirmPage(asked)) ?? { missing: <ExpiredLinkPage view={asked.view} /> },
}
