import { openDatabase } from '#db/connect.ts'
import { sendLetters } from '#jobs/send-letters.ts'
import { createOutbox, smtpCarrier } from '#mail/index.ts'

// Run by tests in a process of its own, to be killed: sender.ts DATABASE SMTP_URL, sends until it is ended.
const [database = '', url = ''] = process.argv.slice(2)

const opened = await openDatabase(database.startsWith('postgres') ? { url: database } : { folder: database })
const carrier = smtpCarrier({ url, from: 'programme@maillage.example' })
const sending = sendLetters({
  outbox: createOutbox(opened.db),
  carry: async (letter) => {
    const { id, to } = letter
    const carried = await carrier.carry({
      id,
      to,
      fromName: 'Maillage',
      subject: to,
      text: 'Bonjour',
      html: '<p>Bonjour</p>',
      withdrawal: null,
      replyTo: null,
    })
    process.stdout.write(`${carried.kind} ${to}\n`)
    return carried
  },
  onFailure: (failure) => void process.stderr.write(`${String(failure)}\n`),
  pause: 50,
})
process.on('SIGTERM', () => void sending.stop().then(() => opened.close()))
setInterval(() => {}, 60_000).unref()
process.stdout.write('ready\n')
