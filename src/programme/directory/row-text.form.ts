import type { CellError, CellProblem } from './cell-problem.ts'
import type * as form from './organisation.form.ts'
import type {
  AchievementField,
  ColumnPlan,
  FindingField,
  OfferField,
  PlainField,
  RecognitionField,
} from './sheet-columns.ts'

export type Values<Field extends string> = Readonly<Partial<Record<Field, string>>>
export type Numbered<Field extends string> = ReadonlyMap<number, Values<Field>>

export interface RowText {
  readonly plain: Values<PlainField>
  readonly recognition: Values<RecognitionField>
  readonly offers: Numbered<OfferField>
  readonly achievements: Numbered<AchievementField>
  readonly findings: Numbered<FindingField>
  headingOf(field: string): string
}

/** The cells of one row by what their columns fill. */
export const rowText = (plan: ColumnPlan, headings: readonly string[], cells: readonly string[]): RowText => {
  const single = { organisation: {}, recognition: {} } satisfies Record<string, Record<string, string>>
  const groups = {
    offer: new Map<number, Record<string, string>>(),
    achievement: new Map<number, Record<string, string>>(),
    finding: new Map<number, Record<string, string>>(),
  }
  const headingOf = new Map<string, string>()
  plan.targets.forEach((target, at) => {
    if (target === null) return
    const value = cells[at] ?? ''
    const isSingle = target.of === 'organisation' || target.of === 'recognition'
    headingOf.set(
      target.of === 'organisation'
        ? target.field
        : isSingle
          ? `${target.of} ${target.field}`
          : `${target.of} ${target.number} ${target.field}`,
      headings[at] ?? '',
    )
    if (isSingle) Object.assign(single[target.of], { [target.field]: value })
    else {
      const group = groups[target.of]
      group.set(target.number, { ...group.get(target.number), [target.field]: value })
    }
  })
  return {
    plain: single.organisation,
    recognition: single.recognition,
    offers: groups.offer,
    achievements: groups.achievement,
    findings: groups.finding,
    headingOf: (field) => headingOf.get(field) ?? field,
  }
}

/** Collects what cannot be read while giving the rest. */
export const collector = (row: RowText) => {
  const errors: CellError[] = []
  return {
    errors,
    take<Value>(
      field: string,
      text: string | undefined,
      read: (text: string) => form.Cell<Value>,
      otherwise: Value,
    ): Value {
      const cell = read(text ?? '')
      if ('value' in cell) return cell.value
      errors.push({ column: row.headingOf(field), value: text ?? '', problem: cell.problem })
      return otherwise
    },
    add(field: string, value: string | undefined, problem: CellProblem): void {
      errors.push({ column: row.headingOf(field), value: value ?? '', problem })
    },
  }
}
export type Collector = ReturnType<typeof collector>

export const isBlank = (values: Readonly<Record<string, string | undefined>>): boolean =>
  Object.values(values).every((value) => (value ?? '').trim() === '')
