import type { Bilingual } from '#kernel/language.ts'
import type { Mail, QueuedLetter } from '#mail/index.ts'
import { document } from './document.ts'
import { type WrittenLetter, writtenLetter } from './letters.ts'
import { textsIn } from './locales/index.ts'

interface Written {
  readonly written: WrittenLetter
  readonly letter: QueuedLetter
}

const asText = ({ written, letter }: Written): string =>
  [
    textsIn[letter.language].letters.greeting,
    ...written.before,
    ...(written.link === null ? [] : [written.link.href]),
    ...written.after,
    `-- \n${written.signature}`,
  ].join('\n\n')

/** Plain markup: mail readers know little of style sheets. */
const asPage = ({ written, letter }: Written) => (
  <html lang={letter.language}>
    <head>
      <meta charset="utf-8" />
      <title>{written.subject}</title>
    </head>
    <body>
      <p>{textsIn[letter.language].letters.greeting}</p>
      {written.before.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {written.link !== null && (
        <p>
          <a href={written.link.href}>{written.link.label}</a>
          <br />
          {written.link.href}
        </p>
      )}
      {written.after.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{written.signature}</p>
    </body>
  </html>
)

/** A letter of the outbox as it leaves: the same words as plain text and as a page. */
export const mailOf = (
  letter: QueuedLetter,
  given: { readonly programme: Bilingual; readonly baseUrl: string },
): Mail => {
  const written = writtenLetter(letter, given)
  return {
    id: letter.id,
    to: letter.to,
    fromName: given.programme[letter.language] ?? given.programme.fr,
    subject: written.subject,
    text: asText({ written, letter }),
    html: document(asPage({ written, letter })),
  }
}
