import type { ActivityId, IndicatorId, OrganisationId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  type Activity,
  audiences,
  axes,
  type Edition,
  type EditionAsked,
  type Indicator,
} from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

export const saidFields = [
  'theme-fr',
  'theme-en',
  'presentation-fr',
  'presentation-en',
  'debut',
  'fin',
  'depart',
] as const
export const activityFields = [
  'axe',
  'titre-fr',
  'titre-en',
  'detail-fr',
  'detail-en',
  'public',
  'premier',
  'dernier',
  'etat',
  'motif-fr',
  'motif-en',
] as const
export const indicatorFields = ['axe', 'titre-fr', 'titre-en', 'cible'] as const
export type SaidField = (typeof saidFields)[number]
export type ActivityField = (typeof activityFields)[number]
export type IndicatorField = (typeof indicatorFields)[number]

/** A form as it was typed, what is wrong with it, and what it asks once nothing is. */
export interface Typed<Field extends string, Asked> {
  readonly typed: Readonly<Record<Field, string>>
  readonly wrong: readonly Field[]
  readonly asked: Asked | null
}

const shortText = 200
const longText = 2_000

export const typedIn = <Field extends string>(
  form: FormData,
  fields: readonly Field[],
): Readonly<Record<Field, string>> =>
  Object.fromEntries(fields.map((name) => [name, textIn(form, name)])) as Record<Field, string>

export const orNull = (text: string): string | null => (text === '' ? null : text)
export const bilingualOrNull = (fr: string, en: string): Bilingual | null =>
  fr === '' ? null : { fr, en: orNull(en) }
export const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | null =>
  choices.find((choice) => choice === text) ?? null

type Check<Field extends string> = readonly [Field, boolean]
export const failing = <Field extends string>(checks: readonly Check<Field>[]): readonly Field[] =>
  checks.filter(([, passes]) => !passes).map(([field]) => field)

export const isShort = (text: string): boolean => text.length <= shortText
export const isLong = (text: string): boolean => text.length <= longText
/** French first: nothing is said in English alone. */
export const isLongInFrench = (fr: string, en: string): boolean => isLong(fr) && (fr !== '' || en === '')

/** What was asked of a new edition, or of one that exists: then `depart` says nothing. */
export const readEdition = (
  form: FormData,
  isNew: boolean,
): Typed<SaidField, EditionAsked & { readonly plan: string }> => {
  const typed = typedIn(form, saidFields)
  const [starts, ends] = [parseLocalDate(typed.debut), parseLocalDate(typed.fin)]
  const wrong = failing<SaidField>([
    ['theme-fr', typed['theme-fr'] !== '' && isShort(typed['theme-fr'])],
    ['theme-en', isShort(typed['theme-en'])],
    ['presentation-fr', isLongInFrench(typed['presentation-fr'], typed['presentation-en'])],
    ['presentation-en', isLong(typed['presentation-en'])],
    ['debut', starts !== null],
    ['fin', ends !== null && (starts === null || ends >= starts)],
    ['depart', !isNew || typed.depart !== ''],
  ])
  const asked =
    wrong.length > 0 || starts === null || ends === null
      ? null
      : {
          theme: { fr: typed['theme-fr'], en: orNull(typed['theme-en']) },
          presentation: bilingualOrNull(typed['presentation-fr'], typed['presentation-en']),
          starts,
          ends,
          plan: typed.depart,
        }
  return { typed, wrong, asked }
}

const timeOf = (first: LocalDate | null, last: LocalDate | null): Activity['time'] => {
  if (first === null) return { kind: 'undecided' }
  return last === null || last === first ? { kind: 'day', day: first } : { kind: 'days', first, last }
}

/** An activity as it was typed; `id` is the one it has or gets. */
export const readActivity = (form: FormData, id: ActivityId): Typed<ActivityField, Activity> => {
  const typed = typedIn(form, activityFields)
  const axis = oneOf(axes, typed.axe)
  const audience = oneOf(audiences, typed.public)
  const state = oneOf(['planned', 'held', 'cancelled'], typed.etat)
  const [first, last] = [parseLocalDate(typed.premier), parseLocalDate(typed.dernier)]
  const wrong = failing<ActivityField>([
    ['axe', axis !== null],
    ['titre-fr', typed['titre-fr'] !== '' && isShort(typed['titre-fr'])],
    ['titre-en', isShort(typed['titre-en'])],
    ['detail-fr', isLongInFrench(typed['detail-fr'], typed['detail-en'])],
    ['detail-en', isLong(typed['detail-en'])],
    ['public', audience !== null],
    ['premier', typed.premier === '' || first !== null],
    ['dernier', typed.dernier === '' || (last !== null && first !== null && last >= first)],
    ['etat', state !== null],
    ['motif-fr', isLongInFrench(typed['motif-fr'], typed['motif-en'])],
    ['motif-en', isLong(typed['motif-en'])],
  ])
  if (wrong.length > 0 || axis === null || audience === null || state === null)
    return { typed, wrong, asked: null }
  return {
    typed,
    wrong,
    asked: {
      id,
      axis,
      audience,
      title: { fr: typed['titre-fr'], en: orNull(typed['titre-en']) },
      detail: bilingualOrNull(typed['detail-fr'], typed['detail-en']),
      time: timeOf(first, last),
      state:
        state === 'cancelled'
          ? { kind: state, because: bilingualOrNull(typed['motif-fr'], typed['motif-en']) }
          : { kind: state },
    },
  }
}

/** An indicator as it was typed; digits may be grouped by spaces. */
export const readIndicator = (form: FormData, id: IndicatorId): Typed<IndicatorField, Indicator> => {
  const typed = typedIn(form, indicatorFields)
  const axis = oneOf(axes, typed.axe)
  const digits = typed.cible.replaceAll(/[\s\u00a0\u202f]/g, '')
  const wrong = failing<IndicatorField>([
    ['axe', axis !== null],
    ['titre-fr', typed['titre-fr'] !== '' && isShort(typed['titre-fr'])],
    ['titre-en', isShort(typed['titre-en'])],
    ['cible', digits === '' || (/^\d{1,9}$/.test(digits) && Number(digits) > 0)],
  ])
  if (wrong.length > 0 || axis === null) return { typed, wrong, asked: null }
  return {
    typed,
    wrong,
    asked: {
      id,
      axis,
      title: { fr: typed['titre-fr'], en: orNull(typed['titre-en']) },
      aim: digits === '' ? null : Number(digits),
    },
  }
}

/** What the version field of a form says; an edition never has a negative one. */
export const versionIn = (form: FormData): number => {
  const version = Number(textIn(form, 'version'))
  return Number.isSafeInteger(version) ? version : -1
}

/** Who left, and the day, when there is one that does not precede their arrival. */
export const departureIn = (
  form: FormData,
  edition: Edition,
): { readonly organisation: OrganisationId | null; readonly on: LocalDate | null } => {
  const found = edition.participations.find(
    ({ organisation }) => organisation === textIn(form, 'organisation'),
  )
  const on = parseLocalDate(textIn(form, 'jour'))
  return {
    organisation: found?.organisation ?? null,
    on: on === null || found === undefined || on < found.since ? null : on,
  }
}
