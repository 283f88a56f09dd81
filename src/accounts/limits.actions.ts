import { createHash } from 'node:crypto'
import type { Instant } from '#kernel/time.ts'
import { countOnce, type LimitsDb } from './limits.store.ts'
import { type LimitName, limits, secondsLeft, stretchOf, timesWithin } from './limits.ts'

export interface Limits {
  /**
   * Counts one more demand of `who` and says whether it is within the limit; `generous` multiplies the limit. Refused
   * demands count too: whoever keeps asking keeps waiting.
   */
  ask(
    name: LimitName,
    who: string,
    given: { readonly at: Instant; readonly generous?: number },
  ): Promise<{ readonly within: true } | { readonly within: false; readonly waitSeconds: number }>
}

/** Limits counted in `db`: every process of an installation shares them, and a restart forgets none. */
export const createLimits = (db: LimitsDb): Limits => ({
  async ask(name, who, { at, generous = 1 }) {
    const limit = limits[name]
    const moment = Date.parse(at)
    const digest = createHash('sha256').update(`${name}:${who}`).digest('base64url')
    const counted = await countOnce(db, { what: name, who: digest, stretch: stretchOf(limit, moment) })
    return timesWithin(limit, counted, moment) <= limit.most * generous
      ? { within: true }
      : { within: false, waitSeconds: secondsLeft(limit, moment) }
  },
})
