/** What a mail server answered, and to what. */
export interface SmtpAnswer {
  /** Its three digits. */
  readonly code: number
  /** The whole answer, lines and digits included. */
  readonly text: string
  /** The command that it answers: `RCPT TO`, `DATA`… */
  readonly command: string
}

/** What an answer says of an address: nobody receives there, or its reader calls our letters spam. */
export interface HeldAgainst {
  readonly why: 'bounced' | 'complained'
  /** Status code (RFC 3463), or its three digits. */
  readonly status: string
}

/** The status code of an answer (RFC 3463, placed by RFC 2034), such as `5.1.1`; null when it gives none of its class. */
export const statusOf = ({ code, text }: Pick<SmtpAnswer, 'code' | 'text'>): string | null => {
  const [, status] = /(?:^|\s|-)([245]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text) ?? []
  return status?.startsWith(String(Math.floor(code / 100))) === true ? status : null
}

/** 5.1.x says that the address is bad, save those that speak of the sender’s (7, 8); 5.2.1 that nobody uses it. */
const addressStatus = /^5\.(?:1\.(?!7$|8$)\d+|2\.1)$/
/** Our server, its reputation or its settings, not the reader. */
const aboutUs =
  /\b(?:block(?:ed|list|lists)?|blacklist\w*|dnsbl|rbl|reputation|relay\w*|spf|dkim|dmarc|ptr|reverse dns|authenticat\w*|client host|policy|rate limit\w*|spamhaus)\b/i
const complaint = /\b(?:spam|unsolicited|complain\w*|reported as (?:junk|abuse))\b/i
const nobody =
  /\b(?:(?:no such|unknown|invalid|inexistent|non-?existent) (?:user|recipient|address|mailbox|local part)|(?:user|recipient|address|mailbox|account)(?: \S+)? (?:is )?(?:unknown|unavailable|not found|disabled|does(?: not|n.t) exist)|nobody (?:here|there)|not a valid (?:mailbox|recipient))\b/i

/**
 * What a refusal for good says of the address that was written to; null when it says nothing of it: a full box, a
 * letter too large, and every fault that is ours. A server that says only 550 or 551 to a recipient means that nobody
 * is there (RFC 5321, 4.2.3).
 */
export const heldAgainst = (answer: SmtpAnswer): HeldAgainst | null => {
  const { code, text, command } = answer
  if (code < 500 || code > 599 || !['RCPT TO', 'DATA'].includes(command)) return null
  const status = statusOf(answer)
  const because = (why: HeldAgainst['why']): HeldAgainst => ({ why, status: status ?? String(code) })
  if (status !== null && addressStatus.test(status)) return because('bounced')
  if (aboutUs.test(text)) return null
  if (complaint.test(text)) return because('complained')
  if (status !== null) return null
  const toRecipient = command === 'RCPT TO' && (code === 550 || code === 551)
  return toRecipient || nobody.test(text) ? because('bounced') : null
}
