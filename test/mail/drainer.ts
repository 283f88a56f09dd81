import { sql } from 'kysely'
import { openDatabase } from '#db/connect.ts'
import { createOutbox, type QueuedLetter, smtpCarrier } from '#mail/index.ts'
import { noon } from './noon.ts'

// Run by tests in a process of its own, to be killed: drainer.ts DATABASE SMTP_URL SENDERS, sends until nothing waits.
// What waits for another try is made due at once, so that hours pass in moments.
const [database = '', url = '', senders = '1'] = process.argv.slice(2)

const opened = await openDatabase(database.startsWith('postgres') ? { url: database } : { folder: database })
const outbox = createOutbox(opened.db, noon)

/** The letter as its server will know it: by its own id, or those of the letters that it gathers. */
const idsOf = ({ id, parts }: QueuedLetter): string =>
  parts.length === 0 ? id : parts.map((part) => part.id).join(' ')

const send = async (): Promise<void> => {
  const carrier = smtpCarrier({ url, from: 'programme@maillage.example', patience: 20_000 })
  for (;;) {
    const carried = await outbox.sendNext((letter) =>
      carrier.carry({
        id: letter.id,
        to: letter.to,
        fromName: 'Maillage',
        subject: 'Bonjour',
        text: idsOf(letter),
        html: '<p>Bonjour</p>',
        withdrawal: null,
        replyTo: null,
      }),
    )
    if (carried !== null) {
      process.stdout.write(`${carried}\n`)
      continue
    }
    await opened.db
      .updateTable('outbox')
      .set({ due_at: sql<Date>`now()` })
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('outbox').select('id').where('state', '=', 'queued').forUpdate().skipLocked(),
      )
      .execute()
    if ((await outbox.counts()).get('queued') === undefined) break
  }
  carrier.close()
}
await Promise.all(Array.from({ length: Number(senders) }, send))
await opened.close()
