import type { Actor } from '#kernel/actor.ts'
import type {
  CommentId,
  ConcertationId,
  DecisionId,
  EditionId,
  OrganisationId,
  PersonId,
  ProgrammeId,
} from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Result } from '#kernel/result.ts'
import type { Edition } from '../edition.ts'
import type { Decision } from '../governance/decision.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { Comment, Concertation, ConcertationHead, SettledParameters, Stance } from './concertation.ts'
import type { Parameters } from './parameters.ts'

/** Somebody who is written to, and the words of their letter. */
export interface ToTell {
  readonly person: PersonId
  readonly email: string
  readonly language: Language
}

/** A newer version was shared meanwhile, or it was settled: what was said speaks of another. */
export interface NotOpen {
  readonly kind: 'not-open'
}

/** Its comment was answered or taken back meanwhile. */
export interface CommentGone {
  readonly kind: 'comment-gone'
}

interface Telling {
  readonly tell: readonly ToTell[]
  /** What their letters say beside its kind: names and the address. */
  readonly facts: Readonly<Record<string, string>>
}

/** Parameters of an edition, talked about with partners before it starts. */
export interface Concertations {
  /** What the policy needs to know of the edition at an address, whoever asks; no head while nothing is written. */
  headAt(edition: string): Promise<{
    readonly programme: ProgrammeId
    readonly head: ConcertationHead | null
  } | null>
  /** The whole of it, with the decision that settled it. */
  of(reader: Actor, edition: EditionId): Promise<(Concertation & { readonly cited: Decision | null }) | null>
  /** Those that a partner was asked about, with their edition’s address; within reach. */
  askedOf(
    reader: Actor,
    partner: OrganisationId,
  ): Promise<readonly (Pick<Concertation, 'id' | 'edition'> & { readonly slug: string })[]>
  /** Writes the draft, its first time when `before` is null; the same `id` sent twice makes one. */
  write(
    by: ActedBy,
    edition: Pick<Edition, 'id' | 'programme'>,
    to: { readonly id: ConcertationId; readonly version: number; readonly draft: Parameters },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** Shares the draft as the next version with these partners, who are told. Earlier ones stay. */
  share(
    by: ActedBy,
    before: Concertation,
    to: Telling & {
      readonly version: number
      readonly partners: readonly OrganisationId[]
      readonly note: string
    },
  ): Promise<Result<null, ChangedMeanwhile>>
  comment(
    by: ActedBy,
    on: Concertation,
    said: Pick<Comment, 'id' | 'number' | 'organisation' | 'parameter' | 'text'>,
  ): Promise<Result<null, NotOpen>>
  /** Takes one’s own comment back, while it is not answered. */
  withdrawComment(by: ActedBy, on: Concertation, comment: Comment): Promise<Result<null, CommentGone>>
  /** Answers a comment; once more, in place of what was answered. */
  answer(
    by: ActedBy,
    on: Concertation,
    to: { readonly comment: CommentId; readonly text: string },
  ): Promise<Result<null, CommentGone>>
  /** Answers a version in the name of a partner; once more, the latest counts. */
  agree(
    by: ActedBy,
    on: Concertation,
    said: {
      readonly id: string
      readonly number: number
      readonly organisation: OrganisationId
      readonly stance: Stance
      readonly text: string
    },
  ): Promise<Result<null, NotOpen>>
  /** Settles the latest version, on a decision; its partners are told. */
  settle(
    by: ActedBy,
    before: Concertation,
    to: Telling & { readonly version: number; readonly decision: DecisionId },
  ): Promise<Result<null, ChangedMeanwhile>>
  reopen(
    by: ActedBy,
    before: Concertation,
    to: { readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** What was settled for an edition, for its call to start from; null while nothing is. */
  settledParameters(edition: EditionId): Promise<SettledParameters | null>
}
