import { emailLinkHours } from '#accounts/index.ts'
import { roleNames } from '#kernel/actor.ts'
import { parseInstant } from '#kernel/time.ts'
import type { Letter } from '#mail/index.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

const dayIn = ({ language }: Letter, text: string | undefined): string => {
  const at = parseInstant(text ?? '')
  return at === null ? '' : formatFor(language).day(at)
}

const wordsFor = ({ language }: Letter) => textsIn[language].privacyLetters

const paragraphs = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

interface Words {
  readonly subject: string
  readonly text: string
  readonly link: string
  readonly after: string
}

const written = ({ subject, text, link, after }: Words, href: string) =>
  oneMatter(subject, {
    before: paragraphs(text),
    link: { label: link, href },
    after: paragraphs(after),
  })

/** Who writes each letter about what is held of somebody. */
export const privacyWriters = {
  'email-to-prove': ({ letter, baseUrl }) => {
    const words = wordsFor(letter)['email-to-prove']
    const query = { jeton: letter.facts.token }
    const href = baseUrl + linkTo('emailChange', letter.language, { query })
    return written({ ...words, text: words.text(emailLinkHours) }, href)
  },
  'email-already-used': ({ letter, baseUrl }) =>
    written(wordsFor(letter)['email-already-used'], baseUrl + linkTo('signIn', letter.language)),
  'email-changed': ({ letter, baseUrl }) => {
    const words = wordsFor(letter)['email-changed']
    const at = parseInstant(letter.facts.at ?? '')
    const when = at === null ? '' : formatFor(letter.language).dayAndTime(at)
    return written({ ...words, text: words.text(when) }, baseUrl + linkTo('privacy', letter.language))
  },
  'erasure-asked': ({ letter, baseUrl }) => {
    const words = wordsFor(letter)['erasure-asked']
    const asked = letter.facts.way === 'self' ? words.self : words.other
    const text = `${asked(dayIn(letter, letter.facts.due))}\n${words.text}`
    return written({ ...words, text }, baseUrl + linkTo('erasure', letter.language))
  },
  'erasure-undone': ({ letter, baseUrl }) =>
    written(wordsFor(letter)['erasure-undone'], baseUrl + linkTo('ownHeld', letter.language)),
  'erasure-done': ({ letter, baseUrl }) =>
    written(wordsFor(letter)['erasure-done'], baseUrl + linkTo('retention', letter.language)),
  'post-left': ({ letter, baseUrl }) => {
    const words = wordsFor(letter)['post-left']
    const { place = '', slug = '', role: name } = letter.facts
    const role = roleNames.find((each) => each === name)
    const roleSaid = role === undefined ? '' : textsIn[letter.language].accounts.roles[role]
    const to =
      slug === ''
        ? linkTo('ownSpace', letter.language)
        : linkTo('team', letter.language, { params: { organisation: slug } })
    const text = words.text(roleSaid, place)
    return written({ ...words, subject: words.subject(place), text }, baseUrl + to)
  },
} satisfies Readonly<Record<string, Writer>>
