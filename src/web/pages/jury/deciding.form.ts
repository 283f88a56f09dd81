import { z } from 'zod'
import type { ApplicationId } from '#kernel/ids.ts'
import type { Consensus } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { mostComment, reasonIn } from './jury.form.ts'

/** What the jury agrees on as it was typed. */
export interface AgreedTyped {
  readonly levels: Readonly<Record<string, string>>
  readonly comment: string
  readonly feedbackFr: string
  readonly feedbackEn: string
}
export const agreedTexts = ['comment', 'feedbackFr', 'feedbackEn'] as const

const orNull = (text: string): string | null => (text === '' ? null : text)

/** What a form says that the jury agrees on, what is wrong with it, and what it asks. */
export const readAgreed = (
  form: FormData,
  application: ApplicationId,
  {
    criteria,
    scale,
  }: { readonly criteria: readonly { id: string }[]; readonly scale: readonly { level: number }[] },
): { readonly typed: AgreedTyped; readonly wrong: readonly string[]; readonly asked: Consensus } => {
  const typed = {
    levels: Object.fromEntries(criteria.map(({ id }, at) => [id, textIn(form, `n${at}`)])),
    comment: textIn(form, 'comment'),
    feedbackFr: textIn(form, 'feedbackFr'),
    feedbackEn: textIn(form, 'feedbackEn'),
  }
  const levels = criteria.flatMap(({ id }): [string, number][] => {
    const found = scale.find(({ level }) => String(level) === typed.levels[id])
    return found === undefined ? [] : [[id, found.level]]
  })
  return {
    typed,
    wrong: agreedTexts.filter((name) => typed[name].length > mostComment),
    asked: {
      application,
      version: z.coerce.number().int().min(0).max(1e9).catch(-1).parse(textIn(form, 'version')),
      levels: Object.fromEntries(levels),
      comment: orNull(typed.comment),
      feedback: { fr: orNull(typed.feedbackFr), en: orNull(typed.feedbackEn) },
      agreedAt: null,
    },
  }
}

/** A line as it was typed. */
export interface LineTyped {
  readonly places: string
  readonly waiting: string
  readonly motif: string
}

const wholeIn = (text: string, least: number): number | null => {
  const parsed = z.coerce.number().int().min(least).max(1000).safeParse(text)
  return text !== '' && parsed.success ? parsed.data : null
}

/** Where the line is to be; a reason is needed when it is not at the places of the call. */
export const readLine = (form: FormData, ofCall: number | null) => {
  const typed: LineTyped = {
    places: textIn(form, 'places'),
    waiting: textIn(form, 'attente'),
    motif: textIn(form, 'motif'),
  }
  const places = wholeIn(typed.places, 1)
  const waiting = wholeIn(typed.waiting, 0)
  const { asked: because } = reasonIn(form)
  const needsReason = places !== ofCall
  const wrong = [
    ...(places === null ? (['places'] as const) : []),
    ...(typed.waiting !== '' && waiting === null ? (['waiting'] as const) : []),
    ...((needsReason || typed.motif !== '') && because === null ? (['because'] as const) : []),
  ]
  return { typed, wrong, asked: places === null || wrong.length > 0 ? null : { places, waiting, because } }
}

/** The order that people gave to equals; null when two have the same rank or one has none. */
export const readOrder = (
  form: FormData,
  equals: readonly { readonly application: ApplicationId; readonly number: number }[],
) => {
  const typed = new Map(
    equals.map(({ application, number }) => [application, textIn(form, `rang-${number}`)]),
  )
  const order = equals.toSorted((a, b) => Number(typed.get(a.application)) - Number(typed.get(b.application)))
  const isOrder = order.every(({ application }, at) => typed.get(application) === String(at + 1))
  return { typed, asked: isOrder ? order.map(({ application }) => application) : null }
}

const results = ['retained', 'waiting', 'not-retained'] as const
/** The outcome that a form chose; null when it chose none. */
export const resultIn = (form: FormData, name: string): (typeof results)[number] | null =>
  results.find((result) => result === textIn(form, name)) ?? null

/** The decision that is cited: one of the committees’, by its id, and words for one taken elsewhere. */
export const citedIn = (
  form: FormData,
): { readonly typed: string; readonly decision: string; readonly isTooLong: boolean } => {
  const typed = textIn(form, 'reference')
  return { typed, decision: textIn(form, 'decision'), isTooLong: typed.length > 300 }
}
