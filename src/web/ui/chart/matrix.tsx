import { StitchLeaves } from '../stitch/stitch.tsx'
import { Chart, type ChartFrame, Drawing, percent } from './chart.tsx'

export interface Relation {
  readonly enterprise: number
  readonly institution: number
  readonly relation: 'new' | 'known'
  /** How many contracts; written when there is more than one. */
  readonly contracts: number
}

interface MatrixProps extends ChartFrame {
  readonly enterprises: readonly string[]
  readonly institutions: readonly string[]
  readonly relations: readonly Relation[]
}

/** Beyond this the cloth cannot be read and the table does better. */
const most = { enterprises: 20, institutions: 12 }
const rowHeight = 50
const head = 24

/** Who does business with whom: copper threads are enterprises, indigo ones institutions, a stitch is a relation. */
export const MatrixChart = ({ enterprises, institutions, relations, ...frame }: MatrixProps) => {
  if (enterprises.length > most.enterprises || institutions.length > most.institutions)
    return (
      <Chart {...frame} tableOnly>
        <p>{frame.view.texts.ui.matrixTooLarge(enterprises.length, institutions.length)}</p>
      </Chart>
    )
  const x = (column: number): string => percent((column + 0.5) / institutions.length)
  const y = (row: number): number => head + (row + 1) * rowHeight - 8
  return (
    <Chart {...frame}>
      <Drawing id={frame.id} height={y(enterprises.length - 1) + 12}>
        {institutions.map((name, column) => (
          <g key={name}>
            <line class="warp institutions" x1={x(column)} x2={x(column)} y1={head} y2="100%" />
            <text class="strong" x={x(column)} y="14" text-anchor="middle">
              {column + 1}
            </text>
          </g>
        ))}
        {enterprises.map((name, row) => (
          <g key={name}>
            <line class="warp enterprises" x1="0" x2="100%" y1={y(row)} y2={y(row)} />
            <text class="on-grid" y={y(row) - 25}>
              {name}
            </text>
          </g>
        ))}
        {relations.map((relation) => (
          <Knot key={`${relation.enterprise}-${relation.institution}`} relation={relation} x={x} y={y} />
        ))}
      </Drawing>
      <ol class="numbered">
        {institutions.map((name) => (
          <li key={name} class="institution">
            {name}
          </li>
        ))}
      </ol>
    </Chart>
  )
}

interface KnotProps {
  readonly relation: Relation
  x(column: number): string
  y(row: number): number
}

const Knot = ({ relation, x, y }: KnotProps) => (
  <svg aria-hidden="true" x={x(relation.institution)} y={y(relation.enterprise)} overflow="visible">
    <StitchLeaves relation={relation.relation} />
    {relation.contracts > 1 && (
      <text class="strong" x="13" y="-6">
        {relation.contracts}
      </text>
    )}
  </svg>
)
