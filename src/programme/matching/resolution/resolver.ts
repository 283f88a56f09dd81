import { createBlock } from './blocking.ts'
import {
  type KnownOrganisation,
  type MetName,
  type NameInPlaces,
  type Pair,
  type Placed,
  pairOf,
  placed,
} from './known-names.ts'
import { type LikelihoodWeights, likelihoodOf } from './likelihood.ts'
import { type Caution, cautionsOf, type LinkReason, reasonsOf } from './link-reasons.ts'
import { type RuleName, ruleFor, ruleNames } from './rules.ts'
import { shippedLikelihood } from './shipped-likelihood.ts'

/** An organisation that a met name may be, with what speaks for it and against it. */
export interface Proposal {
  readonly organisation: string
  /** The spelling of that organisation that comes nearest. */
  readonly spelling: string
  /** 0 to 1, learned from public contracts. */
  readonly likelihood: number
  readonly rule: RuleName | null
  readonly reasons: readonly LinkReason[]
  readonly cautions: readonly Caution[]
}

export interface AutomaticLink extends Proposal {
  readonly rule: RuleName
}

/** What a met name is: one organisation beyond doubt, or some that a person may choose from, the likeliest first. */
export interface Resolution {
  readonly automatic: AutomaticLink | null
  readonly proposals: readonly Proposal[]
}

interface Exceptions {
  /** An organisation that a person said this name is not: neither linked nor proposed, yet it bears what it bears. */
  readonly isRefused?: (organisation: string) => boolean
  /** A spelling to look past, so that a measure can hide it. */
  readonly isHidden?: (organisation: string, spelling: NameInPlaces) => boolean
}

export interface Resolver {
  resolve(met: MetName, exceptions?: Exceptions): Resolution
}

// Beyond so many near spellings the right one was found no more often (docs/benchmarks.md).
const mostCompared = 30
const mostProposed = 3
// Less likely organisations are not worth a person's time.
const leastLikely = 0.15

interface Found {
  readonly organisation: KnownOrganisation
  readonly pair: Pair
  readonly written: string
  readonly likelihood: number
  readonly rule: RuleName | null
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const strength = ({ rule }: Found): number => (rule === null ? ruleNames.length : ruleNames.indexOf(rule))

/** Two organisations whose names differ by a plural or a space alone bear one name. */
const isSameName = ({ rule }: Found): boolean => rule === 'same-words' || rule === 'same-letters'

const isAsStrong = (one: Found, best: Found): boolean =>
  strength(one) === strength(best) || (isSameName(one) && isSameName(best))

const byStrength = (a: Found, b: Found): number =>
  strength(a) - strength(b) ||
  b.likelihood - a.likelihood ||
  byText(a.organisation.id, b.organisation.id) ||
  byText(a.written, b.written)

/** The nearest spelling of each organisation. */
const nearestOfEach = (found: readonly Found[]): readonly Found[] =>
  [...Map.groupBy(found, ({ organisation }) => organisation.id).values()].flatMap(
    (own) => own.toSorted(byStrength)[0] ?? [],
  )

const isOtherNeq = (met: MetName, { neq }: KnownOrganisation): boolean =>
  met.neq !== null && neq !== null && met.neq !== neq

const proposalOf = (
  met: MetName,
  { organisation, pair, written, likelihood, rule }: Found,
  bearers: number,
) => ({
  organisation: organisation.id,
  spelling: written,
  likelihood,
  rule,
  reasons: reasonsOf(pair, rule),
  cautions: cautionsOf(pair, {
    bearers: rule === null ? 1 : bearers,
    otherNeq: isOtherNeq(met, organisation) ? organisation.neq : null,
  }),
})

/** Decides between automatic link and proposals among the organisations found. */
const decide = (
  met: MetName,
  all: readonly Found[],
  isRefused: (organisation: string) => boolean,
): Resolution => {
  const ruled = all.filter(({ rule }) => rule !== null).toSorted(byStrength)
  const [best] = ruled
  const bearers = ruled.filter((each) => best !== undefined && isAsStrong(each, best))
  const isSafe =
    best?.rule != null &&
    bearers.length === 1 &&
    !isRefused(best.organisation.id) &&
    !isOtherNeq(met, best.organisation)
  return {
    automatic: isSafe && best?.rule != null ? { ...proposalOf(met, best, 1), rule: best.rule } : null,
    proposals: all
      .filter(({ likelihood, rule }) => rule !== null || likelihood >= leastLikely)
      .filter(({ organisation }) => !isRefused(organisation.id))
      .toSorted((a, b) => b.likelihood - a.likelihood || byStrength(a, b))
      .slice(0, mostProposed)
      .map((each) => proposalOf(met, each, bearers.length)),
  }
}

/**
 * Finds the organisations that bear a name. A link is automatic only by one of the rules, when no other organisation
 * meets a rule as strong, no other NEQ speaks against it and no person refused it. The order in which organisations
 * are given changes nothing.
 */
export const createResolver = (
  organisations: readonly KnownOrganisation[],
  weights: LikelihoodWeights = shippedLikelihood,
): Resolver => {
  const known = organisations
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap((organisation) =>
      organisation.names.map((name) => ({ organisation, name, placed: placed(name) })),
    )
  const block = createBlock(known.map((each) => each.placed.spelling))
  return {
    resolve(met, { isRefused = () => false, isHidden = () => false } = {}) {
      const here: Placed = placed(met)
      const found = block.near(here.spelling, mostCompared).flatMap((at): readonly Found[] => {
        const there = known[at]
        if (there === undefined || isHidden(there.organisation.id, there.name)) return []
        const pair = pairOf(here, there.placed)
        const { organisation, name } = there
        return [
          {
            organisation,
            pair,
            written: name.name,
            likelihood: likelihoodOf(pair, weights),
            rule: ruleFor(pair),
          },
        ]
      })
      return decide(met, nearestOfEach(found), isRefused)
    },
  }
}
