import type { Call, Edition, EditionHead, Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'

export interface EditionRows {
  readonly programme: Programme
  readonly edition: Edition
  /** The other editions, the latest first. */
  readonly others: readonly EditionHead[]
  /** Its calls for interest that the reader may see, the latest first. */
  readonly calls: readonly Call[]
  /** Those who take part or took part, coordinate or support, in the order of names. */
  readonly organisations: readonly Organisation[]
}
