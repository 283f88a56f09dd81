import type { ComponentChildren } from 'preact'
import type { Thing } from '#accounts/index.ts'
import type { Application, Evaluation } from '#programme/call-for-interest/index.ts'
import type { JuryGiven } from './jury-parts.tsx'
import type { EvaluationTyped, EvaluationWrong } from './scores.form.ts'

export interface JudgedShown extends JuryGiven {
  /** The application as the policy saw it. */
  readonly judged: Thing
  readonly application: Application
  readonly evaluation: Evaluation
  readonly around: { readonly previous: string | null; readonly next: string | null }
  /** What institutions really bought in its trade. */
  readonly demand?: ComponentChildren
  readonly typed?: EvaluationTyped | undefined
  readonly wrong?: EvaluationWrong
  readonly conflict?: boolean
}
