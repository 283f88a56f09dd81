import type { AddressInfo, Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

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
  /** Whole letters that the server has read, whatever it then answered, save those that it refused. */
  readonly received: ParsedMail[]
  /** Lines opened to it since it started. */
  lines(): number
  /** How it meets the next letters, or each by its recipient. */
  be(mood: Mood | ((address: string) => Mood)): void
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
  const sockets = new Map<number, Socket>()
  /** How each line’s letter under way is met, once its recipient is known. */
  const met = new WeakMap<SMTPServerSession, Mood>()
  let meet: (address: string) => Mood = () => null
  let lines = 0
  const drop = ({ remotePort }: SMTPServerSession): void => void sockets.get(remotePort)?.destroy()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hidePIPELINING: true,
    onConnect: (_session, done) => {
      lines += 1
      done()
    },
    onMailFrom: (_address, _session, done) =>
      done(meet('') === 'refuse-sender' ? refusal(550, 'who are you') : undefined),
    onRcptTo: ({ address }, session, done) => {
      const mood = meet(address)
      met.set(session, mood)
      if (mood === 'drop-before-message') drop(session)
      else if (mood === 'refuse-now') done(refusal(451, 'try later'))
      else done(mood === 'refuse-for-good' ? refusal(550, 'nobody here') : answering(mood, 'recipient'))
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        const mood = met.get(session) ?? null
        const refused = answering(mood, 'message')
        if (refused !== null) return done(refused)
        received.push(mail)
        if (mood === 'drop-after-message') drop(session)
        else done()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.on('close', () => sockets.delete(remotePort))
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    lines: () => lines,
    be: (mood) => {
      meet = typeof mood === 'function' ? mood : () => mood
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
