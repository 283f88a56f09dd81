import { scaleLinear } from 'd3-scale'
import { curveLinearClosed, lineRadial } from 'd3-shape'
import { Chart, type ChartFrame, Drawing, type Series } from './chart.tsx'

interface RadarProps extends ChartFrame {
  readonly axes: readonly string[]
  /** The top of every axis. */
  readonly top: number
  /** One value per axis; null is unknown, and the shape is then left open. */
  readonly series: readonly (Series & { readonly values: readonly (number | null)[] })[]
}

const radius = 104
const height = 2 * radius + 56

/** A few measures of one thing, on one scale. At most two series, three to eight axes, numbered. */
export const RadarChart = ({ axes, top, series, ...frame }: RadarProps) => {
  const out = scaleLinear([0, top], [0, radius])
  const angle = (at: number): number => (at / axes.length) * 2 * Math.PI
  const shape = lineRadial<number | null>()
    .defined((value) => value !== null)
    .angle((_, at) => angle(at))
    .radius((value) => out(value ?? 0))
    .curve(curveLinearClosed)
  const ring = lineRadial<string>()
    .angle((_, at) => angle(at))
    .curve(curveLinearClosed)
  return (
    <Chart {...frame} series={series} keys="lines">
      <Drawing id={frame.id} height={height}>
        <svg aria-hidden="true" x="50%" y={height / 2} overflow="visible">
          {out
            .ticks(4)
            .slice(1)
            .map((tick) => (
              <path key={tick} class="grid" d={ring.radius(out(tick))(axes) ?? ''} />
            ))}
          {axes.map((name, at) => (
            <Axis key={name} number={at + 1} angle={angle(at)} />
          ))}
          {series.map(({ label, ink, values }) => (
            <path key={label} class={`line c${ink}`} d={shape(values) ?? ''} />
          ))}
        </svg>
      </Drawing>
      <ol class="numbered">
        {axes.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </Chart>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

const Axis = ({ number, angle }: { readonly number: number; readonly angle: number }) => {
  const [x, y] = [Math.sin(angle), -Math.cos(angle)]
  return (
    <>
      <path class="grid" d={`M0 0L${round(x * radius)} ${round(y * radius)}`} />
      <text class="strong" x={round(x * (radius + 14))} y={round(y * (radius + 14) + 5)} text-anchor="middle">
        {number}
      </text>
    </>
  )
}
