import type { RecognitionProblem } from './social-economy-recognition.ts'

/** Why a cell cannot be read; the words for people are in the commands’ texts. */
export type CellProblem =
  | 'empty-name'
  | 'unknown-side'
  | 'unknown-legal-form'
  | 'bad-neq'
  | 'bad-postal-code'
  | 'bad-email'
  | 'bad-website'
  | 'bad-number'
  | 'bad-year'
  | 'bad-date'
  | 'bad-yes-no'
  | 'bad-seao-category'
  | 'bad-unspsc'
  | 'unknown-territory'
  | 'english-without-french'
  | 'title-missing'
  | 'client-missing'
  | 'unknown-partner-kind'
  | 'unknown-verdict'
  | 'reviewer-missing'
  | RecognitionProblem

/** A cell that cannot be read: which column, what it holds, why. */
export interface CellError {
  readonly column: string
  readonly value: string
  readonly problem: CellProblem
}
