import type { VNode } from 'preact'
import type { Answer } from './context.ts'
import { CommunicationsPage, type CommunicationsProps } from './pages/consent/communications.page.tsx'

/** The page of one’s own communications, with boxes that could not be kept. */
export const communicationsPage = async (
  { view, site, actor, programmes }: Answer,
  refused: CommunicationsProps['refused'],
): Promise<VNode | null> => {
  const { signedIn } = view
  if (signedIn === null) return null
  const consents = await site.consents.register.ofAccount(actor, signedIn.person)
  const own = new Set([
    ...signedIn.roles.map(({ programme }) => programme),
    ...consents.map(({ programme }) => programme),
  ])
  return (
    <CommunicationsPage
      view={view}
      programmes={programmes.filter(({ id }) => own.has(id))}
      consents={consents}
      refused={refused}
    />
  )
}

/** How the page of one’s own communications finds what it shows. */
export const communicationsPages = {
  communications: (asked: Answer) => communicationsPage(asked, null),
}
