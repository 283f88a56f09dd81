import { setTimeout as delay } from 'node:timers/promises'
import type { Carried, Outbox, QueuedLetter } from '#mail/index.ts'

export interface LetterSending {
  readonly outbox: Pick<Outbox, 'sendNext' | 'settleStale'>
  carry(letter: QueuedLetter): Promise<Carried>
  onFailure(failure: unknown): void
  /** Milliseconds between two looks at an outbox that holds nothing due. */
  readonly pause?: number
}

/** Milliseconds before a mail server that does not answer is asked again. */
const serverPause = 15_000
const upkeepEvery = 60_000

/**
 * Sends letters as they fall due, one at a time, until stopped. Any number of processes may do so over one database.
 * A plain loop: somebody waits for a sign-in link, and a clock of minutes would be too slow.
 */
export const sendLetters = ({ outbox, carry, onFailure, pause = 1_000 }: LetterSending) => {
  const stopping = new AbortController()
  let tidiedAt = Number.NEGATIVE_INFINITY
  const wait = (milliseconds: number): Promise<void> =>
    delay(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
  const step = async (): Promise<void> => {
    if (performance.now() - tidiedAt > upkeepEvery) {
      tidiedAt = performance.now()
      await outbox.settleStale()
    }
    const carried = await outbox.sendNext(carry)
    if (carried === null) await wait(pause)
    else if (carried === 'unreachable') await wait(serverPause)
  }
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted)
      await step().catch(async (failure: unknown) => {
        onFailure(failure)
        await wait(serverPause)
      })
  }
  const ended = loop()
  return {
    /** Ends once the letter under way is settled. */
    stop: (): Promise<void> => {
      stopping.abort()
      return ended
    },
  }
}
