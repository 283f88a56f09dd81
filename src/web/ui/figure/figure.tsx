import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Unknown } from '../text/unknown.tsx'

interface FigureProps {
  readonly view: Pick<View, 'texts'>
  /** Already in words; null when it is not known, which is not zero. */
  readonly value: string | null
  readonly counts: string
  readonly period: string
  readonly source: string
  /** How many rows the sum holds and how many it lacks. */
  readonly lacks?: string
  /** «Ouvrir les 52 lignes». */
  readonly open: string
  /** Where the rows are… */
  readonly href?: string
  /** … or the rows themselves, opened in place. */
  readonly rows?: ComponentChildren
}

/** A key figure: what it counts, its period and source, and the way to the rows behind it. */
export const Figure = ({ view, value, counts, period, source, lacks, open, href, rows }: FigureProps) => (
  <div class="figure">
    <p class="value">{value ?? <Unknown>{view.texts.shell.unknown}</Unknown>}</p>
    <p class="counts">{counts}</p>
    <p class="note">
      {period} {view.texts.ui.source(source)}
      {lacks !== undefined && <span class="lacks"> {lacks}</span>}
    </p>
    {href !== undefined && (
      <p class="opens">
        <a href={href}>{open}</a>
      </p>
    )}
    {rows !== undefined && <Disclosure summary={open}>{rows}</Disclosure>}
  </div>
)
