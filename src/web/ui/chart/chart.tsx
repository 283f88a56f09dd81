import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { type Column, Table } from '../table/table.tsx'

/** How a series is drawn: one of the four chart colours, a second state of the first two, or what is not known. */
export type Ink = '1' | '2' | '3' | '4' | '1-hatched' | '2-hatched' | 'unknown'

export interface Series {
  readonly label: string
  readonly ink: Ink
}

export interface ChartFrame {
  readonly view: Pick<View, 'texts' | 'format'>
  /** Once per page: the parts of the drawing are named after it. */
  readonly id: string
  /** The conclusion, as a sentence. */
  readonly title: string
  /** What is measured, in what unit, over what period, from what source. */
  readonly measure: string
  readonly table: {
    readonly columns: readonly Column[]
    readonly rows: readonly (readonly ComponentChildren[])[]
    readonly total?: readonly ComponentChildren[]
  }
}

interface ChartProps extends ChartFrame {
  readonly series?: readonly Series[]
  readonly keys?: keyof typeof keyShapes
  readonly children: ComponentChildren
  /** The drawing was given up: the table alone says it, and is open. */
  readonly tableOnly?: boolean
}

interface KeyProps {
  readonly id: string
  readonly ink: Ink
}

/** How a series is shown beside its name: as it is drawn. */
const keyShapes = {
  areas: ({ id, ink }: KeyProps) => (
    <svg width="20" height="12" aria-hidden="true">
      <Hatching id={id} ink={ink} />
      <rect width="20" height="12" {...fillOf(id, ink)} />
    </svg>
  ),
  lines: ({ ink }: KeyProps) => (
    <svg width="28" height="12" aria-hidden="true">
      <path class={`line c${ink}`} d="M0 6H28" />
      <circle class={`point c${ink}`} cx="14" cy="6" r="4" />
    </svg>
  ),
  dots: ({ ink }: KeyProps) => (
    <svg width="14" height="14" aria-hidden="true">
      <circle class={`dot c${ink}`} cx="7" cy="7" r="6" />
    </svg>
  ),
} as const

/** A chart: its conclusion as title, what it measures, its keys, its drawing, its table. */
export const Chart = ({
  view,
  id,
  title,
  measure,
  table,
  series = [],
  keys = 'areas',
  children,
  tableOnly = false,
}: ChartProps) => {
  const Key = keyShapes[keys]
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p class="note">{measure}</p>
      </figcaption>
      {series.length > 1 && (
        <ul class="keys">
          {series.map(({ label, ink }) => (
            <li key={label}>
              <Key id={`${id}-key-${ink}`} ink={ink} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {children}
      <Disclosure summary={view.texts.ui.chartTable} open={tableOnly}>
        <Table view={view} caption={title} {...table} />
      </Disclosure>
    </figure>
  )
}

/** The drawing itself: as wide as its place, its text at its own size; read as the chart’s title. */
export const Drawing = ({
  id,
  height,
  children,
}: {
  readonly id: string
  readonly height: number
  readonly children: ComponentChildren
}) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: the figure’s caption names it.
  <svg class="drawing" width="100%" height={height} role="img" aria-labelledby={`${id}-title`}>
    {children}
  </svg>
)

const isHatched = (ink: Ink): boolean => ink === 'unknown' || ink.endsWith('-hatched')

/** Attributes that fill a shape with an ink; a hatched one needs its `Hatching` under the same id. */
export const fillOf = (id: string, ink: Ink) =>
  isHatched(ink) ? { class: `edge c${ink.slice(0, 1)}`, fill: `url(#${id})` } : { class: `full c${ink}` }

/** The stripes of a hatched ink. */
export const Hatching = ({ id, ink }: { readonly id: string; readonly ink: Ink }) =>
  isHatched(ink) ? (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class={`stripe c${ink.slice(0, 1)}`} d="M0 0V5" />
    </pattern>
  ) : null

/** A percentage for an attribute, short. */
export const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`
