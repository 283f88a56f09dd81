import type { CheckedEnterprise, KnownEnterprise } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { Cell, Spreadsheet } from '../../downloads/spreadsheet.ts'
import { linkTo } from '../../sitemap.ts'
import { standingLine } from '../directory/standing.tsx'

type Words = Pick<View, 'texts' | 'format' | 'language' | 'site'>

/** What the evidence of a known enterprise comes to, in a few words; null when there is none to speak of. */
export const evidenceOf = (
  { texts }: Pick<View, 'texts'>,
  { organisation }: KnownEnterprise,
): string | null => {
  const { recognition } = organisation
  if (recognition === null) return null
  const seen = recognition.findings.filter(({ evidence, verdict }) => evidence !== null && verdict === 'met')
  const reviewer = recognition.reviews.at(-1)?.reviewer ?? ''
  return `${texts.recognition.shortEvidence(seen.length)}, ${texts.recognition.by} ${reviewer}`
}

/** What an organisation that is no supplier is; null for a supplier. */
export const sideNote = ({ texts }: Pick<View, 'texts'>, { organisation }: KnownEnterprise): string | null =>
  ({ supplier: null, buyer: texts.verification.institution, partner: texts.verification.partner })[
    organisation.side
  ]

const remarkOf = (view: Words, checked: CheckedEnterprise): string => {
  const words = view.texts.verification
  const { answer } = checked
  if (answer.kind === 'several') return words.several
  if (answer.kind === 'unknown') return words.unknown
  const standing = standingLine(view, answer.known.standing, answer.known.standingDay)
  return [standing, sideNote(view, answer.known), answer.neqDiffers ? words.neqDiffers : null]
    .filter((part) => part !== null)
    .join('. ')
}

/** The answers as a table to keep. */
export const checkedSheet = (view: Words, answers: readonly CheckedEnterprise[]): Spreadsheet => {
  const row = (checked: CheckedEnterprise): readonly Cell[] => {
    const { asked, answer } = checked
    const known = answer.kind === 'known' ? answer.known : null
    const nearest = answer.kind === 'known' ? [] : answer.nearest
    return [
      asked.typed,
      remarkOf(view, checked),
      known?.organisation.name ?? null,
      known?.organisation.neq ?? asked.neq,
      known?.standingDay ?? null,
      known?.organisation.recognition?.expiresOn ?? null,
      known === null ? null : evidenceOf(view, known),
      nearest.map(({ organisation }) => organisation.name).join('; '),
      known === null
        ? null
        : view.site.baseUrl +
          linkTo('supplier', view.language, { params: { supplier: known.organisation.slug } }),
    ]
  }
  return { headings: [...view.texts.verification.sheet], rows: answers.map(row) }
}

/** How many answers are a recognition in force, another standing, or unknown. */
export const tally = (answers: readonly CheckedEnterprise[]) => {
  const recognised = answers.filter(
    ({ answer }) => answer.kind === 'known' && answer.known.standing === 'recognised',
  ).length
  const unknown = answers.filter(({ answer }) => answer.kind === 'unknown').length
  return { recognised, unknown, other: answers.length - recognised - unknown }
}
