import type { VNode } from 'preact'
import type { Answer } from './context.ts'
import type { Missing } from './outcome.ts'
import { UnknownLinkPage, WithdrawalPage, type WithdrawalProps } from './pages/consent/withdrawal.page.tsx'

/** The page of a withdrawal link; null when its token is nobody’s. */
export const withdrawalPage = async (
  { view, site, programmes, params }: Answer,
  shown: Pick<WithdrawalProps, 'stopped' | 'unchosen'>,
): Promise<VNode | null> => {
  const token = params.token ?? ''
  const opened = await site.consents.withdrawing.ofLink(token)
  const programme = programmes.find(({ id }) => id === opened?.consent.programme)
  if (opened === null || programme === undefined) return null
  const { consent, live } = opened
  // An address that says «done» is believed only when it is.
  const isStopped = shown.stopped === 'purpose' ? !live.includes(consent.purpose) : live.length === 0
  return (
    <WithdrawalPage
      view={view}
      token={token}
      opened={opened}
      programme={programme}
      unchosen={shown.unchosen}
      stopped={isStopped ? shown.stopped : null}
    />
  )
}

/** How the pages about consent find what they show. */
export const consentPages = {
  withdrawal: async (asked: Answer): Promise<VNode | Missing> => {
    const { done } = asked.view
    const said = done === 'purpose' || done === 'programme' ? done : null
    const page = await withdrawalPage(asked, { stopped: said, unchosen: false })
    return page ?? { missing: <UnknownLinkPage view={asked.view} /> }
  },
}
