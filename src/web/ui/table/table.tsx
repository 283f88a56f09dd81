import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'

export interface Column {
  readonly label: string
  readonly number?: boolean
}

interface TableProps {
  readonly view: Pick<View, 'texts'>
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly total?: readonly ComponentChildren[]
}

/** A table that scrolls inside its own named region when it is too wide; the page never does. */
export const Table = ({ view, caption, columns, rows, total }: TableProps) => (
  <section class="scroll" tabindex={0} aria-label={view.texts.shell.tableOf(caption)}>
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th key={label} scope="col" class={number ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>{cells.map((cell, column) => bodyCell(cell, column, columns))}</tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>{total.map((cell, column) => bodyCell(cell, column, columns))}</tr>
        </tfoot>
      )}
    </table>
  </section>
)

const bodyCell = (cell: ComponentChildren, at: number, columns: readonly Column[]) =>
  at === 0 ? (
    <th key={at} scope="row">
      {cell}
    </th>
  ) : (
    <td key={at} class={columns[at]?.number ? 'number' : undefined}>
      {cell}
    </td>
  )
