import type { FirstSteps, SignedIn } from '#accounts/index.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Changes } from '../../changes.ts'
import type { View } from '../../context.ts'
import type { WaitKind } from '../../waiting.ts'
import type { MailStopped } from '../mail/mail-stops.tsx'

export interface OwnSpaceShown {
  readonly signedIn: SignedIn
  readonly waiting: readonly Waiting<WaitKind>[]
  readonly changes: Changes
  readonly steps: FirstSteps
  /** What keeps letters from leaving, for whoever runs the site; null for others. */
  readonly mail: MailStopped | null
  /** Organisations that the page names. */
  readonly named: readonly Organisation[]
  /** The organisation acted for; null when there is none. */
  readonly own: Organisation | null
}

export interface OwnSpaceProps {
  readonly view: View
  readonly shown: OwnSpaceShown
}
