import type { Role } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Answer, SiteContext } from './context.ts'
import { writtenLetter } from './letters.ts'
import { LetterPage, MailboxPage } from './pages/accounts/mailbox.page.tsx'
import { SignInPage } from './pages/accounts/sign-in.page.tsx'
import { SignInLinkPage, SignInSentPage } from './pages/accounts/sign-in-link.page.tsx'
import { unnamed } from './view.ts'

const mostLetters = 50

const reasonOf = (text: string | null) => (text === 'sign-in' || text === 'fresh-sign-in' ? text : null)

/** Names of the organisations where roles are held. */
const organisationsOf = async (
  { directory }: SiteContext,
  roles: readonly Role[],
): Promise<ReadonlyMap<OrganisationId, string>> => {
  const ids = roles.flatMap(({ organisation }) => organisation ?? [])
  const held = ids.length === 0 ? [] : await directory.withIds(ids)
  return new Map(held.map(({ id, name }) => [id, name]))
}

/** The people whom a visitor of the demonstration may be; nobody in production. */
export const fictionalIn = async (site: SiteContext) => {
  const fictional = site.demonstration === null ? [] : await site.accounts.fictional()
  const organisations = await organisationsOf(
    site,
    fictional.flatMap(({ roles }) => roles),
  )
  return { fictional, organisations }
}

/** How the pages about people and sessions find what they show. */
export const accountsPages = {
  signIn: async ({ view, site, query }: Answer) => {
    const shown = await fictionalIn(site)
    const asked = { email: null, typed: '', next: query.get('suite') ?? '', sent: false }
    return <SignInPage view={view} asked={asked} {...shown} because={reasonOf(query.get('raison'))} />
  },
  signInSent: async ({ view, site }: Answer) => (
    <SignInSentPage view={view} kept={site.keepsLetters === true} />
  ),
  signInLink: async ({ view, query }: Answer) => (
    <SignInLinkPage view={view} token={query.get('jeton') ?? ''} next={query.get('suite')} unusable={false} />
  ),
  mailbox: async ({ view, site, programme }: Answer) => {
    const given = { programme: programme?.name ?? unnamed, baseUrl: site.baseUrl }
    const letters = await site.outbox.latest(mostLetters)
    const shown = letters.map((letter) => ({ letter, written: writtenLetter(letter, given) }))
    return <MailboxPage view={view} letters={shown} />
  },
  letter: async ({ view, site, programme, params }: Answer) => {
    const letter = await site.outbox.find(params.letter ?? '')
    if (letter === null) return null
    const given = { programme: programme?.name ?? unnamed, baseUrl: site.baseUrl }
    return <LetterPage view={view} letter={letter} written={writtenLetter(letter, given)} />
  },
}
