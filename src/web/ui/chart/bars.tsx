import { scaleLinear } from 'd3-scale'
import { Chart, type ChartFrame, Drawing, fillOf, Hatching, percent, type Series } from './chart.tsx'

export interface Bar {
  readonly label: string
  /** One value per series, stacked; null is unknown and never drawn as zero. */
  readonly values: readonly (number | null)[]
  /** The whole in words, written at the end of the bar. */
  readonly shown: string
}

const rowHeight = 46
const thickness = 18
/** The longest bar leaves room for its number. */
const widest = 0.74

/** Bars from the same line, longest first if the order says nothing else; parts of one bar are stacked. */
export const BarChart = ({
  bars,
  series,
  ...frame
}: ChartFrame & { readonly bars: readonly Bar[]; readonly series: readonly Series[] }) => {
  const sum = ({ values }: Bar): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const across = scaleLinear([0, Math.max(...bars.map(sum), 1)], [0, widest])
  return (
    <Chart {...frame} series={series}>
      <Drawing id={frame.id} height={bars.length * rowHeight}>
        {series.map(({ ink }) => (
          <Hatching key={ink} id={`${frame.id}-${ink}`} ink={ink} />
        ))}
        {bars.map((bar, row) => (
          <g key={bar.label}>
            <text y={row * rowHeight + 14}>{bar.label}</text>
            <Parts bar={bar} y={row * rowHeight + 21} id={frame.id} series={series} across={across} />
            <text
              class={bar.values.every((value) => value === null) ? 'unknown-value' : 'strong'}
              x={percent(across(sum(bar)))}
              dx="8"
              y={row * rowHeight + 35}
            >
              {bar.shown}
            </text>
          </g>
        ))}
      </Drawing>
    </Chart>
  )
}

interface PartsProps {
  readonly bar: Bar
  readonly y: number
  readonly id: string
  readonly series: readonly Series[]
  across(value: number): number
}

const Parts = ({ bar, y, id, series, across }: PartsProps) => {
  const starts = bar.values.map((_, at) =>
    bar.values.slice(0, at).reduce<number>((total, value) => total + (value ?? 0), 0),
  )
  return (
    <>
      {bar.values.map((value, at) =>
        value === null || series[at] === undefined ? null : (
          <rect
            key={series[at].label}
            x={percent(across(starts[at] ?? 0))}
            y={y}
            width={percent(across(value))}
            height={thickness}
            {...fillOf(`${id}-${series[at].ink}`, series[at].ink)}
          />
        ),
      )}
      {bar.values.every((value) => value === null) && (
        <path class="not-known" d={`M1 ${y}V${y + thickness}`} />
      )}
    </>
  )
}
