import { type Bilingual, textIn } from '#kernel/language.ts'
import { type Letter, type LetterKind, type QueuedLetter, treatmentOf } from '#mail/index.ts'
import type { Programme, Sender } from '#programme/call-for-interest/index.ts'
import { accountWriters } from './account-letters.ts'
import { callWriters } from './call-letters.ts'
import { concertationWriters } from './concertation-letters.ts'
import { textsIn } from './locales/index.ts'
import { noticesWriter } from './notices-letter.ts'
import { peopleWriters } from './people-letters.ts'
import { privacyWriters } from './privacy-letters.ts'
import { linkTo } from './sitemap.ts'
import { subscriptionWriter } from './subscription-letter.ts'
import { unnamed } from './view.ts'
import type { LetterLink, LetterSection, Writer } from './written-letter.ts'

/** Who writes a letter. */
export interface LetterAuthor {
  readonly name: Bilingual
  /** Who signs what is commercial; null while the programme does not say. */
  readonly sender: Sender | null
}

/** A programme as the one who writes; the site itself while there is none. */
export const authorOf = (programme: Programme | null | undefined): LetterAuthor => ({
  name: programme?.name ?? unnamed,
  sender: programme?.sender ?? null,
})

interface LetterGiven {
  readonly author: LetterAuthor
  readonly baseUrl: string
}

/** What the law wants said under a commercial letter: who sends it, where they are, how to receive no more. */
export interface CommercialFoot {
  readonly sender: Sender
  readonly withdrawal: LetterLink
}

/** A letter in words. */
export interface WrittenLetter {
  readonly subject: string
  readonly greeting: string
  readonly lede: string | null
  readonly sections: readonly LetterSection[]
  readonly signature: string
  /** Why its reader receives it. */
  readonly why: string
  /** Null for a service. */
  readonly commercial: CommercialFoot | null
}

const digestWriter: Writer = ({ letter: { language, parts = [] }, baseUrl }) => {
  const words = textsIn[language].letters.digest
  const written = parts.map((letter) => writers[letter.kind]({ letter, baseUrl }))
  return {
    subject: words.subject(written[0]?.subject ?? '', written.length - 1),
    sections: written.flatMap(({ subject, sections }) =>
      sections.map((section, at) => ({ ...section, heading: at === 0 ? subject : section.heading })),
    ),
  }
}

/** Who writes each kind: none is without words. */
const writers: Readonly<Record<LetterKind, Writer>> = {
  ...accountWriters,
  ...peopleWriters,
  ...privacyWriters,
  ...concertationWriters,
  ...callWriters,
  digest: digestWriter,
  'notices-that-suit': noticesWriter,
  'subscription-to-confirm': subscriptionWriter,
}

/** Address at which whoever holds the letter withdraws, without signing in. */
export const withdrawalAddress = (
  { withdrawalToken, language }: Pick<QueuedLetter, 'withdrawalToken' | 'language'>,
  baseUrl: string,
): string | null =>
  withdrawalToken === null
    ? null
    : baseUrl + linkTo('withdrawal', language, { params: { token: withdrawalToken } })

type ToSend = Letter & Partial<Pick<QueuedLetter, 'parts' | 'withdrawalToken'>>

const commercialFoot = (letter: ToSend, { author, baseUrl }: LetterGiven): CommercialFoot | null => {
  if (treatmentOf(letter.kind).purpose === null) return null
  const { language, withdrawalToken = null } = letter
  const href = withdrawalAddress({ language, withdrawalToken }, baseUrl)
  if (author.sender === null || href === null)
    throw new Error(`a commercial letter needs its sender and its withdrawal: ${letter.kind}`)
  return { sender: author.sender, withdrawal: { label: textsIn[language].letters.withdraw, href } }
}

/** What a letter says, without its frame: what tells the same in the product. */
export const letterMessage = (letter: Letter, baseUrl: string): ReturnType<Writer> =>
  writers[letter.kind]({ letter, baseUrl })

/** The words of a letter. */
export const writtenLetter = (letter: ToSend, given: LetterGiven): WrittenLetter => {
  const { language, parts = [] } = letter
  const { letters, letterKinds } = textsIn[language]
  return {
    ...writers[letter.kind]({ letter, baseUrl: given.baseUrl }),
    greeting: letters.greeting,
    lede: letter.kind === 'digest' ? letters.digest.lede(parts.length) : null,
    signature: letters.signature(textIn(given.author.name, language).text),
    why: letterKinds[letter.kind].why,
    commercial: commercialFoot(letter, given),
  }
}
