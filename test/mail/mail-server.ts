import type { AddressInfo, Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How the server meets the next letters; `null` receives them. */
export type Mood =
  | null
  | 'refuse-now'
  | 'refuse-for-good'
  | 'refuse-sender'
  | 'drop-before-message'
  | 'drop-after-message'
  /** Refuses with these words, its three digits first: the recipient, or the whole letter. */
  | { readonly answer: string; readonly to: 'recipient' | 'message' }

export interface MailServer {
  readonly url: string
  /** Whole letters that the server has read, whatever it then answered. */
  readonly received: ParsedMail[]
  /** Lines opened to it since it started. */
  lines(): number
  be(mood: Mood): void
  close(): Promise<void>
}

const answering = (mood: Mood, to: 'recipient' | 'message'): Error | null =>
  mood !== null && typeof mood === 'object' && mood.to === to
    ? refusal(Number(mood.answer.slice(0, 3)), mood.answer.slice(4))
    : null

const refusal = (code: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode: code })

/** A mail server on this machine, which can fail in each way that matters. */
export const openMailServer = async (): Promise<MailServer> => {
  const received: ParsedMail[] = []
  const sockets = new Set<Socket>()
  let mood: Mood = null
  let lines = 0
  const drop = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hidePIPELINING: true,
    onConnect: (_session, done) => {
      lines += 1
      done()
    },
    onMailFrom: (_address, _session, done) =>
      done(mood === 'refuse-sender' ? refusal(550, 'who are you') : undefined),
    onRcptTo: (_address, _session, done) => {
      if (mood === 'drop-before-message') drop()
      else if (mood === 'refuse-now') done(refusal(451, 'try later'))
      else done(mood === 'refuse-for-good' ? refusal(550, 'nobody here') : answering(mood, 'recipient'))
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        const refused = answering(mood, 'message')
        if (refused !== null) return done(refused)
        received.push(mail)
        if (mood === 'drop-after-message') drop()
        else done()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    lines: () => lines,
    be: (next) => {
      mood = next
    },
    close: () =>
      new Promise((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}
