import type { ComponentChildren } from 'preact'
import type { Application, Call, JudgingStage } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'

/** What the coordination’s page of one application shows. */
export interface RecordProps {
  readonly view: View
  readonly call: Call
  readonly application: Application
  readonly organisation: Organisation
  /** How far the jury is with it. */
  readonly judging: JudgingStage
  /** Those received just before and after, by number. */
  readonly around: { readonly previous: Application | null; readonly next: Application | null }
  /** What institutions really bought in its categories, shown beside its answers. */
  readonly demand: ComponentChildren
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  readonly problem?: string | undefined
  readonly typed?: Readonly<Record<string, string>>
}
