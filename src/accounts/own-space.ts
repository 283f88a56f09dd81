import type { RoleName } from '#kernel/actor.ts'
import type { Instant } from '#kernel/time.ts'

export const stepCount = 3

/** How far somebody went with the first steps of a role. */
export interface FirstSteps {
  /** The one to show, from 1 to `stepCount`. */
  readonly step: number
  readonly state: 'open' | 'skipped' | 'done'
}

export const stepGestures = ['next', 'skip', 'resume'] as const
export type StepGesture = (typeof stepGestures)[number]

export const notBegun: FirstSteps = { step: 1, state: 'open' }

/** Where a gesture leads: skipping keeps the place, resuming comes back to it, the last step ends them. */
export const afterGesture = ({ step, state }: FirstSteps, gesture: StepGesture): FirstSteps => {
  if (gesture === 'skip') return { step, state: 'skipped' }
  if (gesture === 'resume') return { step: state === 'done' ? 1 : step, state: 'open' }
  return step >= stepCount ? { step: stepCount, state: 'done' } : { step: step + 1, state: 'open' }
}

/** What a person’s own space remembers. */
export interface OwnSpaceMemory {
  /** Changes until then were shown; null before the first time. */
  readonly seenUntil: Instant | null
  readonly steps: Partial<Record<RoleName, FirstSteps>>
}
