import type { ListId, OrganisationId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** A named list of organisations and notices that somebody keeps. */
export interface KeptList {
  readonly id: ListId
  readonly name: string
  readonly owner: PersonId
  /** The organisation whose people all see and use it; null when its owner keeps it to oneself. */
  readonly sharedWith: OrganisationId | null
  /** Null while it is kept. */
  readonly removedAt: Instant | null
  readonly entries: number
}

export const entryKinds = ['organisation', 'notice'] as const

/** What an entry is about: an organisation, by its id, or a notice, by its number. */
export interface EntryKey {
  readonly kind: (typeof entryKinds)[number]
  readonly thing: string
}

export interface ListEntry extends EntryKey {
  /** Empty when nobody wrote any. */
  readonly note: string
  readonly addedAt: Instant
}

export const mostNameLetters = 80
export const mostNoteLetters = 1_000
/** More is no list that anybody reads. */
export const mostEntries = 500
export const mostLists = 100

export type ListRefusal = { readonly kind: 'too-many-lists' | 'too-many-entries' }
