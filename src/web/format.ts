import type { Language } from '#kernel/language.ts'
import {
  type Instant,
  type LocalDate,
  parseInstant,
  parseLocalDate,
  quebecTimeZone as timeZone,
} from '#kernel/time.ts'

const locale = { fr: 'fr-CA', en: 'en-CA' } as const
const noBreak = '\u00a0'

const formats = (language: Language) => {
  const money = (decimals: number) =>
    new Intl.NumberFormat(locale[language], {
      style: 'currency',
      currency: 'CAD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  return {
    number: new Intl.NumberFormat(locale[language]),
    percent: new Intl.NumberFormat(locale[language], {
      style: 'percent',
      maximumSignificantDigits: 2,
    }),
    points: new Intl.NumberFormat(locale[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    dollars: money(0),
    cents: money(2),
    day: new Intl.DateTimeFormat(locale[language], {
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
    shortDay: new Intl.DateTimeFormat(locale[language], {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
    month: new Intl.DateTimeFormat(locale[language], { timeZone, month: 'long', year: 'numeric' }),
    weekday: new Intl.DateTimeFormat(locale[language], {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
    time: new Intl.DateTimeFormat(locale[language], { timeZone, hour: 'numeric', minute: '2-digit' }),
    hour: new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', hour: 'numeric' }),
    clock: new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }),
  }
}
const all = { fr: formats('fr'), en: formats('en') }

/** Ordinary and narrow spaces inside numbers never break. */
const unbroken = (text: string): string => text.replace(/[\s\u202f]/g, noBreak)

/** A day, an hour and the name of the zone, in the hours of that zone. */
const momentIn = (
  moment: Instant,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string => {
  const at = new Date(moment)
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale[language], { timeZone, ...options }).format(at)
  const day = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const seconds = at.getUTCSeconds() === 0 ? {} : ({ second: '2-digit' } as const)
  const hour = unbroken(part({ hour: 'numeric', minute: '2-digit', ...seconds }))
  const zone = new Intl.DateTimeFormat(locale[language], { timeZone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const firstDay = language === 'fr' ? day.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : day
  return language === 'fr'
    ? `le ${firstDay}, ${hour}, ${zone ?? timeZone}`
    : `${firstDay}, ${hour}, ${zone ?? timeZone}`
}

/** Words of the two languages for numbers, amounts and moments; every page formats through these. */
export const formatFor = (language: Language) => {
  const given = all[language]
  const day = (moment: string): Date => new Date(moment.length === 10 ? `${moment}T16:00:00Z` : moment)
  const first = (text: string): string =>
    language === 'fr' ? text.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : text
  return {
    number: (value: number): string => unbroken(given.number.format(value)),
    /** A share from 0 to 1, to two figures: 0.142 is «14 %». */
    percent: (value: number): string => unbroken(given.percent.format(value)),
    points: (value: number): string => unbroken(given.points.format(value)),
    /** Cents are shown only where there are some. */
    money: (value: number): string =>
      unbroken((Number.isInteger(value) ? given.dollars : given.cents).format(value)),
    day: (moment: Instant | LocalDate): string => first(given.day.format(day(moment))),
    month: (moment: Instant | LocalDate): string => given.month.format(day(moment)),
    /** A day, month or year as its source knows it: `2024-06-12`, `2026-08`, `2014`. */
    partialDay: (written: string): string => {
      if (written.length === 4) return written
      return written.length === 7
        ? given.month.format(day(`${written}-15`))
        : first(given.day.format(day(written)))
    },
    shortDay: (moment: Instant | LocalDate): string => unbroken(first(given.shortDay.format(day(moment)))),
    dayAndTime: (moment: Instant): string =>
      `${first(given.weekday.format(day(moment)))}, ${unbroken(given.time.format(day(moment)))}`,
    /** A whole hour of any day, from 0 to 23. */
    hour: (hour: number): string =>
      unbroken(given.hour.format(Date.UTC(2026, 0, 1, hour))).replace(/^0(?=\d)/, ''),
    /** An hour of any day, written `14:30`. */
    clock: (written: string): string => unbroken(given.clock.format(new Date(`2026-01-01T${written}:00Z`))),
    /** A moment in the hours of a zone, which is named: «le vendredi 30 octobre 2026, 16 h 00, heure …». */
    momentIn: (moment: Instant, timeZone: string): string => momentIn(moment, { language, timeZone }),
    time: (moment: Instant): string => unbroken(given.time.format(day(moment))),
    kilometres: (value: number): string =>
      `${unbroken(given.number.format(value < 1 ? 1 : Math.round(value)))}${noBreak}km`,
    list: (values: readonly string[]): string =>
      new Intl.ListFormat(locale[language], { type: 'conjunction' }).format(values),
  }
}
export type Format = ReturnType<typeof formatFor>

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day that it is in Québec at this moment. */
export const dayOf = (moment: Instant): LocalDate => {
  const day = parseLocalDate(calendar.format(new Date(moment)))
  if (day === null) throw new Error(`no day for ${moment}`)
  return day
}

/** Whole days from `now` to `then`, rounded down; null when `then` is past. */
export const daysUntil = (then: Instant, now: Instant): number | null => {
  const days = (Date.parse(then) - Date.parse(now)) / 86_400_000
  return days < 0 ? null : Math.floor(days)
}

/** When a day begins in Québec: five hours after UTC, or four in summer. */
export const startOfDay = (day: LocalDate): Instant => {
  for (const hours of [4, 5]) {
    const moment = parseInstant(`${day}T0${hours}:00:00Z`)
    if (moment !== null && dayOf(moment) === day) return moment
  }
  throw new Error(`no start of ${day}`)
}
