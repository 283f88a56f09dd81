import { type Instant, parseInstant } from '#kernel/time.ts'

/** The moment written in `text`; null for none, and for years that nobody can mean. */
export const instant = (text: string | null | undefined): Instant | null => {
  const moment = text === null || text === undefined ? null : parseInstant(text)
  return moment === null || !/^[12]\d{3}-/.test(moment) ? null : moment
}
