import type { InBoth, LetterHead, LetterIntroduction } from './decision-letter.ts'
import type { Cohort, PlaceOffer, VacancyNote } from './replacement.ts'

/** What the application’s jury wants told, by language; null where it wrote nothing. */
export interface Feedback extends Readonly<Record<keyof InBoth, string | null>> {
  /** Grows with each change; 0 while the jury agreed on nothing. */
  readonly version: number
}

/** All that came after the jury of a call, letters without their words. */
export interface AfterJury {
  readonly letters: readonly LetterHead[]
  readonly introductions: readonly LetterIntroduction[]
  /** Grows whenever the jury’s words to somebody change. */
  readonly feedbackVersion: number
  readonly cohort: Cohort | null
  readonly vacancies: readonly VacancyNote[]
  readonly offers: readonly PlaceOffer[]
}
