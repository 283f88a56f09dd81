import { type Instant, instantBefore } from '#kernel/time.ts'

/**
 * Days before the close at which an unfinished application is recalled: a week, while there is time to ask for a
 * document; two days, while it can still be finished and an adviser reached.
 */
export const reminderDays = [7, 2] as const

/** The reminder that is due at `now` for a call that closes then, and who had begun by its day; null when none is. */
export const reminderDue = (
  closes: Instant,
  now: Instant,
): { readonly days: number; readonly begunBefore: Instant } | null => {
  if (now >= closes) return null
  const days = reminderDays.findLast((each) => now >= instantBefore(closes, each))
  return days === undefined ? null : { days, begunBefore: instantBefore(closes, days) }
}
