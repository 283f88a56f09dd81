import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Chart, type ChartFrame, Drawing, percent, type Series } from './chart.tsx'

interface LineChartProps extends ChartFrame {
  /** What stands under the chart, one per point; the first and the last are always written. */
  readonly marks: readonly string[]
  readonly series: readonly (Series & { readonly values: readonly (number | null)[] })[]
}

const plot = { top: 20, height: 180 }
/** Room for the numbers of the scale, and for half a point. */
const [left, right] = [0.08, 0.985]
const mostMarks = 5

/** Values over time. A gap in the line is a value that is not known. */
export const LineChart = ({ marks, series, ...frame }: LineChartProps) => {
  const most = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1)
  const up = scaleLinear([0, most], [100, 0]).nice(4)
  const x = (at: number): number =>
    marks.length === 1 ? 0.5 : left + (at / (marks.length - 1)) * (right - left)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at) * 100)
    .y((value) => up(value ?? 0))
  const y = (value: number): number => Math.round(plot.top + (up(value) / 100) * plot.height)
  return (
    <Chart {...frame} series={series} keys="lines">
      <Drawing id={frame.id} height={plot.top + plot.height + 28}>
        {up.ticks(4).map((tick) => (
          <g key={tick}>
            <path class={tick === 0 ? 'base' : 'grid'} d={`M0 ${y(tick)}H4000`} />
            <text class="quiet" y={y(tick) - 5}>
              {frame.view.format.number(tick)}
            </text>
          </g>
        ))}
        <svg
          aria-hidden="true"
          y={plot.top}
          width="100%"
          height={plot.height}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          overflow="visible"
        >
          {series.map(({ label, ink, values }) => (
            <path key={label} class={`line c${ink}`} d={path(values) ?? ''} />
          ))}
        </svg>
        {series.map(({ label, ink, values }) => (
          <Points key={label} ink={ink} values={values} x={x} y={y} />
        ))}
        <Marks marks={marks} x={x} />
      </Drawing>
    </Chart>
  )
}

interface PointsProps {
  readonly ink: string
  readonly values: readonly (number | null)[]
  x(at: number): number
  y(value: number): number
}

const Points = ({ ink, values, x, y }: PointsProps) => (
  <>
    {values.map((value, at) =>
      value === null ? null : (
        <circle key={at} class={`point c${ink}`} cx={percent(x(at))} cy={y(value)} r="4" />
      ),
    )}
  </>
)

const Marks = ({ marks, x }: { readonly marks: readonly string[]; x(at: number): number }) => {
  const every = Math.ceil((marks.length - 1) / (mostMarks - 1)) || 1
  const last = marks.length - 1
  return (
    <>
      {marks.map((mark, at) =>
        (at % every === 0 && (last - at >= every || at === last)) || at === last ? (
          <text
            key={mark}
            class="quiet"
            x={percent(x(at))}
            y={plot.top + plot.height + 20}
            text-anchor={at === last ? 'end' : 'middle'}
          >
            {mark}
          </text>
        ) : null,
      )}
    </>
  )
}
