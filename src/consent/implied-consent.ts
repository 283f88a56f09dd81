import { type LocalDate, parseLocalDate } from '#kernel/time.ts'

/** What an implied consent may follow from. */
export const grounds = ['business-relationship', 'inquiry'] as const
export type Ground = (typeof grounds)[number]

/**
 * For how many months an implied consent lasts at most. From general knowledge of the LCAP, not read again in the law:
 * the screens say so, and whoever records one may enter an earlier end.
 */
export const mostMonths = {
  'business-relationship': 24,
  inquiry: 6,
} as const satisfies Readonly<Record<Ground, number>>

const pad = (number: number, length: number): string => String(number).padStart(length, '0')

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same day so many months later; the last of the month where it has no such day. */
const monthsAfter = (day: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const text = `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(date, lastDayOf(newYear, newMonth)), 2)}`
  const end = parseLocalDate(text)
  if (end === null) throw new Error(`no day ${months} months after ${day}`)
  return end
}

/** The first day on which an implied consent that follows from what happened on `from` no longer holds. */
export const impliedEnd = (ground: Ground, from: LocalDate): LocalDate =>
  monthsAfter(from, mostMonths[ground])

export type ImpliedRefusal =
  /** What it follows from is yet to come, or so long ago that nothing follows any more. */
  | { readonly kind: 'in-future' | 'ended-already' }
  /** The end entered is before today, or later than the longest one. */
  | { readonly kind: 'end-too-early' | 'end-too-late'; readonly latest: LocalDate }

/** The day on which an implied consent ends, when it may be recorded on `today`: the end entered, or the longest. */
export const endOf = (
  stated: { readonly ground: Ground; readonly from: LocalDate; readonly until: LocalDate | null },
  today: LocalDate,
): LocalDate | ImpliedRefusal => {
  const { ground, from, until } = stated
  const latest = impliedEnd(ground, from)
  if (from > today) return { kind: 'in-future' }
  if (latest <= today) return { kind: 'ended-already' }
  if (until === null) return latest
  if (until <= today) return { kind: 'end-too-early', latest }
  return until > latest ? { kind: 'end-too-late', latest } : until
}
