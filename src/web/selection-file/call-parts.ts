import { type Bilingual, textIn } from '#kernel/language.ts'
import type { Application } from '#programme/call-for-interest/index.ts'
import type { Cell, Part } from './cells.ts'
import type { FileGiven } from './file-given.ts'

/** Why a late one counts or not; null for one that came in time. */
const lateness = (
  { record: { call }, texts }: FileGiven,
  { submittedAt, admitted, state }: Application,
): Cell => {
  if (admitted !== null) return texts.selectionFile.lateAdmitted(admitted.because)
  const isLate = state === 'late' || (submittedAt !== null && submittedAt >= call.closes)
  return isLate ? texts.selectionFile.lateApart : null
}

const criteriaPart = (given: FileGiven): Part => {
  const { record, texts, language } = given
  const { columns, parts, rule } = texts.selectionFile
  const say = (text: Bilingual | null): string | null => (text === null ? null : textIn(text, language).text)
  return {
    title: parts.criteria,
    note: rule,
    columns: [
      { label: columns.title, weight: 4 },
      { label: columns.detail, weight: 6 },
      { label: columns.weight, number: true, weight: 1.2 },
      { label: columns.leastLevel, number: true, weight: 1.6 },
    ],
    rows: record.call.criteria.map(({ title, detail, weight, minimum }) => [
      say(title),
      say(detail),
      weight,
      minimum,
    ]),
  }
}

const applicationsPart = (given: FileGiven): Part => {
  const { record, texts } = given
  const words = texts.selectionFile
  const { columns, parts } = words
  return {
    title: parts.applications,
    note: null,
    columns: [
      { label: columns.number, number: true, weight: 1.2 },
      { label: columns.enterprise, weight: 4 },
      { label: columns.received, weight: 4.5 },
      { label: columns.state, weight: 1.6 },
      { label: columns.late, weight: 2.4 },
      { label: columns.eligible, weight: 1.6 },
      { label: columns.reason, weight: 2.6 },
    ],
    rows: record.applications.map((each) => [
      each.number,
      each.submitted?.profile.name ?? null,
      each.submittedAt === null ? null : { moment: each.submittedAt },
      words.states[each.state],
      lateness(given, each),
      each.eligibility === null ? words.unknown : each.eligibility.eligible ? words.yes : words.no,
      each.eligibility?.because ?? null,
    ]),
  }
}

/** What each applicant wrote, in the order in which the call asks. */
const answersPart = ({ record, texts, language }: FileGiven): Part => {
  const { columns, parts } = texts.selectionFile
  return {
    title: parts.answers,
    note: null,
    columns: [
      { label: columns.number, number: true, weight: 1.2 },
      { label: columns.enterprise, weight: 3.4 },
      { label: columns.criterion, weight: 3.4 },
      { label: columns.text, weight: 10 },
    ],
    rows: record.applications.flatMap(({ number, submitted }) =>
      record.call.criteria.flatMap(({ id, title }) => {
        const text = submitted?.criteria[id] ?? ''
        return text === ''
          ? []
          : [[number, submitted?.profile.name ?? null, textIn(title, language).text, text]]
      }),
    ),
  }
}

/** The call as it was published, and what was received. */
export const callParts = (given: FileGiven): readonly Part[] => {
  const { record, texts, language } = given
  const words = texts.selectionFile
  const { columns, parts } = words
  const say = (text: Bilingual | null): string | null => (text === null ? null : textIn(text, language).text)
  const yesOrNo = (is: boolean): string => (is ? words.yes : words.no)
  return [
    criteriaPart(given),
    {
      title: parts.scale,
      note: null,
      columns: [
        { label: columns.level, number: true, weight: 1 },
        { label: columns.title, weight: 3 },
        { label: columns.detail, weight: 7 },
      ],
      rows: record.call.scale.map(({ level, title, detail }) => [level, say(title), say(detail)]),
    },
    {
      title: parts.eligibility,
      note: null,
      columns: [
        { label: columns.question, weight: 6 },
        { label: columns.eligibleAnswer, weight: 2 },
        { label: columns.reason, weight: 5 },
      ],
      rows: record.call.eligibility.map(({ question, reason, eligibleAnswer }) => [
        say(question),
        yesOrNo(eligibleAnswer === 'yes'),
        say(reason),
      ]),
    },
    applicationsPart(given),
    answersPart(given),
  ]
}
