import { parseLocalDate } from '#kernel/time.ts'
import {
  type Parameters,
  parametersProblems,
  type Stance,
  stances,
} from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import {
  bilingualOrNull,
  isLong,
  isLongInFrench,
  isShort,
  oneOf,
  orNull,
  type Typed,
} from '../edition-editing/edition.form.ts'

/** Most rows of each kind: what a committee can still discuss. */
const mostRows = 12
const mostSaid = 4_000

const criterionParts = ['id', 'titre', 'titre-en', 'detail', 'detail-en', 'poids'] as const
const otherParts = ['id', 'titre', 'titre-en', 'texte-libre', 'detail-en'] as const
const plainFields = ['ouverture', 'cloture', 'annonce', 'places', 'institutions', 'secteurs'] as const

/** The name of a field in a row: `critere-2-titre`. */
export const rowField = (kind: 'critere' | 'autre', row: number, part: string): string =>
  `${kind}-${row}-${part}`

/** The word of the errors that a field’s error is found under. */
export const errorOf = (name: string): string => {
  const [, part] = /^(?:critere|autre)-\d+-(.+)$/.exec(name) ?? []
  if (part !== undefined) return part
  return name === 'ouverture' ? 'jour' : name === 'institutions' || name === 'secteurs' ? 'lignes' : name
}

const rowsIn = <Part extends string>(
  form: FormData,
  kind: 'critere' | 'autre',
  parts: readonly Part[],
): readonly Readonly<Record<Part | 'row', string>>[] =>
  Array.from({ length: mostRows }, (_, at) => at + 1)
    .filter((row) => form.has(rowField(kind, row, 'titre')))
    .map(
      (row) =>
        Object.fromEntries([
          ['row', String(row)],
          ...parts.map((part) => [part, textIn(form, rowField(kind, row, part))]),
        ]) as Record<Part | 'row', string>,
    )

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const mostLines = 60
const isListed = (lines: readonly string[]): boolean => lines.length <= mostLines && lines.every(isShort)

const wholeIn = (text: string, most: number): number | null => {
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '')
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  return value > 0 && value <= most ? value : null
}

const isId = (text: string): boolean => /^[\w-]{1,60}$/.test(text)

/** A draft as it was typed. A row whose name was emptied is taken out; `newId` names those that are new. */
export const readDraft = (form: FormData, newId: () => string): Typed<string, Parameters> => {
  const criteria = rowsIn(form, 'critere', criterionParts)
  const others = rowsIn(form, 'autre', otherParts)
  const plain = Object.fromEntries(plainFields.map((name) => [name, textIn(form, name)]))
  const day = (name: string) => parseLocalDate(plain[name] ?? '')
  const isDay = (name: string): boolean => (plain[name] ?? '') === '' || day(name) !== null
  const kept = criteria.filter((row) => row.titre !== '' || row['titre-en'] !== '' || row.detail !== '')
  const keptOthers = others.filter(
    (row) => row.titre !== '' || row['titre-en'] !== '' || row['texte-libre'] !== '',
  )
  const institutions = linesOf(plain.institutions ?? '')
  const sectors = linesOf(plain.secteurs ?? '')
  const parameters: Parameters = {
    criteria: kept.map((row) => ({
      id: isId(row.id) ? row.id : newId(),
      title: { fr: row.titre, en: orNull(row['titre-en']) },
      detail: bilingualOrNull(row.detail, row['detail-en']),
      weight: wholeIn(row.poids, 100) ?? 1,
    })),
    opens: day('ouverture'),
    closes: day('cloture'),
    announced: day('annonce'),
    places: wholeIn(plain.places ?? '', 100_000),
    institutions,
    sectors,
    others: keptOthers.map((row) => ({
      id: isId(row.id) ? row.id : newId(),
      title: { fr: row.titre, en: orNull(row['titre-en']) },
      text: { fr: row['texte-libre'], en: orNull(row['detail-en']) },
    })),
  }
  const problems = parametersProblems(parameters)
  const checks: readonly (readonly [string, boolean])[] = [
    ...kept.flatMap((row): (readonly [string, boolean])[] => [
      [rowField('critere', Number(row.row), 'titre'), row.titre !== '' && isShort(row.titre)],
      [rowField('critere', Number(row.row), 'titre-en'), isShort(row['titre-en'])],
      [rowField('critere', Number(row.row), 'detail'), isLongInFrench(row.detail, row['detail-en'])],
      [rowField('critere', Number(row.row), 'detail-en'), isLong(row['detail-en'])],
      [rowField('critere', Number(row.row), 'poids'), row.poids === '' || wholeIn(row.poids, 100) !== null],
    ]),
    ['ouverture', isDay('ouverture')],
    ['cloture', isDay('cloture') && !problems.includes('closes-early')],
    ['annonce', isDay('annonce') && !problems.includes('announced-early')],
    ['places', (plain.places ?? '') === '' || parameters.places !== null],
    ['institutions', isListed(institutions)],
    ['secteurs', isListed(sectors)],
    ...keptOthers.flatMap((row): (readonly [string, boolean])[] => [
      [rowField('autre', Number(row.row), 'titre'), row.titre !== '' && isShort(row.titre)],
      [rowField('autre', Number(row.row), 'titre-en'), isShort(row['titre-en'])],
      [
        rowField('autre', Number(row.row), 'texte-libre'),
        row['texte-libre'] !== '' && isLong(row['texte-libre']),
      ],
      [rowField('autre', Number(row.row), 'detail-en'), isLong(row['detail-en'])],
    ]),
    ['critere-1-titre', !problems.includes('no-criterion')],
  ]
  const wrong = [...new Set(checks.filter(([, passes]) => !passes).map(([name]) => name))]
  return {
    typed: typedRows(form),
    wrong,
    asked: wrong.length > 0 ? null : parameters,
  }
}

const typedRows = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, textIn(form, name)]))

/** A draft as its form shows it, with one empty row more of each kind. */
export const draftTyped = (draft: Parameters): Pick<Typed<string, unknown>, 'typed' | 'wrong'> => {
  const criteria = draft.criteria.flatMap(({ id, title, detail, weight }, at) => [
    [rowField('critere', at + 1, 'id'), id],
    [rowField('critere', at + 1, 'titre'), title.fr],
    [rowField('critere', at + 1, 'titre-en'), title.en ?? ''],
    [rowField('critere', at + 1, 'detail'), detail?.fr ?? ''],
    [rowField('critere', at + 1, 'detail-en'), detail?.en ?? ''],
    [rowField('critere', at + 1, 'poids'), String(weight)],
  ])
  const others = draft.others.flatMap(({ id, title, text }, at) => [
    [rowField('autre', at + 1, 'id'), id],
    [rowField('autre', at + 1, 'titre'), title.fr],
    [rowField('autre', at + 1, 'titre-en'), title.en ?? ''],
    [rowField('autre', at + 1, 'texte-libre'), text.fr],
    [rowField('autre', at + 1, 'detail-en'), text.en ?? ''],
  ])
  return {
    wrong: [],
    typed: {
      ...Object.fromEntries([...criteria, ...others]),
      [rowField('critere', draft.criteria.length + 1, 'titre')]: '',
      [rowField('autre', draft.others.length + 1, 'titre')]: '',
      ouverture: draft.opens ?? '',
      cloture: draft.closes ?? '',
      annonce: draft.announced ?? '',
      places: draft.places === null ? '' : String(draft.places),
      institutions: draft.institutions.join('\n'),
      secteurs: draft.sectors.join('\n'),
    },
  }
}

/** Numbers of the rows that a form shows. */
export const rowsShown = (
  typed: Readonly<Record<string, string>>,
  kind: 'critere' | 'autre',
): readonly number[] =>
  Array.from({ length: mostRows }, (_, at) => at + 1).filter((row) => rowField(kind, row, 'titre') in typed)

/** Whether a text of a person or of the coordination is there, and not too long. */
export const isSaid = (text: string): boolean => text !== '' && text.length <= mostSaid

/** A position and its details, which reservations and disagreements need. */
export const stanceIn = (
  form: FormData,
): { readonly stance: Stance | null; readonly text: string; readonly isExplained: boolean } => {
  const stance = oneOf(stances, textIn(form, 'avis'))
  const text = textIn(form, 'precisions')
  return { stance, text, isExplained: text.length <= mostSaid && (stance === 'agrees' || text !== '') }
}

/** The number of the version that a form speaks of. */
export const numberIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0)
