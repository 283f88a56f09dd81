import { linkMinutes } from '#accounts/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Letter } from '#mail/index.ts'
import { textsIn } from './locales/index.ts'
import { peopleWriters } from './people-letters.ts'
import { linkTo } from './sitemap.ts'

/** A letter in words. */
export interface WrittenLetter {
  readonly subject: string
  /** Paragraphs before the link. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** What the letter asks to open; null when nothing. */
  readonly link: { readonly label: string; readonly href: string } | null
  readonly signature: string
}

interface LetterGiven {
  /** Name of the programme that writes. */
  readonly programme: Bilingual
  readonly baseUrl: string
}

type Writer = (letter: Letter, baseUrl: string) => Omit<WrittenLetter, 'signature'>

const writers: Readonly<Record<string, Writer>> = {
  ...peopleWriters,
  'sign-in-link': ({ language, facts }, baseUrl) => {
    const words = textsIn[language].letters['sign-in-link']
    const query = { jeton: facts.token, suite: facts.next }
    return {
      subject: words.subject,
      before: [words.before(linkMinutes)],
      after: [words.after],
      link: { label: words.link, href: baseUrl + linkTo('signInLink', language, { query }) },
    }
  },
}

/** The words of a letter; a kind that nobody wrote is a fault. */
export const writtenLetter = (letter: Letter, { programme, baseUrl }: LetterGiven): WrittenLetter => {
  const write = writers[letter.kind]
  if (write === undefined) throw new Error(`no words for the letter ${letter.kind}`)
  const { letters } = textsIn[letter.language]
  return {
    ...write(letter, baseUrl),
    signature: letters.signature(programme[letter.language] ?? programme.fr),
  }
}
