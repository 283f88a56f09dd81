import { type Instant, instantOf, quebecTimeZone } from '#kernel/time.ts'
import type { LetterTreatment } from './kinds.ts'

/** Nobody is written to from this hour of the evening until that of the morning, in Québec, unless they wait for it. */
export const quietHours = { from: 21, until: 7 }
/** Most letters that nobody waits for, to one address, in any hour. */
export const mostAnHour = 4
/** Most commercial letters to one address, in any seven days, whoever sends them. */
export const mostCommercialAWeek = 3
/** How long a letter that can be gathered waits for others. */
export const gatheringMinutes = 30

const hour = 3_600_000
const week = 168 * hour
const hourOfDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: quebecTimeZone,
  hour: 'numeric',
  hourCycle: 'h23',
})

/** Whether it is night in Québec: only what somebody waits for leaves. */
export const isQuiet = (now: Instant): boolean => {
  const shown = Number(hourOfDay.format(new Date(now)))
  return shown >= quietHours.from || shown < quietHours.until
}

/** When letters left for an address, in any order. */
export interface LatelySent {
  /** Those that nobody waited for. */
  readonly unhurried: readonly Instant[]
  readonly commercial: readonly Instant[]
}

/** When one more may follow: once so many of the latest have left the window. Null: now. */
const roomAt = (
  sent: readonly Instant[],
  { most, window, now }: { readonly most: number; readonly window: number; readonly now: Instant },
): number | null => {
  const within = sent
    .map((at) => Date.parse(at))
    .filter((at) => at > Date.parse(now) - window)
    .toSorted((a, b) => b - a)
  const leaving = within[most - 1]
  return leaving === undefined ? null : leaving + window
}

/** Until when a letter has to wait so that its reader is not written to too often; null when it may leave now. */
export const heldUntil = (
  { haste, purpose }: Pick<LetterTreatment, 'haste' | 'purpose'>,
  lately: LatelySent,
  now: Instant,
): Instant | null => {
  if (haste === 'now') return null
  const room = [
    roomAt(lately.unhurried, { most: mostAnHour, window: hour, now }),
    purpose === null ? null : roomAt(lately.commercial, { most: mostCommercialAWeek, window: week, now }),
  ].filter((at) => at !== null)
  return room.length === 0 ? null : instantOf(new Date(Math.max(...room)))
}
