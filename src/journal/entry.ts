import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** A value that may have to be erased one day: the entry itself keeps only its salted digest. */
export interface ErasableValue {
  readonly text: string
  /** Whom it is about; null when it is about nobody. */
  readonly about: PersonId | null
}

/** One act as it is told to the journal. */
export interface Act {
  /** Name of the act in the policy tables: `directory.publish`. */
  readonly act: string
  readonly on: { readonly kind: string; readonly id: string | null }
  readonly programme: ProgrammeId | null
  readonly organisation: OrganisationId | null
  readonly at: Instant
  /** Ids and words of the programme; never a name, an address or a text that somebody wrote. */
  readonly facts?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, ErasableValue>>
}

/** An act as the journal keeps it. */
export interface Entry {
  /** The programme’s id, or `installation`. */
  readonly chain: string
  /** Place in the chain; 1 is the first. */
  readonly number: number
  readonly at: Instant
  readonly person: PersonId | null
  readonly role: string
  readonly act: string
  readonly on: { readonly kind: string; readonly id: string | null }
  readonly programme: ProgrammeId | null
  readonly organisation: OrganisationId | null
  readonly facts: Readonly<Record<string, string>>
  readonly digests: Readonly<Record<string, string>>
}

/** The chain that an act without programme goes to. */
export const installationChain = 'installation'

const sorted = (record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What is hashed of an entry: everything it says, and the hash of the one before, in an order that never changes. */
export const hashedText = (entry: Entry, previousHash: string): string =>
  JSON.stringify([
    previousHash,
    entry.chain,
    entry.number,
    entry.at,
    entry.person,
    entry.role,
    entry.act,
    entry.on.kind,
    entry.on.id,
    entry.programme,
    entry.organisation,
    sorted(entry.facts),
    sorted(entry.digests),
  ])

/** What is hashed of an erasable value: the salt keeps short values from being guessed. */
export const digestedText = (salt: string, value: string): string => `${salt}:${value}`
