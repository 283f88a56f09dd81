import { type Instant, instantOf } from '#kernel/time.ts'

/** Noon in Québec, today: nobody sleeps, whenever the tests run. */
export const noon = (): Instant => instantOf(new Date(new Date().setUTCHours(17, 0, 0, 0)))
