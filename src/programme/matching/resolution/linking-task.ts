import type { KnownOrganisation, NameInPlaces } from './known-names.ts'
import type { LikelihoodWeights } from './likelihood.ts'
import { createResolver } from './resolver.ts'
import { type RuleName, ruleNames } from './rules.ts'
import { spellingOf } from './spelling.ts'

/** One spelling of one enterprise in a table of public contracts, with the towns it was met in. */
export interface ContractName extends NameInPlaces {
  readonly neq: string
}

export type Side = 'even' | 'odd'

export interface RuleCount {
  readonly rule: RuleName
  readonly right: number
  readonly wrong: number
  /** Linked to another NEQ that bears the same words: neither right nor wrong. */
  readonly sameName: number
}

export interface LinkingQuality {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly sameName: number
  /** right / (right + wrong); null when nothing was linked. */
  readonly precision: number | null
  /** right / findable. */
  readonly recall: number | null
  readonly recallAt3: number | null
  /** Spellings hidden on this side, and those among them whose enterprise has another spelling. */
  readonly hidden: number
  readonly findable: number
  readonly rules: readonly RuleCount[]
}

/** The side of an enterprise: whether its NEQ is even or odd. */
export const sideOf = (neq: string): Side => (Number(neq.at(-1)) % 2 === 0 ? 'even' : 'odd')

type Outcome = 'right' | 'wrong' | 'sameName' | 'missed' | 'abstained'

interface Trial {
  readonly outcome: Outcome
  readonly rule: RuleName | null
  readonly isFindable: boolean
  readonly isProposed: boolean
}

const organisationsOf = (names: readonly ContractName[]): readonly KnownOrganisation[] =>
  [...Map.groupBy(names, ({ neq }) => neq)].map(([neq, own]) => ({ id: neq, neq: null, names: own }))

const bareKey = (name: string): string => spellingOf(name).bareWords.join(' ')

const count = (trials: readonly Trial[], ...outcomes: readonly Outcome[]): number =>
  trials.filter(({ outcome }) => outcomes.includes(outcome)).length

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const qualityOf = (trials: readonly Trial[]): LinkingQuality => {
  const findable = trials.filter(({ isFindable }) => isFindable)
  const [right, wrong] = [count(trials, 'right'), count(trials, 'wrong')]
  const byRule = Map.groupBy(trials, ({ rule }) => rule)
  const counts = (rule: RuleName): RuleCount => {
    const own = byRule.get(rule) ?? []
    return { rule, right: count(own, 'right'), wrong: count(own, 'wrong'), sameName: count(own, 'sameName') }
  }
  return {
    right,
    wrong,
    missed: count(trials, 'missed'),
    sameName: count(trials, 'sameName'),
    precision: share(right, right + wrong),
    recall: share(right, findable.length),
    recallAt3: share(findable.filter(({ isProposed }) => isProposed).length, findable.length),
    hidden: trials.length,
    findable: findable.length,
    rules: ruleNames.map(counts),
  }
}

/**
 * The linking task: each spelling of an enterprise of one side is hidden in turn, and linked to the best of all other
 * spellings, of both sides, or left alone.
 *
 * - A spelling is one name under one NEQ; names that differ by spaces alone are one. Sides are even and odd NEQs.
 * - Right: linked to its own enterprise. Wrong: to another one. Missed: left alone though its enterprise has another
 *   spelling. Recall is over those that have one («findable»).
 * - A link to another enterprise that bears the very same words, legal forms aside, is counted apart (`sameName`): no
 *   reading of names can tell it, and it is neither right nor wrong. Abbreviations and plurals undone do not make
 *   names the same in this sense.
 * - No NEQ is given to the resolver; the towns of a contract's winner are, as they are in public notices.
 * - Recall at 3: the right enterprise is among the three proposed.
 */
export const linkingTask = (
  names: readonly ContractName[],
  side: Side,
  weights?: LikelihoodWeights,
): LinkingQuality => {
  const resolver = createResolver(organisationsOf(names), weights)
  const bySpelling = Map.groupBy(names, ({ name }) => bareKey(name))
  const byNeq = Map.groupBy(names, ({ neq }) => neq)
  const bearsToo = (neq: string, name: string): boolean =>
    (bySpelling.get(bareKey(name)) ?? []).some((each) => each.neq === neq)
  const trial = (hidden: ContractName): Trial => {
    const met = { name: hidden.name, localities: hidden.localities, neq: null }
    const { automatic, proposals } = resolver.resolve(met, { isHidden: (_, spelling) => spelling === hidden })
    const isFindable = (byNeq.get(hidden.neq) ?? []).length > 1
    const isProposed = proposals.some(({ organisation }) => organisation === hidden.neq)
    const outcome = (): Outcome => {
      if (automatic === null) return isFindable ? 'missed' : 'abstained'
      if (automatic.organisation === hidden.neq) return 'right'
      return bearsToo(automatic.organisation, hidden.name) ? 'sameName' : 'wrong'
    }
    return { outcome: outcome(), rule: automatic?.rule ?? null, isFindable, isProposed }
  }
  return qualityOf(names.filter(({ neq }) => sideOf(neq) === side).map(trial))
}
