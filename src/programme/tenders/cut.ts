export type UnreadableReason = 'invalid-json' | 'not-a-release' | 'truncated' | 'too-large'

/**
 * A slice of the file. `bytes` is a view that lives until the next call of the cutter. An unreadable
 * slice may be longer than the bytes kept of it.
 */
export type Cut =
  | {
      readonly kind: 'release'
      readonly position: number
      readonly bytes: Uint8Array
      /** An element of `releases` or `records`, and not of a list that may be of anything. */
      readonly isOfPackage: boolean
    }
  | {
      readonly kind: 'unreadable'
      readonly position: number
      readonly length: number
      readonly bytes: Uint8Array
      readonly reason: UnreadableReason
    }
