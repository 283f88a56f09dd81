import { fold } from '#kernel/fold.ts'
import { activityId, indicatorId, type OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { DayOrder } from '#kernel/written-day.ts'
import type { Activity, ActivityState, ActivityTime, Edition, Indicator, Participation } from '../edition.ts'
import * as cells from './cells.ts'
import type { SheetField } from './columns.ts'
import type { SheetGiven, SheetProblem } from './sheet-line.ts'

/** A row as it was read: a part of an edition, or why it is none. */
export type RowRead<Kept> =
  | { readonly label: string; readonly part: Kept; readonly named: SheetField }
  | { readonly label: string; readonly problems: readonly SheetProblem[] }

/** A row of a sheet, by what its columns hold. */
export interface Row {
  readonly line: number
  text(field: SheetField): string
  /** How the column of a day writes it. */
  dayOrder(field: SheetField): DayOrder | null
}

/** Reads cells one by one, keeping what is wrong with each. */
const reading = (row: Row) => {
  const problems: SheetProblem[] = []
  return {
    problems,
    tell: (field: SheetField, problem: cells.LineProblem, near?: SheetProblem['near']): void => {
      problems.push({ field, value: row.text(field), problem, ...(near === undefined ? {} : { near }) })
    },
    day(field: SheetField): LocalDate | null {
      return this.take(field, cells.readDay(row.dayOrder(field)))
    },
    take<Value>(field: SheetField, read: (text: string) => cells.Cell<Value>): Value | null {
      const cell = read(row.text(field))
      if ('value' in cell) return cell.value
      problems.push({ field, value: row.text(field), problem: cell.problem })
      return null
    },
  }
}

interface Participating {
  readonly edition: Edition
  readonly byId: ReadonlyMap<OrganisationId, Participation>
  readonly given: Pick<SheetGiven, 'find' | 'today'>
}

/** When nothing says since when: since the start of the edition. What a line leaves empty stays as it was. */
export const participationIn = (
  row: Row,
  { edition, byId, given }: Participating,
): RowRead<Participation> => {
  const sheet = reading(row)
  const name = row.text('name')
  const { found, near } = given.find({ name, neq: row.text('neq'), line: row.line })
  const before = found === null ? undefined : byId.get(found.id)
  const side = sheet.take('side', cells.readSide)
  const since = sheet.day('since') ?? before?.since ?? edition.starts
  const left = sheet.day('left-on')
  if (found === null) {
    if (name === '' && row.text('neq') === '') sheet.tell('name', 'name-missing')
    else sheet.tell('name', near.length === 0 ? 'unknown-organisation' : 'near-organisation', near)
  } else if (found.side === 'partner') sheet.tell('name', 'partner')
  else if (side !== null && side !== found.side) sheet.tell('side', 'wrong-side')
  if (left !== null && left < since) sheet.tell('left-on', 'left-before-joining')
  const label = found?.name ?? name
  if (found === null || found.side === 'partner' || sheet.problems.length > 0)
    return { label, problems: sheet.problems }
  const state: Participation['state'] =
    left === null ? (before?.state ?? { kind: 'taking-part' }) : { kind: 'left', on: left }
  return { label, named: 'name', part: { organisation: found.id, side: found.side, since, state } }
}

const timeOf = (first: LocalDate | null, last: LocalDate | null): ActivityTime => {
  if (first === null) return { kind: 'undecided' }
  return last === null || last === first ? { kind: 'day', day: first } : { kind: 'days', first, last }
}

const stateOf = (state: ActivityState['kind'], before: Activity | undefined): ActivityState =>
  state === before?.state.kind
    ? before.state
    : state === 'cancelled'
      ? { kind: state, because: null }
      : { kind: state }

interface Known<Part> {
  readonly known: readonly Part[]
  newId(): string
}

const named = <Part extends Activity | Indicator>(
  { known }: Known<Part>,
  axis: Part['axis'],
  title: string,
): Part | undefined => known.find((each) => each.axis === axis && fold(each.title.fr) === fold(title))

export const activityIn = (row: Row, given: Known<Activity>): RowRead<Activity> => {
  const sheet = reading(row)
  const label = row.text('title')
  const axis = sheet.take('axis', cells.readAxis)
  const title = sheet.take('title', cells.readTitle)
  const english = row.text('title-en').slice(0, 200)
  const first = sheet.day('first-day')
  const last = sheet.day('last-day')
  const audience = sheet.take('audience', cells.readAudience)
  const state = sheet.take('state', cells.readState)
  if (axis === null && row.text('axis') === '') sheet.tell('axis', 'unknown-axis')
  if (last !== null && (first === null || last < first)) sheet.tell('last-day', 'ends-before-it-starts')
  if (axis === null || title === null || sheet.problems.length > 0) return { label, problems: sheet.problems }
  const before = named(given, axis, title)
  const part: Activity = {
    id: before?.id ?? activityId(given.newId()),
    axis,
    title: { fr: before?.title.fr ?? title, en: english === '' ? (before?.title.en ?? null) : english },
    detail: before?.detail ?? null,
    audience: audience ?? before?.audience ?? 'both',
    time: first === null && before !== undefined ? before.time : timeOf(first, last),
    state: stateOf(state ?? before?.state.kind ?? 'planned', before),
  }
  return { label, named: 'title', part }
}

export const indicatorIn = (row: Row, given: Known<Indicator>): RowRead<Indicator> => {
  const sheet = reading(row)
  const label = row.text('title')
  const axis = sheet.take('axis', cells.readAxis)
  const title = sheet.take('title', cells.readTitle)
  const english = row.text('title-en').slice(0, 200)
  const aim = sheet.take('aim', cells.readAim)
  if (axis === null && row.text('axis') === '') sheet.tell('axis', 'unknown-axis')
  if (axis === null || title === null || sheet.problems.length > 0) return { label, problems: sheet.problems }
  const before = named(given, axis, title)
  const part: Indicator = {
    id: before?.id ?? indicatorId(given.newId()),
    axis,
    title: { fr: before?.title.fr ?? title, en: english === '' ? (before?.title.en ?? null) : english },
    aim: aim ?? before?.aim ?? null,
  }
  return { label, named: 'title', part }
}
