import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { type LetterResult, letterResults } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const most = 4000
const words = z.string().trim().min(1).max(most)
const reason = z.string().trim().min(1).max(2000)

/** What is wrong with one field: nothing was typed, or too much. */
export type Wrong = 'missing' | 'too-long'
export type IntroductionField = 'fr' | 'en'

/** An introduction as it was typed. */
export interface IntroductionAsked {
  readonly typed: Readonly<Record<IntroductionField, string>>
  readonly version: number
  readonly wrong: Partial<Readonly<Record<IntroductionField, Wrong>>>
}

/** The outcome that an address names; null for none. */
export const outcomeIn = (text: string | undefined): LetterResult | null =>
  letterResults.find((each) => each === text) ?? null

const wholeIn = (form: FormData, name: string): number => {
  const value = Number(textIn(form, name))
  return Number.isSafeInteger(value) && value >= 0 ? value : 0
}

export const readIntroduction = (form: FormData): IntroductionAsked => {
  const typed = { fr: textIn(form, 'fr').trim(), en: textIn(form, 'en').trim() }
  const wrong = Object.fromEntries(
    (['fr', 'en'] as const)
      .filter((name) => !words.safeParse(typed[name]).success)
      .map((name) => [name, typed[name] === '' ? 'missing' : 'too-long']),
  )
  return { typed, version: wholeIn(form, 'version'), wrong }
}

/** The jury’s words to an applicant as they were typed. */
export const readFeedback = (form: FormData): IntroductionAsked => {
  const typed = { fr: textIn(form, 'fr').trim(), en: textIn(form, 'en').trim() }
  const wrong = Object.fromEntries(
    (['fr', 'en'] as const).filter((name) => typed[name].length > most).map((name) => [name, 'too-long']),
  )
  return { typed, version: wholeIn(form, 'version'), wrong }
}

/** What was typed on a cohort’s page, each field read on its own. */
export interface CohortTyped {
  /** Which of the page’s forms: the names of its fields end so. */
  readonly form: string
  readonly typed: { readonly organisation: string; readonly jour: string; readonly raison: string }
  readonly version: number
  readonly day: LocalDate | null
  /** Null when nothing was written, or too much. */
  readonly because: string | null
}

export const readCohort = (form: FormData): CohortTyped => {
  const name = textIn(form, 'forme')
  const typed = {
    organisation: textIn(form, 'organisation'),
    jour: textIn(form, `jour-${name}`),
    raison: textIn(form, `raison-${name}`).trim(),
  }
  const because = reason.safeParse(typed.raison)
  return {
    form: name,
    typed,
    version: wholeIn(form, 'version'),
    day: parseLocalDate(typed.jour),
    because: because.success ? because.data : null,
  }
}

/** The reason of a correction; null when nothing was written, or too much. */
export const reasonIn = (form: FormData): { readonly typed: string; readonly because: string | null } => {
  const typed = textIn(form, 'raison').trim()
  const because = reason.safeParse(typed)
  return { typed, because: because.success ? because.data : null }
}
