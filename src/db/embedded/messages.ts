import type { StatementResult } from '../engine.ts'

/** What the main thread asks of the worker that holds the embedded database. */
export type Request =
  | { readonly id: number; readonly ask: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly id: number; readonly ask: 'exec'; readonly text: string }
  | { readonly id: number; readonly ask: 'close' }

export type Reply =
  | { readonly id: number; readonly results: readonly StatementResult[] }
  | { readonly id: number; readonly failure: Failure }
  | { readonly opened: true }
  | { readonly notOpened: string }

/** An error as it crosses threads. `fields` are PostgreSQL's own (code, detail, constraint…), null for another fault. */
export interface Failure {
  readonly message: string
  readonly fields: Record<string, unknown> | null
  /** The WASM machine itself broke: the worker is of no more use. */
  readonly fatal: boolean
}
