import type { ApplicationId } from '#kernel/ids.ts'
import { textIn } from '#kernel/language.ts'
import { exactly } from '#programme/call-for-interest/index.ts'
import type { Cell, Column, Part } from './cells.ts'
import { type FileGiven, jurorIn } from './file-given.ts'

/** Number and name of an application, as every table begins. */
export const applicantIn = ({ record }: FileGiven): ((id: ApplicationId) => readonly [Cell, Cell]) => {
  const byId = new Map(record.applications.map((each) => [each.id, each]))
  return (id) => [byId.get(id)?.number ?? null, byId.get(id)?.submitted?.profile.name ?? null]
}

export const applicantColumns = ({ texts: { selectionFile } }: FileGiven): readonly Column[] => [
  { label: selectionFile.columns.number, number: true, weight: 1.2 },
  { label: selectionFile.columns.enterprise, weight: 4 },
]

const criterionColumns = (
  { record, language }: FileGiven,
  digits: Pick<Column, 'digits'> = {},
): readonly Column[] =>
  record.call.criteria.map(({ title }) => ({
    label: textIn(title, language).text,
    number: true,
    ...digits,
    weight: 2.6,
  }))

const jurorsPart = (given: FileGiven): Part => {
  const { columns, parts, numbered } = given.texts.selectionFile
  const named = jurorIn(given)
  return {
    title: parts.jurors,
    note: given.names === null ? numbered : null,
    columns: [
      { label: columns.juror, weight: 3 },
      { label: columns.since, weight: 2 },
      { label: columns.until, weight: 2 },
    ],
    rows: given.record.jurors.map(({ person, since, leftAt }) => [
      named(person),
      { moment: since },
      leftAt === null ? null : { moment: leftAt },
    ]),
  }
}

const conflictsPart = (given: FileGiven): Part => {
  const { columns, parts } = given.texts.selectionFile
  const [named, applicant] = [jurorIn(given), applicantIn(given)]
  return {
    title: parts.conflicts,
    note: null,
    columns: [
      ...applicantColumns(given),
      { label: columns.juror, weight: 2.4 },
      { label: columns.declared, weight: 2.4 },
      { label: columns.reason, weight: 4 },
    ],
    rows: given.record.declarations
      .filter(({ conflict }) => conflict)
      .map((each) => [
        ...applicant(each.application),
        named(each.person),
        { moment: each.declaredAt },
        each.because,
      ]),
  }
}

const scoresPart = (given: FileGiven): Part => {
  const { record, texts, language } = given
  const { columns, parts, yes, no } = texts.selectionFile
  const [named, applicant] = [jurorIn(given), applicantIn(given)]
  const { criteria } = record.call
  const title = (id: string): string => {
    const found = criteria.find((each) => each.id === id)
    return found === undefined ? id : textIn(found.title, language).text
  }
  const rows = record.evaluations.map((each) => [
    ...applicant(each.application),
    named(each.person),
    ...criteria.map(({ id }) => each.levels[id] ?? null),
    each.counts ? yes : no,
    [
      ...Object.entries(each.comments).map(([id, comment]) => `${title(id)}. ${comment}`),
      ...(each.overall === null ? [] : [each.overall]),
    ].join('\n'),
  ])
  return {
    title: parts.scores,
    note: null,
    columns: [
      ...applicantColumns(given),
      { label: columns.juror, weight: 3.6 },
      ...criterionColumns(given),
      { label: columns.counts, weight: 1.6 },
      { label: columns.comment, weight: 5 },
    ],
    rows: rows.toSorted(
      (a, b) => Number(a[0]) - Number(b[0]) || String(a[2]).localeCompare(String(b[2]), 'fr'),
    ),
  }
}

const consensusPart = (given: FileGiven): Part => {
  const { record, texts, language } = given
  const { columns, parts } = texts.selectionFile
  const applicant = applicantIn(given)
  return {
    title: parts.consensus,
    note: null,
    columns: [
      ...applicantColumns(given),
      ...criterionColumns(given),
      { label: columns.comment, weight: 4 },
      { label: columns.feedback, weight: 4 },
    ],
    rows: record.consensus
      .map((each) => [
        ...applicant(each.application),
        ...record.call.criteria.map(({ id }) => each.levels[id] ?? null),
        each.comment,
        each.feedback[language] ?? each.feedback.fr ?? each.feedback.en,
      ])
      .toSorted((a, b) => Number(a[0]) - Number(b[0])),
  }
}

const rankingPart = (given: FileGiven): Part => {
  const { record, texts, language } = given
  const { columns, parts, shortPercent, rule } = texts.selectionFile
  const applicant = applicantIn(given)
  const title = (id: string): string => {
    const found = record.call.criteria.find((each) => each.id === id)
    return found === undefined ? id : textIn(found.title, language).text
  }
  return {
    title: parts.ranking,
    note: rule,
    columns: [
      { label: columns.rank, number: true, weight: 1 },
      ...applicantColumns(given),
      ...criterionColumns(given, { digits: 2 }),
      { label: columns.percent, number: true, digits: 2, weight: 1.6 },
      { label: columns.exact, number: true, weight: 1.8 },
      { label: columns.short, weight: 2.4 },
    ],
    rows: record.standings
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
      .map(({ application, levels, percent, rank, short }) => [
        rank,
        ...applicant(application),
        ...record.call.criteria.map(({ id }) => exactly(levels[id] ?? null)?.value ?? null),
        exactly(percent)?.value ?? null,
        exactly(percent)?.ratio ?? null,
        short.map((each) => (each.kind === 'percent' ? shortPercent : title(each.criterion))).join(', '),
      ]),
  }
}

/** Who judged, who stepped aside, what each gave, what they agreed on, and where that puts everybody. */
export const juryParts = (given: FileGiven): readonly Part[] => [
  jurorsPart(given),
  conflictsPart(given),
  scoresPart(given),
  consensusPart(given),
  rankingPart(given),
]
