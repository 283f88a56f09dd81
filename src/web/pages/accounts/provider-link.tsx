import { thing } from '#accounts/index.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

interface ProviderLinkProps {
  readonly view: View
  readonly institution: {
    readonly id: OrganisationId
    readonly programme: ProgrammeId | null
    readonly slug: string
  }
}

/** The way to set up an institution’s own sign-in, for whoever may once their sign-in is recent. */
export const ProviderLink = ({ view, institution }: ProviderLinkProps) => {
  const { id, programme, slug } = institution
  const on = thing('organisation', { id, programme, organisation: id, state: 'buyer' })
  const decision = view.may('accounts.set-up-identity-provider', on)
  if (!decision.allowed && decision.because !== 'fresh-sign-in') return null
  return (
    <p>
      <a href={linkTo('identityProvider', view.language, { params: { buyer: slug } })}>
        {view.texts.identityProviders.page.link}
      </a>
    </p>
  )
}
