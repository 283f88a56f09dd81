import { fold } from '#kernel/fold.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { DayOrder } from '#kernel/written-day.ts'
import type { Activity, Edition, Indicator, Participation } from '../edition.ts'
import type { SheetField } from './columns.ts'
import { type DayQuestion, dayQuestions } from './day-questions.ts'
import { activityIn, indicatorIn, participationIn, type Row, type RowRead } from './rows.ts'
import type { SheetGiven, SheetLine } from './sheet-line.ts'

/** What a sheet makes of an edition, with what each line did. */
export interface SheetEffect {
  readonly after: Edition
  readonly lines: readonly SheetLine[]
  /** Columns of days that may be read in two ways. */
  readonly questions: readonly DayQuestion[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const textAt =
  (chosen: SheetGiven['chosen'], cells: readonly string[]) =>
  (field: SheetField): string =>
    (cells[chosen.indexOf(field)] ?? '').trim()

export type Part = Participation | Activity | Indicator

/** What names a part within its edition, whatever becomes of its title. */
export const partKey = (part: Part): string => ('organisation' in part ? part.organisation : part.id)

interface Placed<Kept extends Part> {
  /** Reads a row against those that are there. */
  read(row: Row): RowRead<Kept>
  keyOf(part: Kept): string
}

/** Puts each row in place of the part that it speaks of, or after the others. */
const placing = <Kept extends Part>(
  parts: readonly Kept[],
  { rows, chosen, orderOf }: Pick<SheetGiven, 'rows' | 'chosen'> & Ordered,
  { read, keyOf }: Placed<Kept>,
): { readonly parts: readonly Kept[]; readonly lines: readonly SheetLine[] } => {
  const kept = new Map(parts.map((part) => [keyOf(part), part]))
  const seen = new Set<string>()
  const lines = rows.map(({ line, cells }): SheetLine => {
    const row = read({ line, text: textAt(chosen, cells), dayOrder: orderOf })
    if ('problems' in row) return { line, kind: 'refused', label: row.label, problems: row.problems }
    const key = keyOf(row.part)
    if (seen.has(key)) {
      const problem = { field: row.named, value: row.label, problem: 'repeated-in-sheet' } as const
      return { line, kind: 'refused', label: row.label, problems: [problem] }
    }
    seen.add(key)
    const before = kept.get(key)
    kept.set(key, row.part)
    const kind = before === undefined ? 'new' : same(before, row.part) ? 'unchanged' : 'changed'
    return { line, kind, label: row.label, problems: [], part: partKey(row.part) }
  })
  return { parts: [...kept.values()], lines }
}

interface Ordered {
  orderOf(field: SheetField): DayOrder | null
}

const titleKey = ({ axis, title }: Activity | Indicator): string => `${axis}|${fold(title.fr)}`

const effectOn = (edition: Edition, given: SheetGiven & Ordered): Pick<SheetEffect, 'after' | 'lines'> => {
  switch (given.holds) {
    case 'participants': {
      const byId = new Map<OrganisationId, Participation>(
        edition.participations.map((each) => [each.organisation, each]),
      )
      const { parts, lines } = placing(edition.participations, given, {
        read: (row) => participationIn(row, { edition, byId, given }),
        keyOf: ({ organisation }) => organisation,
      })
      return { after: { ...edition, participations: parts }, lines }
    }
    case 'activities': {
      const { parts, lines } = placing(edition.activities, given, {
        read: (row) => activityIn(row, { known: edition.activities, newId: given.newId }),
        keyOf: (part: Activity) => titleKey(part),
      })
      return { after: { ...edition, activities: parts }, lines }
    }
    case 'indicators': {
      const { parts, lines } = placing(edition.indicators, given, {
        read: (row) => indicatorIn(row, { known: edition.indicators, newId: given.newId }),
        keyOf: (part: Indicator) => titleKey(part),
      })
      return { after: { ...edition, indicators: parts }, lines }
    }
  }
}

/** What a sheet would make of an edition; nothing is done. A line that cannot be read leaves the edition as it is. */
export const sheetEffect = (edition: Edition, given: SheetGiven): SheetEffect => {
  const questions = dayQuestions(given)
  const orderOf = (field: SheetField) => questions.find((each) => each.field === field)?.order ?? null
  return { ...effectOn(edition, { ...given, orderOf }), questions }
}
