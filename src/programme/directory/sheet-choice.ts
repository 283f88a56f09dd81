import {
  achievementFields,
  type ColumnPlan,
  findingFields,
  offerFields,
  plainFields,
  recognitionFields,
  type Target,
} from './sheet-columns.ts'
import { principles } from './social-economy-recognition.ts'

/** One text a target, to be chosen from a list: `name`, `offer-1-titleFr`. */
export const targetKey = (target: Target): string =>
  target.of === 'organisation'
    ? target.field
    : target.of === 'recognition'
      ? `recognition-${target.field}`
      : `${target.of}-${target.number}-${target.field}`

// A sheet names its logos by files beside it, which nobody sends with it.
const plainChosen = plainFields.filter((field) => field !== 'logo')
const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1)

/** Everything that a column may fill, with so many offers and achievements at most. */
export const targetsOffered = (offers: number, achievements: number): readonly Target[] => [
  ...plainChosen.map((field): Target => ({ of: 'organisation', field })),
  ...numbers(offers).flatMap((number) =>
    offerFields.map((field): Target => ({ of: 'offer', number, field })),
  ),
  ...numbers(achievements).flatMap((number) =>
    achievementFields.map((field): Target => ({ of: 'achievement', number, field })),
  ),
  ...recognitionFields.map((field): Target => ({ of: 'recognition', field })),
  ...numbers(principles.length).flatMap((number) =>
    findingFields.map((field): Target => ({ of: 'finding', number, field })),
  ),
]

const mostNumbered = 12

const byKey = new Map(targetsOffered(mostNumbered, mostNumbered).map((target) => [targetKey(target), target]))

/** The target written by `targetKey`; null when it is none. */
export const targetOfKey = (key: string): Target | null => byKey.get(key) ?? null

/** How columns are read when somebody chose what each one fills, in their order; null leaves a column out. */
export const planOfChoices = (
  headings: readonly string[],
  chosen: readonly (string | null)[],
): ColumnPlan => {
  const targets = headings.map((_, at) => targetOfKey(chosen[at] ?? ''))
  const keys = targets.map((target) => (target === null ? null : targetKey(target)))
  return {
    targets,
    unknown: headings.filter((heading, at) => targets[at] === null && heading.trim() !== ''),
    missing: keys.includes('name') ? [] : ['name'],
    repeated: headings.filter((_, at) => keys[at] !== null && keys.indexOf(keys[at] ?? null) !== at),
  }
}

/** What each column fills as its heading says, as choices to be changed. */
export const choicesOf = ({ targets }: ColumnPlan): readonly (string | null)[] =>
  targets.map((target) => {
    const key = target === null ? null : targetKey(target)
    return key !== null && byKey.has(key) ? key : null
  })
