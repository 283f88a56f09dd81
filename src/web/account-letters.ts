import { linkMinutes } from '#accounts/index.ts'
import type { Language } from '#kernel/language.ts'
import { parseInstant } from '#kernel/time.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

const whenOf = (text: string | undefined, language: Language): string => {
  const at = parseInstant(text ?? '')
  return at === null ? '' : formatFor(language).dayAndTime(at)
}

const orElse = (text: string | undefined, otherwise: string): string =>
  text === undefined || text === '' ? otherwise : text

/** Who writes each letter about signing in. */
export const accountWriters = {
  'sign-in-link': ({ letter: { language, facts }, baseUrl }) => {
    const words = textsIn[language].letters['sign-in-link']
    const query = { jeton: facts.token, suite: facts.next }
    return oneMatter(words.subject, {
      before: [words.before(linkMinutes)],
      after: [words.after],
      link: { label: words.link, href: baseUrl + linkTo('signInLink', language, { query }) },
    })
  },
  'new-device': ({ letter: { language, facts }, baseUrl }) => {
    const words = textsIn[language].letters['new-device']
    return oneMatter(words.subject, {
      before: [
        words.before(whenOf(facts.at, language)),
        words.device(orElse(facts.device, words.unknown), orElse(facts.from, words.unknown)),
      ],
      after: [words.after],
      link: { label: words.link, href: `${baseUrl}${linkTo('account', language)}#sessions` },
    })
  },
  'passkey-added': ({ letter: { language, facts }, baseUrl }) => {
    const { 'passkey-added': words, 'new-device': device } = textsIn[language].letters
    return oneMatter(words.subject, {
      before: [words.before(whenOf(facts.at, language)), words.device(orElse(facts.device, device.unknown))],
      after: [words.after],
      link: { label: words.link, href: `${baseUrl}${linkTo('account', language)}#passkeys` },
    })
  },
} as const satisfies Readonly<Record<string, Writer>>
