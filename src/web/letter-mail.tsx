import { type Language, textIn } from '#kernel/language.ts'
import type { Mail, QueuedLetter } from '#mail/index.ts'
import { document } from './document.ts'
import { LetterFrame } from './letter-frame.tsx'
import { type LetterAuthor, type WrittenLetter, withdrawalAddress, writtenLetter } from './letters.ts'
import { textsIn } from './locales/index.ts'
import type { LetterLink, LetterSection } from './written-letter.ts'

const linkLines = ({ label, href }: LetterLink): string => `${label}\n${href}`

const sectionLines = ({ heading, before, link, after }: LetterSection): readonly string[] => [
  ...(heading === null ? [] : [`* ${heading}`]),
  ...before,
  ...(link === null ? [] : [linkLines(link)]),
  ...after,
]

const commercialLines = (written: WrittenLetter, language: Language): readonly string[] => {
  if (written.commercial === null) return []
  const { sender, withdrawal } = written.commercial
  const words = textsIn[language].letters
  return [
    `${words.sender}\n${sender.name}\n${sender.address}\n${sender.contact}`,
    `${linkLines(withdrawal)}\n${words.withdrawNote}`,
  ]
}

/** A letter as plain text: what its page says, in the same order. */
export const letterText = (written: WrittenLetter, language: Language): string =>
  [
    written.greeting,
    ...(written.lede === null ? [] : [written.lede]),
    ...written.sections.flatMap(sectionLines),
    `-- \n${written.signature}`,
    written.why,
    ...commercialLines(written, language),
  ].join('\n\n')

/** A letter as a page that loads nothing. */
export const letterPage = (
  written: WrittenLetter,
  given: { readonly language: Language; readonly from: string },
) => document(<LetterFrame written={written} {...given} />)

const emailIn = (contact: string): string | null => (/^[^\s@]+@[^\s@]+$/.test(contact) ? contact : null)

/** A letter of the outbox as it leaves: the same words as plain text and as a page. */
export const mailOf = (
  letter: QueuedLetter,
  given: { readonly author: LetterAuthor; readonly baseUrl: string },
): Mail => {
  const { language } = letter
  const written = writtenLetter(letter, given)
  const from = textIn(given.author.name, language).text
  const { commercial } = written
  return {
    id: letter.id,
    to: letter.to,
    fromName: from,
    subject: written.subject,
    text: letterText(written, language),
    html: letterPage(written, { language, from }),
    withdrawal: commercial === null ? null : withdrawalAddress(letter, given.baseUrl),
    replyTo: commercial === null ? null : emailIn(commercial.sender.contact),
  }
}
