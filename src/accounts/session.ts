import type { Instant } from '#kernel/time.ts'

/** How a session began: by a letter’s link, a passkey, an institution’s sign-in, or as somebody invented. */
export const ways = ['link', 'passkey', 'institution', 'invented'] as const
export type Way = (typeof ways)[number]

/** One session of a person, as its owner sees it. */
export interface SessionLine {
  readonly id: string
  /** Browser and system in words; empty when unknown. */
  readonly device: string
  /** Network address; null when unknown. */
  readonly from: string | null
  /** Null for sessions older than the question. */
  readonly way: Way | null
  readonly since: Instant
  readonly seenAt: Instant
}
