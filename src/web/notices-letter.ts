import { z } from 'zod'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { parseInstant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { SuitingNotice } from '#programme/tenders/index.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { reasonInWords } from './ui/reasons/reason-words.ts'
import type { Writer } from './written-letter.ts'

const mostReasons = 3

/** A notice as its letter tells of it: as it was when the letter was written. */
const toldNotice = z.strictObject({
  number: z.string(),
  title: z.string(),
  /** Empty when unknown. */
  buyer: z.string(),
  closesAt: z.string(),
  /** The enterprise that it suits. */
  supplier: z.string(),
  reasons: z.array(z.string()),
})
type ToldNotice = z.infer<typeof toldNotice>

const readNotices = (text: string): readonly ToldNotice[] => z.array(toldNotice).parse(JSON.parse(text))

/** What the letter needs of the notices, its reasons in its reader’s language. */
export const noticesFacts = (
  notices: readonly SuitingNotice[],
  language: Language,
  suppliers: ReadonlyMap<OrganisationId, Pick<Organisation, 'name' | 'slug'>>,
): Readonly<Record<string, string>> => {
  const words = { texts: textsIn[language], format: formatFor(language), language }
  const told = notices.map(
    ({ supplier, found: { tender, tenderMatch } }): ToldNotice => ({
      number: tender.noticeNumber,
      title: tender.title,
      buyer: tender.buyer?.organisation ?? '',
      closesAt: tender.closesAt ?? '',
      supplier: suppliers.get(supplier)?.name ?? '',
      reasons: tenderMatch.reasons
        .filter(({ points }) => points > 0)
        .toSorted((a, b) => b.points - a.points)
        .slice(0, mostReasons)
        .map((reason) => reasonInWords(reason, words).text),
    }),
  )
  const first = notices[0] === undefined ? undefined : suppliers.get(notices[0].supplier)
  return { place: first?.name ?? '', slug: first?.slug ?? '', notices: JSON.stringify(told) }
}

/** The letter that tells people of the open notices that suit their enterprise, each with its reasons. */
export const noticesWriter: Writer = ({ letter: { language, facts }, baseUrl }) => {
  const words = textsIn[language].noticesLetter
  const { place = '', slug = '', notices = '[]' } = facts
  const told = readNotices(notices)
  const several = new Set(told.map(({ supplier }) => supplier)).size > 1
  return {
    subject: words.subject(told.length, place),
    sections: [
      {
        heading: null,
        before: [words.before(told.length, place)],
        link: {
          label: words.all,
          href: baseUrl + linkTo('opportunities', language, { params: { supplier: slug } }),
        },
        after: [],
      },
      ...told.map(({ number, title, buyer, closesAt, supplier, reasons }) => {
        const closing = parseInstant(closesAt)
        return {
          heading: title,
          before: [
            words.buyer(buyer === '' ? textsIn[language].shell.unknown : buyer),
            closing === null ? words.noClosing : words.closes(formatFor(language).dayAndTime(closing)),
            ...(several ? [words.suits(supplier)] : []),
            words.reasons(reasons),
          ],
          link: {
            label: words.open,
            href: baseUrl + linkTo('tender', language, { params: { tender: number } }),
          },
          after: [],
        }
      }),
    ],
  }
}
