import type { Answer } from './context.ts'
import { writtenLetter } from './letters.ts'
import { LetterPage, MailboxPage } from './pages/accounts/mailbox.page.tsx'
import { SignInLinkPage, SignInSentPage } from './pages/accounts/sign-in-link.page.tsx'
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
