import type { PersonId } from './ids.ts'
import type { Instant } from './time.ts'

/** Somebody whose rows are read or erased. */
export interface HeldPerson {
  readonly id: PersonId
  /** The address that they sign in with, in small letters. */
  readonly email: string
  /** Null when they never said it, or share it with somebody: a name then tells nobody apart. */
  readonly name: string | null
}

/** One row about a person, in words of the programme; moments are ISO 8601, organisations and programmes are ids. */
export type HeldRow = Readonly<Record<string, string | number | boolean | null>>

/** Rows of one kind about a person. Its name is what pages find its words by. */
export interface HeldPart {
  readonly name: string
  readonly rows: readonly HeldRow[]
}

/** What sweeping away rows kept long enough needs to know. */
export interface Sweep {
  /** The tables that it looks after. */
  readonly tables: readonly string[]
  /** How many rows have been kept long enough: what they are kept from happened at `until` or before. */
  due(until: Instant): Promise<number>
  /** Deletes or anonymises at most so many of them; gives how many. Safe to call again. */
  sweep(until: Instant, most: number): Promise<number>
}
