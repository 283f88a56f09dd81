import type { Result } from '#kernel/result.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Edition, EditionHead, EditionProblem } from './edition.ts'
import type { Programme } from './programme.ts'

/** Why a programme’s file was refused; nothing of it was kept. */
export type ProgrammeFileRefusal =
  | { readonly kind: 'unreadable'; readonly where: readonly string[] }
  | { readonly kind: 'unknown-organisations'; readonly slugs: readonly string[] }
  | { readonly kind: 'contradiction'; readonly edition: string; readonly problems: readonly EditionProblem[] }

/** The programme of this installation and its editions. */
export interface CallForInterest {
  /** Null until somebody sets it up. */
  programme(): Promise<Programme | null>
  /** Every edition, the latest first. */
  editions(): Promise<readonly EditionHead[]>
  edition(slug: string): Promise<Edition | null>
  /** The edition to speak of first on that day: the one that runs, else the next, else the latest. */
  editionOn(today: LocalDate): Promise<Edition | null>
  /**
   * Takes a programme and its editions from a parsed JSON file, where organisations are named by their address in the
   * directory. Editions already known by their address are replaced.
   */
  takeFile(
    file: unknown,
    given: { newId(): string },
  ): Promise<Result<{ readonly editions: number }, ProgrammeFileRefusal>>
}
