import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/time.ts'

/** Who does something, when by the real clock, and words that the letters about it need. */
export interface Doing {
  readonly actor: Actor
  readonly at: Instant
  /** Facts for the letters: the organisation’s name and address on the site, the programme’s name. */
  readonly told: Readonly<Record<string, string>>
}
