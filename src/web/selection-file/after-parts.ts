import type { ApplicationId, OrganisationId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import { type OfferState, offerState } from '#programme/call-for-interest/index.ts'
import type { Cell, Part } from './cells.ts'
import type { FileGiven } from './file-given.ts'
import { applicantColumns, applicantIn } from './jury-parts.ts'

const tiesPart = (given: FileGiven): Part => {
  const { columns, parts } = given.texts.selectionFile
  const applicant = applicantIn(given)
  return {
    title: parts.ties,
    note: null,
    columns: [
      { label: columns.day, weight: 2.4 },
      { label: columns.order, weight: 6 },
      { label: columns.reason, weight: 5 },
    ],
    rows: given.record.settlements.map(({ settledAt, ranking, because }) => [
      { moment: settledAt },
      ranking.map((id, at) => `${at + 1}. ${applicant(id)[1] ?? ''}`).join('\n'),
      because,
    ]),
  }
}

const outcomesPart = (given: FileGiven): Part => {
  const { record, texts } = given
  const { columns, parts } = texts.selectionFile
  const applicant = applicantIn(given)
  return {
    title: parts.outcomes,
    note: null,
    columns: [
      { label: columns.rank, number: true, weight: 1 },
      ...applicantColumns(given),
      { label: columns.outcome, weight: 2.8 },
      { label: columns.percent, number: true, digits: 2, weight: 1.6 },
      { label: columns.day, weight: 4.4 },
      { label: columns.reason, weight: 3 },
    ],
    rows: record.outcomes.map((each) => [
      each.rank,
      ...applicant(each.application),
      texts.cohort.results[each.result],
      each.percent,
      { moment: each.decidedAt },
      each.because,
    ]),
  }
}

/** Letters as they left; those of one moment in the order of their applications. */
const inSendingOrder = (given: FileGiven): FileGiven['record']['letters'] => {
  const applicant = applicantIn(given)
  const numberOf = ({ application }: { readonly application: ApplicationId }) =>
    Number(applicant(application)[0])
  return given.record.letters.toSorted(
    (a, b) => a.sentAt.localeCompare(b.sentAt) || numberOf(a) - numberOf(b),
  )
}

const lettersPart = (given: FileGiven): Part => {
  const { texts } = given
  const { columns, parts, correction, toldOtherwise } = texts.selectionFile
  const applicant = applicantIn(given)
  return {
    title: parts.letters,
    note: null,
    columns: [
      ...applicantColumns(given),
      { label: columns.letter, weight: 2.8 },
      { label: columns.day, weight: 4.4 },
      { label: columns.readers, number: true, weight: 1.6 },
      { label: columns.reason, weight: 3.4 },
    ],
    rows: inSendingOrder(given).map((each) => [
      ...applicant(each.application),
      texts.cohort.results[each.result],
      { moment: each.sentAt },
      each.readers,
      each.because === null ? (each.readers === 0 ? toldOtherwise : null) : correction(each.because),
    ]),
  }
}

const replacementsPart = (given: FileGiven): Part => {
  const { record, texts, drawn } = given
  const { columns, parts, notReplaced, unknown } = texts.selectionFile
  const byOrganisation = new Map(record.applications.map((each) => [each.organisation, each]))
  const name = (id: OrganisationId): string => byOrganisation.get(id)?.submitted?.profile.name ?? unknown
  const now = parseInstant(drawn.at) ?? record.call.closes
  const states: Readonly<Record<OfferState, string>> = texts.cohort.page.offerStates
  const offers = record.offers.map((each): readonly Cell[] => [
    name(each.left),
    record.vacancies.find(({ left }) => left === each.left)?.because ?? unknown,
    name(each.organisation),
    { moment: each.offeredAt },
    { moment: each.answerBy },
    each.answer?.kind === 'withdrawn'
      ? `${states.withdrawn}${texts.applications.colon} ${each.answer.because}`
      : states[offerState(each, now)],
    each.answer === null ? null : { moment: each.answer.at },
  ])
  const closed = record.vacancies.map((each): readonly Cell[] => [
    name(each.left),
    each.because,
    null,
    null,
    null,
    each.closed === null ? null : notReplaced(each.closed.because),
    each.closed === null ? null : { moment: each.closed.at },
  ])
  const isTold = (left: Cell): boolean => offers.some(([each]) => each === left)
  return {
    title: parts.replacements,
    note: null,
    columns: [
      { label: columns.left, weight: 2.3 },
      { label: columns.reason, weight: 3.8 },
      { label: columns.offered, weight: 2.3 },
      { label: columns.on, weight: 2.9 },
      { label: columns.answerBy, weight: 2.9 },
      { label: columns.answer, weight: 3.2 },
      { label: columns.day, weight: 2.9 },
    ],
    rows: [...offers, ...closed.filter(([left = null, , , , , answer]) => answer !== null || !isTold(left))],
  }
}

/** Ties, decisions, letters, replacements, and every act as the journal holds it. */
export const afterParts = (given: FileGiven): readonly Part[] => {
  const { columns, parts } = given.texts.selectionFile
  return [
    tiesPart(given),
    outcomesPart(given),
    lettersPart(given),
    replacementsPart(given),
    {
      title: parts.acts,
      note: null,
      columns: [
        { label: columns.day, weight: 2.6 },
        { label: columns.act, weight: 5 },
        { label: columns.who, weight: 2.4 },
        { label: columns.detail, weight: 5 },
      ],
      rows: given.acts.map(({ at, act, who, detail }) => [{ moment: at }, act, who, detail]),
    },
  ]
}
