import type { IdentityProvider } from '#accounts/index.ts'
import type { Answer } from './context.ts'
import type { ProviderTyped } from './pages/accounts/identity-provider.form.ts'
import { IdentityProviderPage, type ProviderPageProps } from './pages/accounts/identity-provider.page.tsx'

type Shown = Partial<Pick<ProviderPageProps, 'typed' | 'errors' | 'changed'>>

const typedOf = (provider: IdentityProvider | null): ProviderTyped => ({
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  domains: provider?.domains.join('\n') ?? '',
})

/** The page that sets up an institution’s sign-in, with what was just typed when it could not be kept. */
export const identityProviderPage = async (
  { view, site, actor, thing, params }: Answer,
  { typed, errors = {}, changed = false }: Shown = {},
) => {
  const organisation = await site.directory.find(params.buyer ?? '')
  if (organisation === null) return null
  const provider = await site.accounts.identityProviders.of(actor, organisation.id)
  return (
    <IdentityProviderPage
      view={view}
      thing={thing}
      organisation={organisation}
      provider={provider}
      typed={typed ?? typedOf(provider)}
      errors={errors}
      changed={changed}
    />
  )
}

/** How the page of an institution’s sign-in finds what it shows. */
export const identityProviderPages = { identityProvider: (asked: Answer) => identityProviderPage(asked) }
