import { type Instant, parseInstant } from './time.ts'

/**
 * What a day and an hour on a wall mean in a zone. On a day when clocks change, an hour may never come (clocks go
 * forward over it) or come twice (clocks go back over it): then nobody but whoever wrote it knows which moment is meant.
 */
export type WallClockReading =
  | { readonly kind: 'moment'; readonly moment: Instant }
  /** `earlier` and `later` are the moments that somebody may mean: as if clocks had changed already, or not yet. */
  | { readonly kind: 'never' | 'twice'; readonly earlier: Instant; readonly later: Instant }

const instantIn = (zoned: Temporal.ZonedDateTime): Instant => {
  const moment = parseInstant(zoned.toInstant().toString())
  if (moment === null) throw new Error(`no moment for ${zoned.toString()}`)
  return moment
}

/** Whether a text names a zone of the IANA data base that this program knows. */
export const isTimeZone = (text: string): boolean => {
  // An offset such as «-05:00» is no zone: it does not know when clocks change.
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId.length > 0
  } catch {
    return false
  }
}

/** Meaning of a day (`2026-10-30`) and an hour (`16:00`) in a zone; null when there is no such day, hour or zone. */
export const readWallClock = (
  { day, time }: { readonly day: string; readonly time: string },
  timeZone: string,
): WallClockReading | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || !isTimeZone(timeZone)) return null
  try {
    const plain = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' })
    const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' })
    if (earlier.equals(later)) return { kind: 'moment', moment: instantIn(earlier) }
    const kind = earlier.toPlainDateTime().equals(plain) ? 'twice' : 'never'
    return { kind, earlier: instantIn(earlier), later: instantIn(later) }
  } catch {
    return null
  }
}

/** The day and the hour that a clock on a wall shows at a moment, in a zone. */
export const wallClockAt = (
  moment: Instant,
  timeZone: string,
): { readonly day: string; readonly time: string } => {
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone)
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}
