import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

export interface Column {
  readonly label: string
  readonly number?: boolean
  /** The address that sorts by this column, or turns its order round. */
  readonly sort?: { readonly href: string; readonly order: 'ascending' | 'descending' | null }
}

interface TableProps {
  readonly view: Pick<View, 'texts'>
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly total?: readonly ComponentChildren[]
  /** Tight rows, for working screens. */
  readonly dense?: boolean
  /** Under 62 rem each row becomes a block with its labels, instead of a table that scrolls. */
  readonly blocks?: boolean
  /** Where the same rows are as a spreadsheet. */
  readonly exportHref?: string
}

/** A table that scrolls inside its own named region when it is too wide; the page never does. */
export const Table = ({ view, caption, columns, rows, total, dense, blocks, exportHref }: TableProps) => {
  const classes = ['scroll', ...(dense === true ? ['dense'] : []), ...(blocks === true ? ['blocks'] : [])]
  const line = (cells: readonly ComponentChildren[]) => (
    <Line cells={cells} columns={columns} blocks={blocks === true} />
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group, not a landmark, for a page may hold twenty tables; a fieldset is for fields. */}
      <div class={classes.join(' ')} role="group" tabindex={0} aria-label={view.texts.shell.tableOf(caption)}>
        {/* Displayed as blocks, a table loses its roles: they are written out. */}
        <table {...role(blocks, 'table')}>
          <caption class="unseen">{caption}</caption>
          <thead {...role(blocks, 'rowgroup')}>
            <tr {...role(blocks, 'row')}>
              {columns.map((column) => (
                <Head key={column.label} column={column} blocks={blocks === true} />
              ))}
            </tr>
          </thead>
          <tbody {...role(blocks, 'rowgroup')}>{rows.map(line)}</tbody>
          {total && <tfoot {...role(blocks, 'rowgroup')}>{line(total)}</tfoot>}
        </table>
      </div>
      {exportHref !== undefined && (
        <p class="export">
          <a href={exportHref} download>
            <Icon name="download-simple" /> {view.texts.ui.exportTable}
            <span class="unseen"> {caption}</span>
          </a>
        </p>
      )}
    </>
  )
}

type Role = 'table' | 'rowgroup' | 'row' | 'cell' | 'columnheader' | 'rowheader'
const role = (blocks: boolean | undefined, name: Role) => (blocks === true ? { role: name } : {})

const sortIcons = { ascending: 'arrow-up', descending: 'arrow-down' } as const

const Head = ({ column, blocks }: { readonly column: Column; readonly blocks: boolean }) => {
  const { label, number, sort } = column
  return (
    <th
      scope="col"
      class={number ? 'number' : undefined}
      {...role(blocks, 'columnheader')}
      {...(sort?.order ? { 'aria-sort': sort.order } : {})}
    >
      {sort === undefined ? (
        label
      ) : (
        <a href={sort.href}>
          {label} <Icon name={sort.order === null ? 'arrows-down-up' : sortIcons[sort.order]} />
        </a>
      )}
    </th>
  )
}

interface LineProps {
  readonly cells: readonly ComponentChildren[]
  readonly columns: readonly Column[]
  readonly blocks: boolean
}

const Line = ({ cells, columns, blocks }: LineProps) => (
  <tr {...role(blocks, 'row')}>
    {cells.map((cell, at) =>
      at === 0 ? (
        <th
          key={at}
          scope="row"
          class={columns[at]?.number ? 'number' : undefined}
          {...role(blocks, 'rowheader')}
        >
          {cell}
        </th>
      ) : (
        <td
          key={at}
          class={columns[at]?.number ? 'number' : undefined}
          {...role(blocks, 'cell')}
          {...(blocks ? { 'data-label': columns[at]?.label } : {})}
        >
          {cell}
        </td>
      ),
    )}
  </tr>
)
