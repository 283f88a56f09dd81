import { linkMinutes } from '#accounts/index.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import { parseInstant } from '#kernel/time.ts'
import type { Letter } from '#mail/index.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { peopleWriters } from './people-letters.ts'
import { privacyWriters } from './privacy-letters.ts'
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

const whenOf = (text: string | undefined, language: Language): string => {
  const at = parseInstant(text ?? '')
  return at === null ? '' : formatFor(language).dayAndTime(at)
}

type Writer = (letter: Letter, baseUrl: string) => Omit<WrittenLetter, 'signature'>

const writers: Readonly<Record<string, Writer>> = {
  ...peopleWriters,
  ...privacyWriters,
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
  'new-device': ({ language, facts }, baseUrl) => {
    const words = textsIn[language].letters['new-device']
    const { device = '', from = '' } = facts
    return {
      subject: words.subject,
      before: [
        words.before(whenOf(facts.at, language)),
        words.device(device === '' ? words.unknown : device, from === '' ? words.unknown : from),
      ],
      after: [words.after],
      link: { label: words.link, href: `${baseUrl}${linkTo('account', language)}#sessions` },
    }
  },
  'passkey-added': ({ language, facts }, baseUrl) => {
    const words = textsIn[language].letters['passkey-added']
    const { device = '' } = facts
    return {
      subject: words.subject,
      before: [
        words.before(whenOf(facts.at, language)),
        words.device(device === '' ? textsIn[language].letters['new-device'].unknown : device),
      ],
      after: [words.after],
      link: { label: words.link, href: `${baseUrl}${linkTo('account', language)}#passkeys` },
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
