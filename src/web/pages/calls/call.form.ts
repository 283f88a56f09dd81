import { decisionId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import { isTimeZone, readWallClock, type WallClockReading } from '#kernel/wall-clock.ts'
import type { CallChange } from '#programme/call-for-interest/index.ts'
import type { Texts } from '../../locales/texts.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { type CallPart, callParts, countIn, fieldOf, type Typed } from './call-typed.ts'

type ErrorWord = keyof Texts['calls']['errors']

export interface FieldError {
  readonly name: string
  readonly error: ErrorWord
}

/** A day and an hour that do not say one moment: the two that may be meant. */
export interface Doubt {
  readonly field: 'ouverture' | 'cloture'
  readonly time: string
  readonly reading: Exclude<WallClockReading, { readonly kind: 'moment' }>
}

/** One part of a call as it was sent: what was typed, what is wrong with it, what it asks once nothing is. */
export interface SentPart {
  readonly part: CallPart
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly doubts: readonly Doubt[]
  readonly change: CallChange | null
}

const short = 200
const long = 4_000
const mostReason = 1_000
/** A list longer than this is no list that a person reads. */
const mostListed = 30
const mostLines = 60

const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )

const orNull = (text: string): string | null => (text === '' ? null : text)
const bilingual = (fr: string, en: string): Bilingual => ({ fr, en: orNull(en) })

/** Reads fields one by one and notes what is wrong with each. */
const reader = (typed: Typed) => {
  const errors: FieldError[] = []
  const of = (name: string): string => typed[name] ?? ''
  const wrong = (name: string, error: ErrorWord): void => {
    errors.push({ name, error })
  }
  return {
    errors,
    of,
    wrong,
    whole: (name: string, [least, most]: readonly [number, number], error: ErrorWord): number | null => {
      if (of(name) === '') return null
      const number = /^\d{1,6}$/.test(of(name)) ? Number(of(name)) : -1
      if (number >= least && number <= most) return number
      wrong(name, error)
      return null
    },
    /** A text in French, with or without its translation. */
    said: (name: string, most = long): Bilingual | null => {
      const [fr, en] = [of(`${name}-fr`), of(`${name}-en`)]
      if (fr.length > most || en.length > most || (fr === '' && en !== '')) wrong(`${name}-fr`, 'long')
      return fr === '' ? null : bilingual(fr, en)
    },
  }
}
type Reader = ReturnType<typeof reader>

/** What is chosen rather than typed: it says nothing alone. */
const choices: readonly string[] = ['id', 'admissible', 'obligatoire']

/** Whether something new was typed at a position; what was kept before has an id. */
const isBegun = (typed: Typed, letter: string, position: number): boolean => {
  const start = fieldOf(letter, position, '')
  return (
    (typed[`${start}id`] ?? '') === '' &&
    Object.entries(typed).some(
      ([name, text]) => text !== '' && name.startsWith(start) && !choices.includes(name.slice(start.length)),
    )
  )
}

/**
 * Positions of a list whose main text is not empty: emptying it removes the thing. Something new without its main text
 * is not dropped: the text is asked.
 */
const kept = (read: Reader, typed: Typed, [letter, main]: readonly [string, string]): readonly number[] =>
  Array.from({ length: Math.min(countIn(typed, letter), mostListed) }, (_, position) => position).filter(
    (position) => {
      const name = fieldOf(letter, position, main)
      if (read.of(name) !== '') return true
      if (isBegun(typed, letter, position)) read.wrong(name, 'begun')
      return false
    },
  )

type NewId = () => string
const idAt = (
  read: Reader,
  letter: string,
  { position, newId }: { position: number; newId: NewId },
): string => {
  const id = read.of(fieldOf(letter, position, 'id'))
  return /^[a-z0-9-]{1,60}$/.test(id) ? id : newId()
}

const readSaid = (read: Reader): CallChange | null => {
  const title = read.of('titre-fr')
  if (title === '' || title.length > short) read.wrong('titre-fr', 'titre-fr')
  if (read.of('titre-en').length > short) read.wrong('titre-en', 'titre-en')
  const presentation = read.said('presentation')
  const places = read.whole('nombre-places', [1, 100_000], 'places')
  const said = { title: bilingual(title, read.of('titre-en')), presentation, places }
  return { kind: 'said', said }
}

const readLines = (read: Reader, name: string): readonly string[] => {
  const lines = read
    .of(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > mostLines || lines.some((line) => line.length > short)) read.wrong(name, 'lignes')
  return lines
}

const readTargets = (read: Reader): CallChange => ({
  kind: 'targets',
  targets: { institutions: readLines(read, 'institutions'), sectors: readLines(read, 'secteurs') },
})

/** The decision that is cited, by its id; whether there is one and it may be read, the page sees to. */
const readDecision = (read: Reader): CallChange => {
  const chosen = read.of('decision')
  return { kind: 'decision', decision: chosen === '' ? null : decisionId(chosen) }
}

const readMoment = (
  read: Reader,
  field: 'ouverture' | 'cloture',
  timeZone: string,
): { readonly moment: Instant | null; readonly doubt: Doubt | null } => {
  const [day, time] = [read.of(`${field}-jour`), read.of(`${field}-heure`)]
  const reading = readWallClock({ day, time }, timeZone)
  if (reading?.kind === 'moment') return { moment: reading.moment, doubt: null }
  if (reading === null) {
    if (isTimeZone(timeZone)) {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day)
      read.wrong(isDay ? `${field}-heure` : `${field}-jour`, isDay ? 'heure' : 'jour')
    }
    return { moment: null, doubt: null }
  }
  const chosen = [reading.earlier, reading.later].find((moment) => moment === read.of(`${field}-choix`))
  if (chosen !== undefined) return { moment: chosen, doubt: { field, time, reading } }
  read.wrong(`${field}-choix`, 'choix')
  return { moment: null, doubt: { field, time, reading } }
}

const readDates = (read: Reader): { change: CallChange | null; doubts: readonly Doubt[] } => {
  const timeZone = read.of('fuseau')
  if (!isTimeZone(timeZone)) read.wrong('fuseau', 'fuseau')
  const opening = readMoment(read, 'ouverture', timeZone)
  const closing = readMoment(read, 'cloture', timeZone)
  const doubts = [opening.doubt, closing.doubt].flatMap((doubt) => doubt ?? [])
  if (opening.moment === null || closing.moment === null) return { change: null, doubts }
  if (closing.moment <= opening.moment) read.wrong('cloture-jour', 'closes-before-it-opens')
  const dates = { opens: opening.moment, closes: closing.moment, timeZone }
  return { change: { kind: 'dates', dates }, doubts }
}

const readEligibility = (read: Reader, typed: Typed, newId: NewId): CallChange => ({
  kind: 'eligibility',
  eligibility: kept(read, typed, ['q', 'question-fr']).map((position) => {
    const reason = read.said(fieldOf('q', position, 'raison'))
    if (reason === null) read.wrong(fieldOf('q', position, 'raison-fr'), 'raison')
    return {
      id: idAt(read, 'q', { position, newId }),
      question: read.said(fieldOf('q', position, 'question'), 500) ?? bilingual('', ''),
      reason: reason ?? bilingual('', ''),
      remedy: read.said(fieldOf('q', position, 'remede')),
      eligibleAnswer: read.of(fieldOf('q', position, 'admissible')) === 'no' ? 'no' : 'yes',
    }
  }),
})

const readCriteria = (read: Reader, typed: Typed, newId: NewId): CallChange => {
  const criteria = kept(read, typed, ['c', 'titre-fr']).map((position) => {
    const at = (name: string): string => fieldOf('c', position, name)
    const weight = read.whole(at('poids'), [1, 100], 'poids')
    if (weight === null && read.of(at('poids')) === '') read.wrong(at('poids'), 'poids')
    return {
      id: idAt(read, 'c', { position, newId }),
      title: read.said(at('titre'), short) ?? bilingual('', ''),
      detail: read.said(at('detail')),
      weight: weight ?? 1,
      minimum: read.whole(at('minimum'), [0, 20], 'minimum'),
    }
  })
  return { kind: 'criteria', criteria, minimumPercent: read.whole('pourcent', [0, 100], 'pourcent') }
}

const readScale = (read: Reader, typed: Typed): CallChange => ({
  kind: 'scale',
  scale: kept(read, typed, ['n', 'titre-fr']).map((position) => {
    const at = (name: string): string => fieldOf('n', position, name)
    const level = read.whole(at('niveau'), [0, 20], 'niveau')
    if (level === null && read.of(at('niveau')) === '') read.wrong(at('niveau'), 'niveau')
    return {
      level: level ?? 0,
      title: read.said(at('titre'), short) ?? bilingual('', ''),
      detail: read.said(at('detail')),
    }
  }),
})

const readDocuments = (read: Reader, typed: Typed, newId: NewId): CallChange => ({
  kind: 'documents',
  documents: kept(read, typed, ['d', 'titre-fr']).map((position) => ({
    id: idAt(read, 'd', { position, newId }),
    title: read.said(fieldOf('d', position, 'titre'), short) ?? bilingual('', ''),
    detail: read.said(fieldOf('d', position, 'detail')),
    required: read.of(fieldOf('d', position, 'obligatoire')) !== '',
  })),
})

interface Reading {
  readonly typed: Typed
  readonly newId: NewId
}

const readings: Readonly<
  Record<Exclude<CallPart, 'dates'>, (read: Reader, given: Reading) => CallChange | null>
> = {
  said: readSaid,
  targets: readTargets,
  eligibility: (read, { typed, newId }) => readEligibility(read, typed, newId),
  criteria: (read, { typed, newId }) => readCriteria(read, typed, newId),
  scale: (read, { typed }) => readScale(read, typed),
  documents: (read, { typed, newId }) => readDocuments(read, typed, newId),
  decision: readDecision,
}

/** The part of a call that a form sends; null when it names none. */
export const readCallPart = (form: FormData, newId: NewId): SentPart | null => {
  const typed = typedIn(form)
  const part = callParts.find((name) => name === typed.partie)
  if (part === undefined) return null
  const read = reader(typed)
  const { change, doubts } =
    part === 'dates' ? readDates(read) : { change: readings[part](read, { typed, newId }), doubts: [] }
  return { part, typed, doubts, errors: read.errors, change: read.errors.length > 0 ? null : change }
}

/** The fields that the reason of an act is typed in: both acts stand on one page. */
export const becauseFields = { extend: 'motif-report', cancel: 'motif-annulation' } as const

/** A reason in both languages; null when it is missing in French, or too long. */
export const readBecause = (form: FormData, act: keyof typeof becauseFields): Bilingual | null => {
  const field = becauseFields[act]
  const [fr, en] = [textIn(form, `${field}-fr`), textIn(form, `${field}-en`)]
  return fr === '' || fr.length > mostReason || en.length > mostReason ? null : bilingual(fr, en)
}

/** A new close as it was typed: the moment, or the doubt about it, and what is wrong. */
export const readClose = (
  form: FormData,
  timeZone: string,
): {
  readonly moment: Instant | null
  readonly doubts: readonly Doubt[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
} => {
  const typed = typedIn(form)
  const read = reader(typed)
  const { moment, doubt } = readMoment(read, 'cloture', timeZone)
  if (readBecause(form, 'extend') === null) read.wrong(`${becauseFields.extend}-fr`, 'raison')
  return { moment, doubts: doubt === null ? [] : [doubt], typed, errors: read.errors }
}
