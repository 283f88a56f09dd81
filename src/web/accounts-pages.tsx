import type { Answer } from './context.ts'
import { writtenLetter } from './letters.ts'
import { LetterPage, MailboxPage } from './pages/accounts/mailbox.page.tsx'
import { OwnSpacePage } from './pages/accounts/own-space.page.tsx'
import { SignInLinkPage, SignInSentPage } from './pages/accounts/sign-in-link.page.tsx'
import { PeopleWays } from './pages/people/people-ways.tsx'
import { signInPage } from './sign-in-page.tsx'
import { unnamed } from './view.ts'

const mostLetters = 50

const reasonOf = (text: string | null) => (text === 'sign-in' || text === 'fresh-sign-in' ? text : null)

/** How the pages about people and sessions find what they show. */
export const accountsPages = {
  signIn: async (answer: Answer) => {
    const { view, query } = answer
    const typed = view.signedIn?.person.email ?? ''
    const asked = { email: null, typed, next: query.get('suite') ?? '', sent: false }
    return signInPage(answer, { asked, because: reasonOf(query.get('raison')) })
  },
  signInSent: async ({ view, site }: Answer) => (
    <SignInSentPage view={view} kept={site.keepsLetters === true} />
  ),
  signInLink: async ({ view, query }: Answer) => (
    <SignInLinkPage view={view} token={query.get('jeton') ?? ''} next={query.get('suite')} unusable={false} />
  ),
  ownSpace: async ({ view, site }: Answer) => {
    const { signedIn } = view
    if (signedIn === null) return null
    const waiting = await site.people.joining.openOf(signedIn.person.id)
    const held = await site.directory.withIds([
      ...signedIn.roles.flatMap(({ organisation }) => organisation ?? []),
      ...waiting.map(({ organisation }) => organisation),
    ])
    const organisations = new Map(held.map(({ id, name }) => [id, name]))
    const programmes = await site.callForInterest.programmes()
    const ways = { signedIn, organisations: held, programmes, waiting }
    return (
      <OwnSpacePage view={view} signedIn={signedIn} organisations={organisations}>
        <PeopleWays view={view} {...ways} />
      </OwnSpacePage>
    )
  },
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
