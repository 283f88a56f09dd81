import { textIn } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { UnsignedLetters } from '#mail/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'

/** What keeps letters from leaving, whatever they are. */
export interface MailStopped {
  /** No mail server is set: so many letters wait. Null when one is set, and in the demonstration. */
  readonly kept: number | null
  /** Since when this is a copy that may not write; null when it may. */
  readonly copiedAt: Instant | null
  /** Commercial letters of programmes that do not say who writes. */
  readonly unsigned: readonly { readonly letters: UnsignedLetters; readonly programme: Programme }[]
}

interface StopsProps {
  readonly view: View
  readonly stopped: MailStopped
}

/** Says plainly that letters do not leave, why, and what to do. Nothing when they do. */
export const MailStops = ({ view, stopped }: StopsProps) => {
  const { texts, format, language, site } = view
  const words = texts.mail.outgoing
  return (
    <>
      {site.demonstration !== null && (
        <Notice>
          <p>
            {words.demonstration} <a href={linkTo('mailbox', language)}>{words.mailbox}</a>
          </p>
        </Notice>
      )}
      {stopped.copiedAt !== null && (
        <Notice tone="alert" view={view}>
          <p>
            <strong>{words.copied(format.day(dayOf(stopped.copiedAt)))}</strong>
          </p>
          <p>{words.copiedHow}</p>
        </Notice>
      )}
      {stopped.kept !== null && (
        <Notice tone="alert" view={view}>
          <p>
            <strong>{words.kept(stopped.kept)}</strong>
          </p>
          <p>{words.keptHow}</p>
        </Notice>
      )}
      {stopped.unsigned.map(({ letters, programme }) => (
        <Notice tone="alert" view={view} key={programme.id}>
          <p>
            {words.unsigned(letters.count, textIn(programme.name, language).text)}{' '}
            <a href={linkTo('sender', language, { params: { programme: programme.slug } })}>
              {texts.mail.templates.nameSender}
            </a>
          </p>
        </Notice>
      ))}
    </>
  )
}
