import type { View } from '../../context.ts'
import { Strand } from '../braid/strand.tsx'

interface ProgressProps {
  readonly view: Pick<View, 'texts' | 'format'>
  readonly id: string
  readonly done: number
  readonly of: number
  /** What is counted: «candidatures notées». */
  readonly label: string
}

/** Beyond this many, crossings are too small to be counted and a line does better. */
const mostCrossings = 12

/** How much of something is done, in words; as a braid when each step can be seen, as a bar when there are many. */
export const Progress = ({ view, id, done, of, label }: ProgressProps) => (
  <div class="progress">
    {of <= mostCrossings ? (
      <div class="strands">
        {Array.from({ length: of }, (_, at) => (
          <Strand key={at} state={at < done ? 'crossed' : 'loose'} flipped={Math.min(at, done) % 2 === 1} />
        ))}
      </div>
    ) : (
      <progress max={of} value={done} aria-labelledby={id} />
    )}
    <p id={id}>
      <strong>{view.texts.ui.progress(view.format.number(done), view.format.number(of))}</strong> {label}
    </p>
  </div>
)
