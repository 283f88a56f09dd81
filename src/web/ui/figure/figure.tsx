interface FigureProps {
  readonly value: string
  readonly counts: string
  readonly note: string
  readonly href: string
  readonly open: string
}

/** A key figure: what it counts, its period and source, and the way to the rows behind it. */
export const Figure = ({ value, counts, note, href, open }: FigureProps) => (
  <div class="figure">
    <p class="value">{value}</p>
    <p class="counts">{counts}</p>
    <p class="note">{note}</p>
    <p>
      <a href={href}>{open}</a>
    </p>
  </div>
)
