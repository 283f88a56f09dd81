import { fold } from '#kernel/fold.ts'
import type { LocalDate } from '#kernel/time.ts'
import { type DayOrder, parseWrittenDay } from '#kernel/written-day.ts'
import type { Audience, Axis, Participation } from '../edition.ts'

/** Why a cell, or a line, is not taken. */
export type LineProblem =
  | 'name-missing'
  | 'title-missing'
  | 'unknown-organisation'
  | 'near-organisation'
  | 'partner'
  | 'unknown-side'
  | 'wrong-side'
  | 'bad-day'
  | 'day-or-month'
  | 'left-before-joining'
  | 'ends-before-it-starts'
  | 'unknown-axis'
  | 'unknown-audience'
  | 'unknown-state'
  | 'bad-aim'
  | 'too-long'
  | 'repeated-in-sheet'

export type Cell<Value> = { readonly value: Value } | { readonly problem: LineProblem }

const among =
  <Value>(words: ReadonlyMap<string, Value>, problem: LineProblem) =>
  (text: string): Cell<Value | null> => {
    if (text === '') return { value: null }
    const value = words.get(fold(text))
    return value === undefined ? { problem } : { value }
  }

const wordsOf = <Value>(
  lists: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> =>
  new Map(lists.flatMap(([value, words]) => words.map((word) => [word, value] as const)))

export const readSide = among<Participation['side']>(
  wordsOf([
    ['supplier', ['fournisseur', 'supplier', 'entreprise', 'enterprise', 'ees', 'vendeur']],
    [
      'buyer',
      ['acheteur', 'buyer', 'institution', 'acheteuse', 'institution publique', 'public institution'],
    ],
  ]),
  'unknown-side',
)

export const readAxis = among<Axis>(
  wordsOf([
    [
      'support',
      [
        '1',
        'formation',
        'formation et accompagnement',
        'accompagnement',
        'training',
        'support',
        'training and support',
      ],
    ],
    [
      'mobilisation',
      ['2', 'mobilisation', 'mobilization', 'sensibilisation', 'mobilisation et sensibilisation'],
    ],
    ['networking', ['3', 'maillage', 'reseautage', 'networking', 'meetings', 'rencontres']],
    ['promotion', ['4', 'promotion', 'communication']],
    ['evaluation', ['5', 'evaluation', 'bilan']],
  ]),
  'unknown-axis',
)

export const readAudience = among<Audience>(
  wordsOf([
    ['suppliers', ['entreprises', 'les entreprises', 'fournisseurs', 'suppliers', 'enterprises', 'ees']],
    ['buyers', ['institutions', 'les institutions', 'acheteurs', 'buyers']],
    [
      'both',
      ['entreprises et institutions', 'les entreprises et les institutions', 'les deux', 'both', 'deux'],
    ],
    ['everybody', ['tous', 'tout le monde', 'everybody', 'everyone', 'public', 'grand public']],
  ]),
  'unknown-audience',
)

export const readState = among<'planned' | 'held' | 'cancelled'>(
  wordsOf([
    ['planned', ['prevue', 'prevu', 'planned', 'a venir', 'planifiee']],
    ['held', ['tenue', 'tenu', 'held', 'faite', 'fait', 'done', 'realisee']],
    ['cancelled', ['annulee', 'annule', 'cancelled', 'canceled']],
  ]),
  'unknown-state',
)

/** A day, by the order of its column where numbers alone do not tell: which of 03/04/2026 is the month is never guessed. */
export const readDay =
  (order: DayOrder | null) =>
  (text: string): Cell<LocalDate | null> => {
    if (text === '') return { value: null }
    const written = parseWrittenDay(text)
    if (written.kind === 'day') return { value: written.day }
    if (written.kind === 'none') return { problem: 'bad-day' }
    return order === null ? { problem: 'day-or-month' } : { value: written.days[order] }
  }

const mostAim = 1_000_000

export const readAim = (text: string): Cell<number | null> => {
  if (text === '') return { value: null }
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, ''))
  return Number.isInteger(value) && value > 0 && value <= mostAim ? { value } : { problem: 'bad-aim' }
}

const mostTitle = 200

export const readTitle = (text: string): Cell<string> =>
  text === ''
    ? { problem: 'title-missing' }
    : text.length > mostTitle
      ? { problem: 'too-long' }
      : { value: text }
