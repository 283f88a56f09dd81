import { fold } from './fold.ts'
import { type LocalDate, parseLocalDate } from './time.ts'

/** Which of 03/04/2026 comes first. */
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

/** A day as somebody wrote it. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: LocalDate }
  /** Numbers alone, and both orders give a day. */
  | { readonly kind: 'either'; readonly days: Readonly<Record<DayOrder, LocalDate>> }
  | { readonly kind: 'none' }

/** French and English months by their number, whole and shortened, folded. «mar» and «mai» are not each other’s. */
const months: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

const none: WrittenDay = { kind: 'none' }

const dayOf = (year: string, month: string | number, day: string): LocalDate | null =>
  parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)

const known = (day: LocalDate | null): WrittenDay => (day === null ? none : { kind: 'day', day })

const inNumbers = ([, first = '', second = '', year = '']: RegExpExecArray): WrittenDay => {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return known(dayFirst ?? monthFirst)
  return { kind: 'either', days: { 'day-first': dayFirst, 'month-first': monthFirst } }
}

const inWords = (text: string): WrittenDay => {
  // «lundi 21 septembre 2026», «1er octobre 2026», «Monday, September 21st, 2026».
  const words = fold(text).split(' ')
  const month = words.findIndex((word) => months.some((names) => names.includes(word)))
  const figures = words.flatMap((word) => /^(\d{1,2}|\d{4})(?:er|st|nd|rd|th)?$/.exec(word)?.[1] ?? [])
  const [day, year] = figures
  if (month < 0 || figures.length !== 2 || day === undefined || year?.length !== 4) return none
  return known(dayOf(year, months.findIndex((names) => names.includes(words[month] ?? '')) + 1, day))
}

/**
 * A day as spreadsheets and people write it: 2026-09-21, 2026/09/21, 21/09/2026, 21-09-2026, «21 septembre 2026»,
 * «September 21, 2026», an hour after it left aside. A year has four figures.
 */
export const parseWrittenDay = (text: string): WrittenDay => {
  const given = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z)?$/i, '')
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(given)
  if (yearFirst !== null) {
    const [, year = '', month = '', day = ''] = yearFirst
    return known(dayOf(year, month, day))
  }
  const numbers = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(given)
  return numbers === null ? inWords(given) : inNumbers(numbers)
}

/** The order that values written in numbers leave no doubt about; null when none does, or when they contradict. */
export const orderShownBy = (texts: readonly string[]): DayOrder | null => {
  const shown = new Set(
    texts.flatMap((text): readonly DayOrder[] => {
      const [, first = '', second = ''] =
        /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?\d{4}\b/.exec(text.trim()) ?? []
      if (parseWrittenDay(text).kind !== 'day' || Number(first) === Number(second)) return []
      return [Number(first) > 12 ? 'day-first' : 'month-first']
    }),
  )
  // Both orders in one column: somebody says.
  return shown.size === 1 ? ([...shown][0] ?? null) : null
}
