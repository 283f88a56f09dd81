import type { ComponentChildren } from 'preact'

interface ResultListProps {
  readonly id: string
  /** How many there are, in words. */
  readonly title: ComponentChildren
  /** In which order they come. */
  readonly order?: ComponentChildren
  /** The filters in force, and other ways to sort. */
  readonly refine?: ComponentChildren
  /** Shown in place of the rows when there are none. */
  readonly empty: ComponentChildren
  /** Rows: each is an `<article class="row">`. */
  readonly rows: readonly ComponentChildren[]
  /** The pages, under the rows. */
  readonly foot?: ComponentChildren
}

/** A list of what was found: how many, in which order, the rows or why there are none, the pages. */
export const ResultList = ({ id, title, order, refine, empty, rows, foot }: ResultListProps) => (
  <section class="results" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {order !== undefined && rows.length > 1 && <p class="note">{order}</p>}
    {refine}
    {rows.length === 0 ? empty : rows}
    {foot}
  </section>
)
