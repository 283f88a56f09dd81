import { accept, type Result, refuse } from '#kernel/result.ts'
import { readRows } from '../sheet.feed.ts'
import { planColumns } from '../sheet-columns.ts'
import {
  type AskedEnterprise,
  askedIn,
  boundedList,
  type CheckListRefusal,
  mostCheckedBytes,
} from './check.ts'

/** Columns of the names and numbers; without a heading that says so, each row is read whole. */
const readingOf = (headings: readonly string[]) => {
  const { targets } = planColumns(headings)
  const columnOf = (field: 'name' | 'neq'): number =>
    targets.findIndex((target) => target?.of === 'organisation' && target.field === field)
  const columns = [columnOf('name'), columnOf('neq')].filter((column) => column >= 0)
  return columns.length === 0
    ? null
    : (cells: readonly string[]) => askedIn(columns.map((column) => cells[column] ?? '').join(' '))
}

const wholeRow = (cells: readonly string[]): AskedEnterprise | null => askedIn(cells.join(' '))

/** The enterprises that an uploaded sheet asks about: its name and NEQ columns, else each row whole. */
export const checkSheet = async (sent: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Result<readonly AskedEnterprise[], CheckListRefusal>> => {
  if (sent.bytes.length > mostCheckedBytes) return refuse({ kind: 'too-large' })
  const sheet = await readRows({ name: sent.name, bytes: Buffer.from(sent.bytes) })
  if (!sheet.accepted) {
    const { kind } = sheet.refusal
    return refuse({ kind: kind === 'unknown-format' || kind === 'unreadable' ? kind : 'nothing-asked' })
  }
  const [first, ...others] = sheet.value
  const reading = readingOf(first?.cells ?? [])
  const asked =
    reading === null
      ? sheet.value.map(({ cells }) => wholeRow(cells))
      : others.map(({ cells }) => reading(cells))
  const bounded = boundedList(asked.filter((each) => each !== null))
  return bounded.accepted ? accept(bounded.value) : bounded
}
