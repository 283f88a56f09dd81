import type { Actor } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { Edition, EditionHead, EditionProblem } from './edition.ts'
import type { Programme, Sender } from './programme.ts'

/** Why a programme’s file was refused; nothing of it was kept. */
export type ProgrammeFileRefusal =
  | { readonly kind: 'unreadable'; readonly where: readonly string[] }
  | { readonly kind: 'unknown-organisations'; readonly slugs: readonly string[] }
  | { readonly kind: 'contradiction'; readonly edition: string; readonly problems: readonly EditionProblem[] }

/** What a coordinator may change of a programme. */
export type ProgrammeChange = Pick<
  Programme,
  'name' | 'purpose' | 'territories' | 'contactPerson' | 'sharesDirectory'
>

/** Somebody else changed the programme meanwhile: nothing was written. */
export interface ChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
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
  edition(slug: string): Promise<Edition | null>
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
