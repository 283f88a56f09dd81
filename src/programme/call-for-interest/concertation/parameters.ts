import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Criterion } from '../call/call.ts'
import type { Edition } from '../edition.ts'

/** A parameter that no other field names: a title and what is proposed. */
export interface OtherParameter {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
}

/** What is talked about with partners before an edition starts. Null and empty are «not decided». */
export interface Parameters {
  readonly criteria: readonly Omit<Criterion, 'minimum'>[]
  /** The days between which enterprises may apply. */
  readonly opens: LocalDate | null
  readonly closes: LocalDate | null
  /** The day that those retained are told. */
  readonly announced: LocalDate | null
  readonly places: number | null
  /** Targeted institutions and sectors, a line each. */
  readonly institutions: readonly string[]
  readonly sectors: readonly string[]
  readonly others: readonly OtherParameter[]
}

/** Names a parameter for comments and comparisons: `criterion:<id>`, `opens`, `other:<id>`… */
export type ParameterKey = string

/** What one parameter says. */
export type ParameterValue =
  /** With what all criteria weigh together: when another weighs more, this one counts less. */
  | {
      readonly kind: 'criterion'
      readonly criterion: Parameters['criteria'][number]
      readonly outOf: number
    }
  | { readonly kind: 'day'; readonly day: LocalDate | null }
  | { readonly kind: 'count'; readonly count: number | null }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'other'; readonly other: OtherParameter }

export const plainKeys = ['opens', 'closes', 'announced', 'places', 'institutions', 'sectors'] as const
export type PlainKey = (typeof plainKeys)[number]

/** Every parameter by its key, in the order to show. */
export const parametersByKey = (parameters: Parameters): ReadonlyMap<ParameterKey, ParameterValue> => {
  const { criteria, opens, closes, announced, places, institutions, sectors, others } = parameters
  const outOf = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return new Map<ParameterKey, ParameterValue>([
    ...criteria.map((criterion): [string, ParameterValue] => [
      `criterion:${criterion.id}`,
      { kind: 'criterion', criterion, outOf },
    ]),
    ['opens', { kind: 'day', day: opens }],
    ['closes', { kind: 'day', day: closes }],
    ['announced', { kind: 'day', day: announced }],
    ['places', { kind: 'count', count: places }],
    ['institutions', { kind: 'lines', lines: institutions }],
    ['sectors', { kind: 'lines', lines: sectors }],
    ...others.map((other): [string, ParameterValue] => [`other:${other.id}`, { kind: 'other', other }]),
  ])
}

/** One parameter in two versions. */
export interface ParameterChange {
  readonly key: ParameterKey
  /** Null where the version does not have it. */
  readonly before: ParameterValue | null
  readonly after: ParameterValue | null
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
}

const kindOf = (before: ParameterValue | null, after: ParameterValue | null): ParameterChange['kind'] => {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed'
}

/**
 * Two versions, parameter by parameter, in the order of the later one; what it no longer has comes last. Written in
 * another order, the same criteria are the same.
 */
export const changesBetween = (before: Parameters, after: Parameters): readonly ParameterChange[] => {
  const [earlier, later] = [parametersByKey(before), parametersByKey(after)]
  return [...later.keys(), ...[...earlier.keys()].filter((key) => !later.has(key))].map((key) => {
    const [was, is] = [earlier.get(key) ?? null, later.get(key) ?? null]
    return { key, before: was, after: is, kind: kindOf(was, is) }
  })
}

/** The three criteria by which the Montréal pilot chose. Source: «L’économie sociale, j’achète!», fiche du TIESS, 2014. */
export const pilotCriteria = ['will', 'fit', 'capacity'] as const

/** What the first draft is made with: the words of the pilot’s criteria, and of what an edition aims at. */
export interface DraftWords {
  readonly criteria: Readonly<Record<(typeof pilotCriteria)[number], Bilingual>>
  readonly aims: Bilingual
}

const aimsOf = ({ indicators }: Pick<Edition, 'indicators'>, title: Bilingual): readonly OtherParameter[] => {
  const aimed = indicators.filter(({ aim }) => aim !== null)
  if (aimed.length === 0) return []
  const inEnglish = aimed.map(({ title: its, aim }) => `${its.en ?? its.fr}: ${aim}`).join('\n')
  const inFrench = aimed.map(({ title: its, aim }) => `${its.fr}\u00a0: ${aim}`).join('\n')
  return [{ id: 'aims', title, text: { fr: inFrench, en: inEnglish } }]
}

/** What a coordination begins from: the pilot’s criteria, weighed alike, the edition’s days, aims and institutions. */
export const firstDraft = (
  edition: Pick<Edition, 'starts' | 'indicators'>,
  words: DraftWords,
  institutions: readonly string[],
): Parameters => ({
  criteria: pilotCriteria.map((id) => ({ id, title: words.criteria[id], detail: null, weight: 1 })),
  opens: null,
  closes: null,
  announced: edition.starts,
  places: null,
  institutions,
  sectors: [],
  others: aimsOf(edition, words.aims),
})

export type ParametersProblem = 'no-criterion' | 'closes-early' | 'announced-early'

/** What keeps parameters from being shared; empty when nothing does. */
export const parametersProblems = ({
  criteria,
  opens,
  closes,
  announced,
}: Parameters): readonly ParametersProblem[] => [
  ...(criteria.length === 0 ? (['no-criterion'] as const) : []),
  ...(opens !== null && closes !== null && closes < opens ? (['closes-early'] as const) : []),
  ...(closes !== null && announced !== null && announced < closes ? (['announced-early'] as const) : []),
]
