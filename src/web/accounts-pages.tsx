import type { QueuedLetter } from '#mail/index.ts'
import type { Answer } from './context.ts'
import { signedByExample } from './letter-samples.ts'
import { authorOf, type WrittenLetter, writtenLetter } from './letters.ts'
import { LetterPage, MailboxPage } from './pages/accounts/mailbox.page.tsx'
import { SignInLinkPage, SignInSentPage } from './pages/accounts/sign-in-link.page.tsx'
import { signInPage } from './sign-in-page.tsx'

const mostLetters = 50

/** A letter as its programme writes it; one that lacks its sender shows where the sender will stand. */
const inWords = ({ site, programme, programmes }: Answer, letter: QueuedLetter): WrittenLetter => {
  const author = authorOf(programmes.find(({ id }) => id === letter.programme) ?? programme)
  return writtenLetter(letter, { author: signedByExample(author, letter.language), baseUrl: site.baseUrl })
}

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
  mailbox: async (asked: Answer) => {
    const letters = await asked.site.outbox.latest(mostLetters)
    const shown = letters.map((letter) => ({ letter, written: inWords(asked, letter) }))
    return <MailboxPage view={asked.view} letters={shown} />
  },
  letter: async (asked: Answer) => {
    const letter = await asked.site.outbox.find(asked.params.letter ?? '')
    return letter === null ? null : (
      <LetterPage view={asked.view} letter={letter} written={inWords(asked, letter)} />
    )
  },
}
