import { isLetterKind } from '#mail/index.ts'
import type { Notification } from '#notifications/index.ts'
import type { View } from './context.ts'
import { letterMessage } from './letters.ts'

/** A notification in words: the subject of its letter, what the letter says first, and where it leads. */
export interface WrittenNotification {
  readonly subject: string
  readonly text: readonly string[]
  /** Path on this site; null when it leads nowhere. */
  readonly href: string | null
}

// A note that somebody typed may be long: the thing it leads to shows it whole.
const mostParagraphs = 2
const mostLetters = 240

const shortened = (text: string): string =>
  text.length <= mostLetters ? text : `${text.slice(0, mostLetters).replace(/\s+\S*$/, '')}\u2026`

/** The words of a notification, which are those of its letter, in the language of the page. */
export const writtenNotification = (
  { kind, facts }: Pick<Notification, 'kind' | 'facts'>,
  { language, texts }: Pick<View, 'language' | 'texts'>,
): WrittenNotification => {
  if (!isLetterKind(kind)) return { subject: kind, text: [texts.notifications.gone], href: null }
  const letter = { kind, to: '', person: null, language, facts }
  const { subject, sections } = letterMessage(letter, '')
  const links = sections.flatMap(({ link }) => link ?? [])
  return {
    subject,
    text: sections
      .flatMap(({ before }) => before)
      .slice(0, mostParagraphs)
      .map(shortened),
    href: links[0]?.href ?? null,
  }
}
