import { z } from 'zod'
import type { Applicant, EvaluationChange } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { mostComment } from './jury.form.ts'

/** What a row was when its page was shown: its version, and the level of each criterion. */
interface RowBefore {
  readonly version: number
  readonly levels: Readonly<Record<string, number>>
}

interface Rules {
  readonly criteria: readonly { readonly id: string }[]
  readonly scale: readonly { readonly level: number }[]
}

/** A row as a hidden field keeps it: `3:2,,4` is version 3 with levels 2, none and 4. */
export const rowText = ({ version, levels }: RowBefore, { criteria }: Pick<Rules, 'criteria'>): string =>
  `${version}:${criteria.map(({ id }) => levels[id] ?? '').join(',')}`

const rowPattern = z
  .string()
  .regex(/^\d{1,9}:(-?\d{0,4})(,-?\d{0,4}){0,40}$/)
  .transform((text) => {
    const [version = '0', levels = ''] = text.split(':')
    return { version: Number(version), levels: levels.split(',') }
  })

const levelIn = (text: string, { scale }: Pick<Rules, 'scale'>): number | null =>
  scale.find(({ level }) => String(level) === text)?.level ?? null

const rowBefore = (text: string, rules: Rules): RowBefore | null => {
  const parsed = rowPattern.safeParse(text)
  if (!parsed.success) return null
  const entries = rules.criteria.flatMap(({ id }, at): [string, number][] => {
    const level = levelIn(parsed.data.levels[at] ?? '', rules)
    return level === null ? [] : [[id, level]]
  })
  return { version: parsed.data.version, levels: Object.fromEntries(entries) }
}

/** One row of the grid as it was sent. */
export interface RowSent {
  readonly applicant: Applicant
  readonly change: EvaluationChange
  readonly isChanged: boolean
}

/** The rows of the grid that a form sent, each with whether its levels are other than they were on the page. */
export const readRows = (
  form: FormData,
  applicants: readonly Applicant[],
  rules: Rules,
): readonly RowSent[] =>
  applicants.flatMap((applicant): readonly RowSent[] => {
    const { number, application } = applicant
    const before = rowBefore(textIn(form, `v${number}`), rules)
    if (before === null) return []
    const levels = Object.fromEntries(
      rules.criteria.flatMap(({ id }, at): [string, number][] => {
        const name = `n${number}-${at}`
        // A finished row has no fields: its levels stay.
        const level = form.has(name) ? levelIn(textIn(form, name), rules) : (before.levels[id] ?? null)
        return level === null ? [] : [[id, level]]
      }),
    )
    const isChanged = rules.criteria.some(({ id }) => levels[id] !== before.levels[id])
    return [{ applicant, isChanged, change: { application, version: before.version, levels } }]
  })

/** What a juror typed about one application. */
export interface EvaluationTyped {
  readonly version: number
  readonly levels: Readonly<Record<string, string>>
  readonly comments: Readonly<Record<string, string>>
  readonly overall: string
}

/** Why a field is refused, by its name. */
export type EvaluationWrong = readonly {
  readonly name: string
  readonly criterion: string | null
  readonly why: 'too-long' | 'unknown-level' | 'incomplete'
}[]

/** One whole judgement as it was typed, what is wrong with it, and what it asks once nothing is. */
export const readEvaluation = (
  form: FormData,
  rules: Rules,
): {
  readonly typed: EvaluationTyped
  readonly wrong: EvaluationWrong
  readonly change: Omit<EvaluationChange, 'application'>
} => {
  const version = z.coerce.number().int().min(0).max(1e9).catch(-1).parse(textIn(form, 'version'))
  const typed = {
    version,
    levels: Object.fromEntries(rules.criteria.map(({ id }, at) => [id, textIn(form, `n${at}`)])),
    comments: Object.fromEntries(rules.criteria.map(({ id }, at) => [id, textIn(form, `c${at}`)])),
    overall: textIn(form, 'ensemble'),
  }
  const finishes = textIn(form, 'finir') !== ''
  const wrong = rules.criteria.flatMap(({ id }, at): EvaluationWrong => {
    const level = typed.levels[id] ?? ''
    const unknown = level !== '' && levelIn(level, rules) === null
    return [
      ...(unknown ? [{ name: `n${at}`, criterion: id, why: 'unknown-level' as const }] : []),
      ...(finishes && level === '' ? [{ name: `n${at}`, criterion: id, why: 'incomplete' as const }] : []),
      ...((typed.comments[id] ?? '').length > mostComment
        ? [{ name: `c${at}`, criterion: id, why: 'too-long' as const }]
        : []),
    ]
  })
  const tooLong = typed.overall.length > mostComment
  const levels = rules.criteria.flatMap(({ id }): [string, number][] => {
    const level = levelIn(typed.levels[id] ?? '', rules)
    return level === null ? [] : [[id, level]]
  })
  return {
    typed,
    wrong: tooLong ? [...wrong, { name: 'ensemble', criterion: null, why: 'too-long' }] : wrong,
    change: {
      version,
      levels: Object.fromEntries(levels),
      comments: Object.fromEntries(Object.entries(typed.comments).filter(([, text]) => text !== '')),
      overall: typed.overall === '' ? null : typed.overall,
      done: finishes,
    },
  }
}
