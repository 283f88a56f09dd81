import type { FirstSteps, SignedIn } from '#accounts/index.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Changes } from '../../changes.ts'
import type { View } from '../../context.ts'
import type { WaitKind } from '../../waiting.ts'

export interface OwnSpaceShown {
  readonly signedIn: SignedIn
  readonly waiting: readonly Waiting<WaitKind>[]
  readonly changes: Changes
  readonly steps: FirstSteps
  /** Organisations that the page names. */
  readonly named: readonly Organisation[]
  /** The organisation acted for; null when there is none. */
  readonly own: Organisation | null
}

export interface OwnSpaceProps {
  readonly view: View
  readonly shown: OwnSpaceShown
}
