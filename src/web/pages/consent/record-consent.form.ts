import { endOf, type Ground, grounds, type ImpliedRefusal, type Purpose, purposeOf } from '#consent/index.ts'
import type { Language } from '#kernel/language.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { readEmail, readLanguage } from './boxes.form.ts'

const mostReason = 500

export const impliedFields = ['courriel', 'finalite', 'langue', 'fondement', 'motif', 'date', 'fin'] as const
export type ImpliedField = (typeof impliedFields)[number]
/** What was typed: kept as it was, so that an error loses nothing. */
export type ImpliedTyped = Readonly<Record<ImpliedField, string>>

export interface ImpliedRead {
  readonly email: string
  readonly purpose: Purpose
  readonly language: Language
  readonly ground: Ground
  readonly reason: string
  readonly from: LocalDate
  readonly end: LocalDate
}

export type ImpliedWrong =
  | { readonly kind: 'fields'; readonly fields: readonly ImpliedField[] }
  | { readonly kind: 'dates'; readonly refusal: ImpliedRefusal }

export const typedImplied = (form: FormData): ImpliedTyped => ({
  courriel: textIn(form, 'courriel'),
  finalite: textIn(form, 'finalite'),
  langue: textIn(form, 'langue'),
  fondement: textIn(form, 'fondement'),
  motif: textIn(form, 'motif'),
  date: textIn(form, 'date'),
  fin: textIn(form, 'fin'),
})

/** An implied consent as it was typed, on `today`; or what is wrong with it. */
export const readImplied = (typed: ImpliedTyped, today: LocalDate): ImpliedRead | ImpliedWrong => {
  const email = readEmail(typed.courriel)
  const purpose = purposeOf(typed.finalite)
  const language = readLanguage(typed.langue)
  const ground = grounds.find((each) => each === typed.fondement) ?? null
  const reason = typed.motif !== '' && typed.motif.length <= mostReason ? typed.motif : null
  const from = parseLocalDate(typed.date)
  const until = typed.fin === '' ? null : parseLocalDate(typed.fin)
  if (
    email === null ||
    purpose === null ||
    language === null ||
    ground === null ||
    reason === null ||
    from === null ||
    (typed.fin !== '' && until === null)
  ) {
    const read = { courriel: email, finalite: purpose, langue: language, fondement: ground, motif: reason }
    const all = { ...read, date: from, fin: typed.fin === '' ? '' : until }
    return { kind: 'fields', fields: impliedFields.filter((field) => all[field] === null) }
  }
  const end = endOf({ ground, from, until }, today)
  if (typeof end !== 'string') return { kind: 'dates', refusal: end }
  return { email, purpose, language, ground, reason, from, end }
}

/** A withdrawal that somebody asked for otherwise; a purpose, or everything. Null where nothing can be understood. */
export const readRecordedWithdrawal = (
  form: FormData,
): {
  readonly typed: string
  readonly scope: string
  readonly email: string | null
  readonly purpose: Purpose | null
  readonly chosen: boolean
} => {
  const [typed, scope] = [textIn(form, 'courriel-retrait'), textIn(form, 'portee')]
  const purpose = purposeOf(scope)
  return { typed, scope, email: readEmail(typed), purpose, chosen: purpose !== null || scope === 'programme' }
}
