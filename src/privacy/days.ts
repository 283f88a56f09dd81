import { type Instant, instantOf } from '#kernel/time.ts'

const day = 86_400_000

/** The moment so many days of 24 hours later. */
export const instantAfter = (moment: Instant, days: number): Instant =>
  instantOf(new Date(Date.parse(moment) + days * day))

/** The moment so many days of 24 hours earlier. */
export const instantBefore = (moment: Instant, days: number): Instant => instantAfter(moment, -days)
