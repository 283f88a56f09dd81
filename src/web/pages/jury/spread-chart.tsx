import { scaleLinear } from 'd3-scale'
import { type Call, shown, spreadOf } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Chart, Drawing, percent } from '../../ui/chart/chart.tsx'
import { decimal, saidIn } from './jury-parts.tsx'

/** What one juror gave on each criterion; set aside when they declared a conflict, or left. */
export interface GivenBy {
  readonly name: string
  readonly levels: Readonly<Record<string, number>>
  readonly counts: boolean
}

interface SpreadChartProps {
  readonly view: View
  readonly call: Call
  readonly jurors: readonly GivenBy[]
}

const rowHeight = 58
const lineHeight = 16
const head = 24

/** Most characters of a line of a drawing as narrow as a phone. */
const mostOnLine = 36

/** A text in lines, for a drawing does not break any. */
const inLines = (text: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > mostOnLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

const rangeWords = (view: View, levels: readonly number[]): string => {
  const spread = spreadOf(levels)
  return spread === null ? '–' : `${view.format.number(spread.least)}–${view.format.number(spread.most)}`
}

/** Each juror’s level on each criterion, as dots on the scale of the call, with their mean and range. */
export const SpreadChart = ({ view, call, jurors }: SpreadChartProps) => {
  const { jury: words } = view.texts
  const levels = call.scale.map(({ level }) => level)
  const across = scaleLinear([Math.min(...levels), Math.max(...levels)], [0.04, 0.96])
  const counted = (id: string): readonly number[] =>
    jurors.flatMap(({ counts, levels: given }) => (counts ? (given[id] ?? []) : []))
  const labels = call.criteria.map(({ title }) => inLines(saidIn(view, title)))
  const above = (Math.max(1, ...labels.map(({ length }) => length)) - 1) * lineHeight
  return (
    <Chart
      view={view}
      id="spread"
      title={words.together.spread}
      measure={words.together.spreadMeasure}
      table={{
        columns: [
          { label: words.columns.member },
          ...call.criteria.map(({ title }) => ({ label: saidIn(view, title), number: true })),
        ],
        rows: [
          ...jurors.map(({ name, levels: given, counts }) => [
            counts ? name : `${name} (${words.together.aside})`,
            ...call.criteria.map(({ id }) => (given[id] === undefined ? '–' : view.format.number(given[id]))),
          ]),
          [words.columns.range, ...call.criteria.map(({ id }) => rangeWords(view, counted(id)))],
        ],
        total: [
          words.columns.mean,
          ...call.criteria.map(({ id }) => {
            const spread = spreadOf(counted(id))
            return spread === null ? '–' : decimal(view, spread.mean)
          }),
        ],
      }}
    >
      <Drawing id="spread" height={head + call.criteria.length * (rowHeight + above)}>
        {levels.map((level) => (
          <g key={level}>
            <line
              class="grid"
              x1={percent(across(level))}
              x2={percent(across(level))}
              y1={head - 6}
              y2="100%"
            />
            <text class="quiet" x={percent(across(level))} y="12" text-anchor="middle">
              {level}
            </text>
          </g>
        ))}
        {call.criteria.map(({ id }, at) => (
          <Row
            key={id}
            label={labels[at] ?? []}
            levels={counted(id)}
            y={head + at * (rowHeight + above)}
            line={head + at * (rowHeight + above) + above + 36}
            across={across}
          />
        ))}
      </Drawing>
    </Chart>
  )
}

interface RowProps {
  readonly label: readonly string[]
  readonly levels: readonly number[]
  readonly y: number
  /** Where its dots stand. */
  readonly line: number
  across(level: number): number
}

/** Those who gave the same level stand beside one another. */
const Row = ({ label, levels, y, line, across }: RowProps) => {
  const spread = spreadOf(levels)
  const groups = [...Map.groupBy(levels, (level) => level)]
  return (
    <g>
      <text y={y + 14} class="on-grid">
        {label.map((words, at) => (
          <tspan key={words} x="0" dy={at === 0 ? 0 : lineHeight}>
            {words}
          </tspan>
        ))}
      </text>
      {spread !== null && (
        <>
          <line
            class="span"
            x1={percent(across(spread.least))}
            x2={percent(across(spread.most))}
            y1={line}
            y2={line}
          />
          <line
            class="base"
            x1={percent(across(shown(spread.mean)))}
            x2={percent(across(shown(spread.mean)))}
            y1={line - 11}
            y2={line + 11}
          />
        </>
      )}
      {groups.flatMap(([level, same]) =>
        same.map((_, at) => (
          <svg
            key={`${level} ${at}`}
            aria-hidden="true"
            x={percent(across(level))}
            y={line}
            overflow="visible"
          >
            <circle class="dot c1" cx={(at - (same.length - 1) / 2) * 13} cy="0" r="6" />
          </svg>
        )),
      )}
    </g>
  )
}
