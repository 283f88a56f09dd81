import { scaleLinear } from 'd3-scale'
import { Chart, type ChartFrame, Drawing, percent, type Series } from './chart.tsx'

export interface DotRow {
  readonly label: string
  /** One value per series; null is unknown. */
  readonly values: readonly (number | null)[]
}

const rowHeight = 44
const head = 24

/** Two or more values of the same thing on one thread: before and after, asked and obtained. */
export const DotChart = ({
  rows,
  series,
  ...frame
}: ChartFrame & { readonly rows: readonly DotRow[]; readonly series: readonly Series[] }) => {
  const known = rows.flatMap(({ values }) => values.filter((value) => value !== null))
  const across = scaleLinear([0, Math.max(...known, 1)], [0.02, 0.96]).nice(4)
  const height = head + rows.length * rowHeight
  return (
    <Chart {...frame} series={series} keys="dots">
      <Drawing id={frame.id} height={height}>
        {across.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              class="grid"
              x1={percent(across(tick))}
              x2={percent(across(tick))}
              y1={head - 6}
              y2={height}
            />
            <text
              class="quiet"
              x={percent(across(tick))}
              y="12"
              text-anchor={tick === 0 ? 'start' : 'middle'}
            >
              {frame.view.format.number(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, at) => (
          <Row
            key={row.label}
            row={row}
            y={head + at * rowHeight}
            series={series}
            across={across}
            unknown={frame.view.texts.shell.unknown}
          />
        ))}
      </Drawing>
    </Chart>
  )
}

interface RowProps {
  readonly row: DotRow
  readonly y: number
  readonly series: readonly Series[]
  across(value: number): number
  readonly unknown: string
}

const Row = ({ row, y, series, across, unknown }: RowProps) => {
  const known = row.values.filter((value) => value !== null)
  return (
    <g>
      <text y={y + 14} class="on-grid">
        {row.label}
        {known.length < series.length && <tspan class="unknown-value"> ({unknown})</tspan>}
      </text>
      {known.length > 1 && (
        <line
          class="span"
          x1={percent(across(Math.min(...known)))}
          x2={percent(across(Math.max(...known)))}
          y1={y + 28}
          y2={y + 28}
        />
      )}
      {row.values.map((value, at) =>
        value === null || series[at] === undefined ? null : (
          <circle
            key={series[at].label}
            class={`dot c${series[at].ink}`}
            cx={percent(across(value))}
            cy={y + 28}
            r="6"
          />
        ),
      )}
    </g>
  )
}
