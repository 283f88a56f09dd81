import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Carried } from './letter.ts'
import { heldAgainst } from './smtp-answer.ts'

/** A letter in words, ready to leave. */
export interface Mail {
  /** Names it for ever: software that receives it twice can tell. */
  readonly id: string
  readonly to: string
  readonly fromName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where its reader withdraws in one click (RFC 8058); null for what is not commercial. */
  readonly withdrawal: string | null
  /** Where answers go; null when to the sender’s own address. */
  readonly replyTo: string | null
}

export interface Carrier {
  carry(mail: Mail): Promise<Carried>
  close(): void
}

export interface CarrierOptions {
  readonly url: string
  readonly from: string
  /** Most milliseconds that one try may last. */
  readonly patience?: number
}

/** What nodemailer adds to an error. */
interface MailFault {
  readonly message: string
  readonly code?: string
  readonly responseCode?: number
  /** The whole answer. */
  readonly response?: string
  readonly command?: string
}

const faultOf = (thrown: unknown): MailFault =>
  thrown instanceof Error ? thrown : { message: String(thrown) }

/** Our address refused says nothing of the letter. */
const isAboutUs = ({ command }: MailFault): boolean => command === 'MAIL FROM' || command === 'CONN'

const outcomeOf = (fault: MailFault, wasBegun: boolean): Carried => {
  const why = fault.response ?? fault.message
  const { responseCode = 0 } = fault
  if (responseCode >= 400 && !wasBegun && isAboutUs(fault)) return { kind: 'unreachable', why }
  if (responseCode >= 500) {
    const against = heldAgainst({
      code: responseCode,
      text: why,
      command: fault.command ?? '',
    })
    return { kind: 'permanent', why, ...(against === null ? {} : { against }) }
  }
  if (responseCode >= 400) return { kind: 'temporary', why }
  // An address that cannot be written in the protocol.
  if (fault.code === 'EENVELOPE') return { kind: 'permanent', why }
  return { kind: wasBegun ? 'unknown' : 'unreachable', why }
}

export const settingsOf = (url: string, patience: number) => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    connection: {
      host: hostname,
      port: Number(port) || (secure ? 465 : 587),
      secure,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    },
    login:
      username === ''
        ? undefined
        : { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } },
  }
}

/** Opens a line to the server and says who we are. */
export const open = ({
  connection: options,
  login,
}: ReturnType<typeof settingsOf>): Promise<SMTPConnection> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection(options)
    const fail = (failure: unknown): void => {
      connection.close()
      reject(failure)
    }
    connection.once('error', fail)
    const ready = (): void => {
      connection.off('error', fail)
      // While nothing is sent the server may hang up: that is no fault.
      connection.on('error', () => {})
      resolve(connection)
    }
    connection.connect((failure) => {
      if (failure) fail(failure)
      else if (login === undefined) ready()
      else connection.login(login, (refused) => (refused ? fail(refused) : ready()))
    })
  })

/** The message, and whether the server was ready to receive it: it is read only then. */
const watched = (message: Buffer) => {
  const seen = { begun: false }
  const stream = new Readable({
    read() {
      seen.begun = true
      this.push(message)
      this.push(null)
    },
  })
  return { stream, seen }
}

/** What mail software reads to offer a button that withdraws (RFC 2369, RFC 8058). */
const withdrawalHeaders = ({ withdrawal }: Mail): Readonly<Record<string, string>> =>
  withdrawal === null
    ? {}
    : {
        'List-Unsubscribe': `<${withdrawal}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }

const composed = (mail: Mail, from: string): Promise<Buffer> =>
  new MailComposer({
    from: { name: mail.fromName, address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${from.split('@')[1]}>`,
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    headers: { 'Auto-Submitted': 'auto-generated', ...withdrawalHeaders(mail) },
  })
    .compile()
    .build()

const send = (
  connection: SMTPConnection,
  envelope: { readonly from: string; readonly to: string },
  message: Buffer,
): Promise<Carried> =>
  new Promise((resolve) => {
    const { stream, seen } = watched(message)
    const end = (failure: unknown): void => resolve(outcomeOf(faultOf(failure), seen.begun))
    connection.once('error', end)
    connection.send({ from: envelope.from, to: [envelope.to] }, stream, (failure) => {
      connection.off('error', end)
      if (failure) end(failure)
      else resolve({ kind: 'sent' })
    })
  })

/** How long an open line waits for the next letter. */
const idleMilliseconds = 20_000

/** Sends letters through a mail server, one after the other on one line that is kept open between them. */
export const smtpCarrier = ({ url, from, patience = 60_000 }: CarrierOptions): Carrier => {
  const settings = settingsOf(url, patience)
  let line: SMTPConnection | null = null
  let idle: NodeJS.Timeout | undefined
  const hangUp = (): void => {
    clearTimeout(idle)
    line?.close()
    line = null
  }
  const carry = async (mail: Mail): Promise<Carried> => {
    clearTimeout(idle)
    const message = await composed(mail, from)
    try {
      if (line === null || line.destroyed) line = await open(settings)
    } catch (thrown) {
      return { kind: 'unreachable', why: faultOf(thrown).message }
    }
    const carried = await send(line, { from, to: mail.to }, message)
    // What a refusal left of the dialogue is not worth knowing: the next letter gets a fresh line.
    if (carried.kind !== 'sent') hangUp()
    idle = setTimeout(hangUp, idleMilliseconds).unref()
    return carried
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    carry(mail) {
      // Two dialogues on one line would wait for each other for ever.
      const turn = last.then(() => carry(mail))
      last = turn.catch(() => {})
      return turn
    },
    close: hangUp,
  }
}
