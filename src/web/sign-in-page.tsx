import type { IdentityProvider } from '#accounts/index.ts'
import type { Answer, SiteContext } from './context.ts'
import { fictionalIn } from './fictional-people.ts'
import type { InstitutionSought } from './pages/accounts/institution-choice.tsx'
import type { SignInAsked } from './pages/accounts/sign-in.form.ts'
import { SignInPage } from './pages/accounts/sign-in.page.tsx'

/** Institutions that have their own sign-in, with their names. */
export const offeredInstitutions = async ({
  accounts,
  directory,
}: SiteContext): Promise<readonly { readonly provider: IdentityProvider; readonly name: string }[]> => {
  const offered = await accounts.institutions.offered()
  if (offered.length === 0) return []
  const named = await directory.withIds(offered.map(({ organisation }) => organisation))
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return offered.map((provider) => ({ provider, name: names.get(provider.organisation) ?? '' }))
}

interface Shown {
  readonly asked: SignInAsked
  readonly because?: 'sign-in' | 'fresh-sign-in' | null
  readonly sought?: InstitutionSought | null
}

/** The page to sign in on, with every way that this site offers. */
export const signInPage = async (
  { view, site }: Pick<Answer, 'view' | 'site'>,
  { asked, because = null, sought = null }: Shown,
) => {
  const shown = await fictionalIn(site)
  const institutions = (await offeredInstitutions(site)).map(({ name }) => name)
  return (
    <SignInPage
      view={view}
      asked={asked}
      {...shown}
      because={because}
      institutions={institutions}
      sought={sought}
    />
  )
}
