import type { LocalDate } from '#kernel/time.ts'
import * as form from './organisation.form.ts'
import { type Collector, isBlank, type RowText, type Values } from './row-text.form.ts'
import type { RecognitionField } from './sheet-columns.ts'
import {
  type Finding,
  principles,
  problemOf,
  type Review,
  type SocialEconomyRecognition,
} from './social-economy-recognition.ts'

const findingsFrom = (row: RowText, from: Collector): readonly Finding[] =>
  principles.map((principle, at) => {
    const values = row.findings.get(at + 1) ?? {}
    const name = (field: string) => `finding ${at + 1} ${field}`
    const evidence = from.take(
      name('evidenceFr'),
      values.evidenceFr,
      (text) => form.readBilingual(text, values.evidenceEn ?? ''),
      null,
    )
    const stated = from.take(name('verdict'), values.verdict, form.readVerdict, null)
    return { principle, verdict: stated ?? (evidence === null ? 'unverified' : 'met'), evidence }
  })

const reviewsFrom = (values: Values<RecognitionField>, from: Collector): readonly Review[] => {
  const name = (field: RecognitionField) => `recognition ${field}`
  const day = (field: RecognitionField): LocalDate | null =>
    from.take(name(field), values[field], form.readDate, null)
  const reason = from.take(
    name('reasonFr'),
    values.reasonFr,
    (text) => form.readBilingual(text, values.reasonEn ?? ''),
    null,
  )
  const reviewer = form.readText(values.reviewer ?? '')
  if (reviewer === null) from.add(name('reviewer'), values.reviewer, 'reviewer-missing')
  const review = (act: Review['act'], on: LocalDate | null): readonly Review[] =>
    on === null
      ? []
      : [
          {
            act,
            on,
            reviewer: reviewer ?? '',
            reason: act === 'refuse' || act === 'withdraw' ? reason : null,
          },
        ]
  return [
    ...review('open', day('openedOn')),
    ...review('recognise', day('verifiedOn')),
    ...from
      .take(name('recheckedOn'), values.recheckedOn, form.readDates, [])
      .flatMap((on) => review('recheck', on)),
    ...review('refuse', day('refusedOn')),
    ...review('withdraw', day('withdrawnOn')),
  ]
}

/** The recognition that a row states; null when it states none, which keeps the one already known. */
export const recognitionFrom = (row: RowText, from: Collector): SocialEconomyRecognition | null => {
  if (isBlank(row.recognition) && [...row.findings.values()].every(isBlank)) return null
  const recognition: SocialEconomyRecognition = {
    findings: findingsFrom(row, from),
    reviews: reviewsFrom(row.recognition, from),
    expiresOn: from.take('recognition expiresOn', row.recognition.expiresOn, form.readDate, null),
  }
  const problem = problemOf(recognition)
  if (problem !== null) from.add('recognition verifiedOn', row.recognition.verifiedOn, problem)
  return recognition
}
