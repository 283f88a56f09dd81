import { type Instant, instantOf } from '#kernel/time.ts'

const day = 86_400_000

/**
 * The last noon in Québec: nobody sleeps, whenever the tests run, and what they write by the clock of the database was
 * not written long before.
 */
export const noon = (): Instant => {
  const today = new Date().setUTCHours(17, 0, 0, 0)
  return instantOf(new Date(today <= Date.now() ? today : today - day))
}
