import type {
  CommentId,
  ConcertationId,
  DecisionId,
  EditionId,
  OrganisationId,
  PersonId,
  ProgrammeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { ParameterKey, Parameters } from './parameters.ts'

/** Parameters as they were shared; what is written afterwards never changes them. */
export interface SharedVersion {
  /** 1 is the first. */
  readonly number: number
  readonly parameters: Parameters
  /** What the coordination says of it. */
  readonly note: string
  readonly sharedAt: Instant
}

/** What somebody of a partner said of a version, of one parameter or of the whole. */
export interface Comment {
  readonly id: CommentId
  readonly number: number
  readonly organisation: OrganisationId
  /** Null once erased. */
  readonly person: PersonId | null
  /** Null when it speaks of the whole. */
  readonly parameter: ParameterKey | null
  readonly text: string
  readonly saidAt: Instant
  /** What the coordination answered; null while it did not. */
  readonly answer: { readonly text: string; readonly at: Instant } | null
  readonly isWithdrawn: boolean
}

export const stances = ['agrees', 'agrees-with-reservations', 'disagrees'] as const
export type Stance = (typeof stances)[number]

/** What a partner answered to one version, in the name of the organisation. */
export interface Agreement {
  readonly number: number
  readonly organisation: OrganisationId
  readonly person: PersonId | null
  readonly stance: Stance
  readonly text: string
  readonly at: Instant
}

/** `writing`: nothing was shared yet. */
export type ConcertationState = 'writing' | 'open' | 'settled'

/** What is talked about before an edition starts. */
export interface Concertation {
  readonly id: ConcertationId
  readonly programme: ProgrammeId
  readonly edition: EditionId
  /** Grows with each change of the draft and of its state: who changes an older one is told. */
  readonly version: number
  readonly draft: Parameters
  readonly partners: readonly OrganisationId[]
  /** The first one first. */
  readonly versions: readonly SharedVersion[]
  /** The first said first. */
  readonly comments: readonly Comment[]
  /** Every answer of every partner, the first given first. */
  readonly agreements: readonly Agreement[]
  readonly settled: {
    readonly number: number
    readonly at: Instant
    /** The decision that it rests on. */
    readonly decision: DecisionId | null
  } | null
}

/** What the policy needs to know of one. */
export type ConcertationHead = Pick<Concertation, 'id' | 'programme' | 'edition' | 'partners'> & {
  readonly state: ConcertationState
}

/** The version that is talked about: the latest shared. */
export const latestOf = ({ versions }: Pick<Concertation, 'versions'>): SharedVersion | null =>
  versions.at(-1) ?? null

/** What each partner’s answer to a version is now: their latest. */
export const standingOn = (
  { agreements }: Pick<Concertation, 'agreements'>,
  number: number,
): ReadonlyMap<OrganisationId, Agreement> =>
  new Map(agreements.filter((each) => each.number === number).map((each) => [each.organisation, each]))

/** How partners stand on a version, those that did not answer too. */
export const tallyOn = (
  concertation: Pick<Concertation, 'agreements' | 'partners'>,
  number: number,
): Readonly<Record<Stance | 'silent', number>> => {
  const standing = standingOn(concertation, number)
  const count = (stance: Stance): number =>
    [...standing.values()].filter((each) => each.stance === stance).length
  return {
    agrees: count('agrees'),
    'agrees-with-reservations': count('agrees-with-reservations'),
    disagrees: count('disagrees'),
    silent: concertation.partners.filter((partner) => !standing.has(partner)).length,
  }
}

/** What is said of one parameter of a version, or of the whole of it. */
export const commentsOn = (
  { comments }: Pick<Concertation, 'comments'>,
  number: number,
  parameter: ParameterKey | null,
): readonly Comment[] =>
  comments.filter((each) => each.number === number && each.parameter === parameter && !each.isWithdrawn)

/** Parameters that were settled, for a call to start from. */
export interface SettledParameters extends Parameters {
  /** The shared version that they are. */
  readonly number: number
  readonly settledAt: Instant
  readonly decision: DecisionId | null
}
