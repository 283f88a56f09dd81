import { isLetterKind } from '#mail/index.ts'
import type { Notification } from '#notifications/index.ts'
import type { View } from './context.ts'
import { writtenLetter } from './letters.ts'

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
  { language, site, texts }: Pick<View, 'language' | 'site' | 'texts'>,
): WrittenNotification => {
  if (!isLetterKind(kind)) return { subject: kind, text: [texts.notifications.gone], href: null }
  const letter = { kind, to: '', person: null, language, facts }
  const { subject, before, link } = writtenLetter(letter, { programme: site.programme, baseUrl: '' })
  return { subject, text: before.slice(0, mostParagraphs).map(shortened), href: link?.href ?? null }
}
