import { fold } from '#kernel/fold.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Activity, Edition, Indicator, Participation } from '../edition.ts'
import type { SheetField } from './columns.ts'
import { activityIn, indicatorIn, participationIn, type RowRead } from './rows.ts'
import type { SheetGiven, SheetLine } from './sheet-line.ts'

/** What a sheet makes of an edition, with what each line did. */
export interface SheetEffect {
  readonly after: Edition
  readonly lines: readonly SheetLine[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const textAt =
  (chosen: SheetGiven['chosen'], cells: readonly string[]) =>
  (field: SheetField): string =>
    (cells[chosen.indexOf(field)] ?? '').trim()

type Part = Participation | Activity | Indicator

interface Placed<Kept extends Part> {
  /** Reads a row against those that are there. */
  read(row: { readonly line: number; text(field: SheetField): string }): RowRead<Kept>
  keyOf(part: Kept): string
}

/** Puts each row in place of the part that it speaks of, or after the others. */
const placing = <Kept extends Part>(
  parts: readonly Kept[],
  { rows, chosen }: Pick<SheetGiven, 'rows' | 'chosen'>,
  { read, keyOf }: Placed<Kept>,
): { readonly parts: readonly Kept[]; readonly lines: readonly SheetLine[] } => {
  const kept = new Map(parts.map((part) => [keyOf(part), part]))
  const seen = new Set<string>()
  const lines = rows.map(({ line, cells }): SheetLine => {
    const row = read({ line, text: textAt(chosen, cells) })
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
    return { line, kind, label: row.label, problems: [] }
  })
  return { parts: [...kept.values()], lines }
}

const titleKey = ({ axis, title }: Activity | Indicator): string => `${axis}|${fold(title.fr)}`

/** What a sheet would make of an edition; nothing is done. A line that cannot be read leaves the edition as it is. */
export const sheetEffect = (edition: Edition, given: SheetGiven): SheetEffect => {
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
