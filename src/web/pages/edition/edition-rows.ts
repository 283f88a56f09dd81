import type {
  Call,
  Cohort,
  Decision,
  Edition,
  EditionHead,
  Programme,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'

export interface EditionRows {
  /** Decisions made public that it rests on. */
  readonly decisions: readonly Decision[]
  readonly programme: Programme
  readonly edition: Edition
  /** Whom its calls retained, where that is published. */
  readonly cohorts: readonly Cohort[]
  /** The other editions, the latest first. */
  readonly others: readonly EditionHead[]
  /** Its calls for interest that the reader may see, the latest first. */
  readonly calls: readonly Call[]
  /** Those who take part or took part, coordinate or support, in the order of names. */
  readonly organisations: readonly Organisation[]
}
