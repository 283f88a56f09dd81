import type { Actor } from '#kernel/actor.ts'
import type { EditionId, ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { Edition, EditionHead, EditionProblem } from './edition.ts'
import type { EditionAsked, EditionChange } from './edition-change.ts'
import type { EditionPlan } from './edition-plan.ts'
import type { Programme, Sender } from './programme.ts'

/** Why a programme’s file was refused; nothing of it was kept. */
export type ProgrammeFileRefusal =
  | { readonly kind: 'unreadable'; readonly where: readonly string[] }
  | { readonly kind: 'unknown-organisations'; readonly slugs: readonly string[] }
  | { readonly kind: 'contradiction'; readonly edition: string; readonly problems: readonly EditionProblem[] }

/** What a coordinator may change of a programme. */
export type ProgrammeChange = Pick<
  Programme,
  'name' | 'purpose' | 'territories' | 'contactPerson' | 'sharesDirectory' | 'coordinatingBody' | 'partners'
>

/** Somebody else changed the programme meanwhile: nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
}

/** What was asked for contradicts itself: nothing was written. */
export interface Contradiction {
  readonly kind: 'contradiction'
  readonly problems: readonly EditionProblem[]
}

/** The very same edition was created by an earlier sending of the form. */
export interface AlreadyThere {
  readonly kind: 'already-there'
  readonly slug: string
}

/** Who acts, and when. */
export interface ActedBy {
  readonly actor: Actor
  readonly at: Instant
}

/** The programmes of this installation and their editions. */
export interface CallForInterest {
  /** The first programme, whose pages stand at the root of the site; null until somebody sets it up. */
  programme(): Promise<Programme | null>
  /** Every programme, the first one first. */
  programmes(): Promise<readonly Programme[]>
  /** Every edition of a programme, the latest first. */
  editions(programme: ProgrammeId): Promise<readonly EditionHead[]>
  /** The same with what they plan and who takes part. */
  wholeEditions(programme: ProgrammeId): Promise<readonly Edition[]>
  edition(slug: string): Promise<Edition | null>
  editionWithId(id: EditionId): Promise<Edition | null>
  /** What an edition is, without what it plans. */
  editionHead(slug: string): Promise<EditionHead | null>
  /** The edition to speak of first on that day: the one that runs, else the next, else the latest. */
  editionOn(programme: ProgrammeId, today: LocalDate): Promise<Edition | null>
  /** Changes what is said of the programme as it was at `version`, told in its journal with what it was before. */
  change(
    by: ActedBy,
    before: Programme,
    to: ProgrammeChange & { readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** Says who writes what is commercial, told in its journal with what was said before; refused like any change. */
  nameSender(
    by: ActedBy,
    before: Programme,
    to: { readonly sender: Sender; readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** A new programme, without edition yet; its address comes from its name. */
  create(by: ActedBy & { newId(): string }, of: ProgrammeChange): Promise<Programme>
  /** A new edition of a programme, on the plan asked for; its address comes from its years. The same `id` sent twice gives one. */
  createEdition(
    by: ActedBy & { newId(): string },
    programme: Programme,
    asked: EditionAsked & { readonly id: EditionId; readonly plan: EditionPlan },
  ): Promise<Result<Edition, Contradiction | AlreadyThere>>
  /** Changes an edition as it was at `version`, told in the programme’s journal. */
  changeEdition(
    by: ActedBy,
    before: Edition,
    to: { readonly version: number; readonly change: EditionChange },
  ): Promise<Result<null, ChangedMeanwhile | Contradiction>>
  /**
   * Takes a programme and its editions from a parsed JSON file, where organisations are named by their address in the
   * directory. What is already known by its address is replaced. Organisations that no programme looks after yet
   * are looked after by this one.
   */
  takeFile(
    file: unknown,
    given: { newId(): string },
  ): Promise<Result<{ readonly programme: ProgrammeId; readonly editions: number }, ProgrammeFileRefusal>>
}
