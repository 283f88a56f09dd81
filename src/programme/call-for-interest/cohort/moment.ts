import { type Instant, instantOf } from '#kernel/time.ts'

/** A moment of a column, or of a row that came as JSON. */
export const moment = (written: Date | string): Instant => instantOf(new Date(written))
