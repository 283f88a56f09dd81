/** How two threads run along one step: they cross, run side by side, or are not there yet. */
export type StrandState = 'crossed' | 'beside' | 'loose'

interface StrandProps {
  readonly state: StrandState
  /** The threads have crossed an odd number of times before this step. */
  readonly flipped: boolean
  readonly upright?: boolean
}

const along = 100
const near = 4
const far = 20

/** `M`/`C`/`L` with the two coordinates of each point exchanged when the braid stands upright. */
const path = (upright: boolean, points: readonly (readonly [number, number])[]): string => {
  const written = points.map(([x, y]) => (upright ? `${y} ${x}` : `${x} ${y}`))
  const [first = '', ...rest] = written
  return rest.length === 1 ? `M${first}L${rest.join(' ')}` : `M${first}C${rest.join(' ')}`
}

const wave = (from: number, to: number, upright: boolean): string =>
  from === to
    ? path(upright, [
        [0, from],
        [along, to],
      ])
    : path(upright, [
        [0, from],
        [along / 2, from],
        [along / 2, to],
        [along, to],
      ])

/** One step of a braid, as wide (or high) as its place: strokes keep their weight however it is stretched. */
export const Strand = ({ state, flipped, upright = false }: StrandProps) => {
  const [from, other] = flipped ? [far, near] : [near, far]
  const [to, otherTo] = state === 'crossed' ? [other, from] : [from, other]
  const loose = state === 'loose' ? ' loose' : ''
  // Over and under take turns, as in cloth.
  const over = flipped ? 'institutions' : 'enterprises'
  const under = flipped ? 'enterprises' : 'institutions'
  const [overPath, underPath] = flipped
    ? [wave(other, otherTo, upright), wave(from, to, upright)]
    : [wave(from, to, upright), wave(other, otherTo, upright)]
  return (
    <svg
      class={upright ? 'strand upright' : 'strand'}
      viewBox={upright ? '0 0 24 100' : '0 0 100 24'}
      preserveAspectRatio="none"
      aria-hidden="true"
      fill="none"
    >
      <path class={under + loose} d={underPath} />
      {state === 'crossed' && <path class="gap" d={middle(overPath)} />}
      <path class={over + loose} d={overPath} />
    </svg>
  )
}

/** The same curve without its ends, to part the thread that passes under. */
const middle = (whole: string): string => {
  const [x0 = 0, y0 = 0, , , , , x3 = 0, y3 = 0] = whole.match(/[\d.]+/g)?.map(Number) ?? []
  const at = (part: number): string => `${x0 + (x3 - x0) * part} ${y0 + (y3 - y0) * part}`
  return `M${at(0.36)}L${at(0.64)}`
}
