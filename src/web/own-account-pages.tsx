import type { SignedIn } from '#accounts/index.ts'
import type { Answer } from './context.ts'
import { AccountPage } from './pages/accounts/account.page.tsx'
import type { AboutAsked } from './pages/accounts/own-account.form.ts'

/** The account page of whoever is signed in, with what they just typed when it could not be kept. */
export const accountPage = async (
  { view, site }: Pick<Answer, 'view' | 'site'>,
  signedIn: SignedIn,
  typed: AboutAsked | null = null,
) => {
  const { person, actor } = signedIn
  const { own, passkeys, institutions } = site.accounts
  const sessions = await own.sessions(person.id, site.realNow())
  const links = await institutions.linksOf(person.id)
  const named = await site.directory.withIds(links.map(({ organisation }) => organisation))
  const [refusing = null] = await site.outbox.refusing([person.email])
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return (
    <AccountPage
      view={view}
      signedIn={signedIn}
      about={typed ?? { name: person.name, language: person.language, error: null }}
      sessions={sessions}
      refusing={refusing}
      passkeys={await passkeys.list(actor)}
      links={links.map(({ id, organisation, since }) => ({ id, since, name: names.get(organisation) ?? '' }))}
    />
  )
}

/** How the page of one’s own account finds what it shows. */
export const ownAccountPages = {
  account: async (asked: Answer) => {
    const { signedIn } = asked.view
    return signedIn === null ? null : accountPage(asked, signedIn)
  },
}
