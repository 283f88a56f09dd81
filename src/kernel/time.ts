import type { Brand } from './brand.ts'

/** A moment, as ISO 8601 in UTC: `2026-09-21T05:17:45.000Z`. */
export type Instant = Brand<string, 'Instant'>
/** A calendar day without time or zone: `2026-09-21`. */
export type LocalDate = Brand<string, 'LocalDate'>

/** The zone that most of Québec lives in (America/Montreal is its other name): notices close and people wake by it. */
export const quebecTimeZone = 'America/Toronto'

/** Meaning of `text` as a moment; null when it is none. */
export const parseInstant = (text: string): Instant | null => {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : (new Date(milliseconds).toISOString() as Instant)
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant

const dayMilliseconds = 86_400_000

/** The moment so many days of 24 hours later. */
export const instantAfter = (moment: Instant, days: number): Instant =>
  instantOf(new Date(Date.parse(moment) + days * dayMilliseconds))

/** The moment so many days of 24 hours earlier. */
export const instantBefore = (moment: Instant, days: number): Instant => instantAfter(moment, -days)

const datePattern = /^\d{4}-\d{2}-\d{2}$/

/** Meaning of `text` as a calendar day; null when no such day exists. */
export const parseLocalDate = (text: string): LocalDate | null => {
  if (!datePattern.test(text)) return null
  const moment = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text
    ? null
    : (text as LocalDate)
}

/** The calendar day so many days later; earlier when negative. */
export const daysLater = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10) as LocalDate

/** How many calendar days lie from one to another; negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayMilliseconds
