import type { View } from '../../context.ts'
import { Strand } from '../braid/strand.tsx'

export interface Step {
  readonly title: string
  readonly note?: string
  /** When it happens or happened. */
  readonly when?: string
  readonly state: 'done' | 'now' | 'later'
  /** Where a step that is done can be read again or changed. */
  readonly href?: string
}

interface StepperProps {
  readonly view: Pick<View, 'texts'>
  readonly label: string
  readonly steps: readonly Step[]
}

/** Steps in order as a braid: crossed when done, side by side now, loose later. Upright on a narrow screen. */
export const Stepper = ({ view, label, steps }: StepperProps) => {
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <ol class="stepper" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step.title}
          class={step.state}
          {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <Threads step={step} flipped={Math.min(at, done) % 2 === 1} />
          <div class="words">
            {step.when !== undefined && <span class="when">{step.when}</span>}
            <span class="title">
              {step.href === undefined ? step.title : <a href={step.href}>{step.title}</a>}
              <span class="unseen">{view.texts.ui.steps[step.state]}</span>
            </span>
            {step.note !== undefined && <span class="note">{step.note}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}

const Threads = ({ step, flipped }: { readonly step: Step; readonly flipped: boolean }) => {
  const state = ({ done: 'crossed', now: 'beside', later: 'loose' } as const)[step.state]
  return (
    <>
      <Strand state={state} flipped={flipped} />
      <Strand state={state} flipped={flipped} upright />
    </>
  )
}
