import { sendLetters } from '#jobs/send-letters.ts'
import { type Carried, type Carrier, type QueuedLetter, smtpCarrier } from '#mail/index.ts'
import { mailOf } from '#web/letter-mail.tsx'
import { authorOf } from '#web/letters.ts'
import type { Modules } from '../maillage.ts'

interface LettersGiven {
  readonly modules: Pick<Modules, 'outbox' | 'callForInterest'>
  readonly smtpUrl: string
  readonly mailFrom: string
  readonly baseUrl: string
  onFailure(failure: unknown): void
}

/** A letter that no words can be found for is no reason to stop the others. */
const carryWith =
  (carrier: Carrier, { modules, baseUrl }: LettersGiven) =>
  async (letter: QueuedLetter): Promise<Carried> => {
    const programmes = await modules.callForInterest.programmes()
    const author = authorOf(programmes.find(({ id }) => id === letter.programme) ?? programmes[0])
    try {
      return await carrier.carry(mailOf(letter, { author, baseUrl }))
    } catch (failure) {
      return { kind: 'permanent', why: failure instanceof Error ? failure.message : String(failure) }
    }
  }

/** Sends the letters of the outbox through the mail server until stopped. */
export const startLetters = (given: LettersGiven) => {
  const carrier = smtpCarrier({ url: given.smtpUrl, from: given.mailFrom })
  const sending = sendLetters({
    outbox: given.modules.outbox,
    carry: carryWith(carrier, given),
    onFailure: given.onFailure,
  })
  return {
    stop: async (): Promise<void> => {
      await sending.stop()
      carrier.close()
    },
  }
}
