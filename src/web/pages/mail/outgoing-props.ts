import type { LetterState, QueuedLetter } from '#mail/index.ts'
import type { View } from '../../context.ts'
import type { MailStopped } from './mail-stops.tsx'

/** What the page of what leaves and its parts are given. */
export interface OutgoingProps {
  readonly view: View
  readonly counts: ReadonlyMap<string, number>
  /** The state that is opened. */
  readonly state: LetterState
  readonly letters: readonly QueuedLetter[]
  readonly page: number
  readonly pageSize: number
  readonly stopped: MailStopped
  /** How many letters were just queued again; null when none was asked for. */
  readonly queued: number | null
}
