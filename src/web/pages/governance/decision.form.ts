import { decisionId } from '#kernel/ids.ts'
import { parseLocalDate } from '#kernel/time.ts'
import type { DecisionState, DecisionWritten } from '#programme/call-for-interest/index.ts'
import {
  bilingualOrNull,
  failing,
  isLong,
  isShort,
  oneOf,
  orNull,
  type Typed,
  typedIn,
} from '../edition-editing/edition.form.ts'

export const decisionFields = [
  'titre-fr',
  'titre-en',
  'texte-fr',
  'texte-en',
  'prise-le',
  'pour',
  'contre',
  'abstentions',
  'etat-decision',
  'remplacee-par',
  'motif-decision',
  'publique',
] as const
export type DecisionField = (typeof decisionFields)[number]

const mostText = 5_000

const countIn = (text: string): number | null => {
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null
}

const stateIn = (
  typed: Readonly<Record<DecisionField, string>>,
  successors: readonly string[],
): DecisionState | null => {
  const kind = oneOf(['in-force', 'replaced', 'withdrawn'], typed['etat-decision'])
  if (kind === 'replaced')
    return successors.includes(typed['remplacee-par'])
      ? { kind, by: decisionId(typed['remplacee-par']), because: typed['motif-decision'] }
      : null
  return kind === 'withdrawn' ? { kind, because: typed['motif-decision'] } : kind && { kind }
}

/** A decision as it was typed; `successors` are those that may replace it. */
export const readDecision = (
  form: FormData,
  successors: readonly string[],
): Typed<DecisionField, DecisionWritten> => {
  const typed = typedIn(form, decisionFields)
  const decidedOn = parseLocalDate(typed['prise-le'])
  const state = stateIn(typed, successors)
  const kind = typed['etat-decision']
  const [inFavour, against, abstentions] = [
    countIn(typed.pour),
    countIn(typed.contre),
    countIn(typed.abstentions),
  ]
  const votesTyped = [typed.pour, typed.contre, typed.abstentions].filter((text) => text !== '').length
  const wrong = failing<DecisionField>([
    ['titre-fr', typed['titre-fr'] !== '' && isShort(typed['titre-fr'])],
    ['titre-en', isShort(typed['titre-en'])],
    [
      'texte-fr',
      typed['texte-fr'].length <= mostText && (typed['texte-fr'] !== '' || typed['texte-en'] === ''),
    ],
    ['texte-en', typed['texte-en'].length <= mostText],
    ['prise-le', decidedOn !== null],
    ['pour', votesTyped === 0 || (votesTyped === 3 && inFavour !== null)],
    ['contre', typed.contre === '' || against !== null],
    ['abstentions', typed.abstentions === '' || abstentions !== null],
    ['etat-decision', kind === 'replaced' || state !== null],
    ['remplacee-par', kind !== 'replaced' || state !== null],
    [
      'motif-decision',
      isLong(typed['motif-decision']) && (kind !== 'withdrawn' || typed['motif-decision'] !== ''),
    ],
  ])
  if (wrong.length > 0 || decidedOn === null || state === null) return { typed, wrong, asked: null }
  const votes =
    inFavour === null || against === null || abstentions === null ? null : { inFavour, against, abstentions }
  const asked = {
    title: { fr: typed['titre-fr'], en: orNull(typed['titre-en']) },
    text: bilingualOrNull(typed['texte-fr'], typed['texte-en']),
    decidedOn,
    votes,
    state,
    isPublic: typed.publique !== '',
  }
  return { typed, wrong, asked }
}
