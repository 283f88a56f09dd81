import type { Actor } from './actor.ts'
import type { OrganisationId, ProgrammeId } from './ids.ts'
import type { Instant, LocalDate } from './time.ts'

/** Something of one kind that waits for somebody: how much of it, since when, of which things. */
export interface Waiting<Kind extends string = string> {
  readonly kind: Kind
  readonly count: number
  /** The day since which the first of them waits, or on which it falls due; null when unknown. */
  readonly oldest: LocalDate | null
  /** Ids of the things, where the count opens to a list of them; empty where a page of its own lists them. */
  readonly about: readonly string[]
}

/** What somebody looks after, as the role they act as: what may wait for them. */
export interface LookedAfter {
  readonly actor: Actor
  /** The programme’s clock and day. */
  readonly now: Instant
  readonly today: LocalDate
  /** Organisations: one’s own, those accompanied, or none for a coordinator, who looks after a programme. */
  readonly organisations: readonly OrganisationId[]
  /** The programmes coordinated (null: organisations that none looks after); empty for others. */
  readonly programmes: readonly (ProgrammeId | null)[]
  /** Organisations that have at least one member. */
  readonly staffed: ReadonlySet<string>
}
