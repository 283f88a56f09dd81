import { describe, expect, test } from 'vitest'
import { heldAgainst, statusOf } from './smtp-answer.ts'

const answered = (text: string, command = 'RCPT TO') => ({ code: Number(text.slice(0, 3)), text, command })
const verdict = (text: string, command?: string) => heldAgainst(answered(text, command))?.why ?? null

describe('the status code of an answer', () => {
  test.each([
    ['550 5.1.1 no such user', '5.1.1'],
    ['550-5.1.1 The account that you tried to reach\n550 5.1.1 does not exist', '5.1.1'],
    ['550 #5.1.0 Address rejected', null],
    ['421 4.7.0 try later', '4.7.0'],
    // Of another class than its digits: not to be believed.
    ['550 4.2.2 mailbox busy', null],
    ['550 no such user', null],
    ['554 host 203.0.113.5.1 refused', null],
  ])('%s', (text, status) => {
    expect(statusOf(answered(text))).toBe(status)
  })
})

describe('a refusal held against the address', () => {
  test.each([
    '550 5.1.1 <a@exemple.example>: Recipient address rejected: User unknown in virtual mailbox table',
    '550 5.1.2 bad destination domain',
    '556 5.1.10 recipient address has null MX',
    '550 5.2.1 the account is disabled',
    '550 nobody here',
    '551 user not local',
    '550 5.1.1 rejected by policy: no such user',
  ])('%s', (text) => {
    expect(verdict(text)).toBe('bounced')
  })

  test('also when the server says it after the letter', () => {
    expect(verdict('550 5.1.1 user unknown', 'DATA')).toBe('bounced')
    expect(verdict('554 delivery error: this user doesn’t exist'.replace('’', "'"), 'DATA')).toBe('bounced')
    expect(verdict('550 message refused', 'DATA')).toBeNull()
  })

  test('a complaint is one, whatever its digits', () => {
    expect(verdict('550 5.7.1 message identified as spam', 'DATA')).toBe('complained')
    expect(verdict('554 rejected: the recipient complained about this sender')).toBe('complained')
    expect(verdict('571 unsolicited mail refused')).toBe('complained')
  })

  test.each([
    ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org'],
    ['550 5.7.1 Relaying denied'],
    ['550 relay not permitted'],
    ['550 5.7.26 unauthenticated mail: SPF and DKIM did not pass'],
    ['550 5.7.1 blocked: bad reputation, too much spam from your network'],
    ['530 5.7.0 authentication required'],
    ['552 5.2.2 mailbox full'],
    ['552 5.3.4 message too large'],
    ['553 5.1.8 sender address rejected: domain not found'],
    ['553 5.1.7 bad sender address'],
    ['554 transaction failed'],
    ['451 4.1.1 user lookup failed, try later'],
    ['450 spam filter is busy'],
  ])('not %s', (text) => {
    expect(verdict(text)).toBeNull()
  })

  test('nothing said to our own address or greeting is held against the reader', () => {
    expect(verdict('550 5.1.1 no such user', 'MAIL FROM')).toBeNull()
    expect(verdict('554 spam', 'CONN')).toBeNull()
  })

  test('its status is kept, or its digits', () => {
    expect(heldAgainst(answered('550 5.1.1 no'))?.status).toBe('5.1.1')
    expect(heldAgainst(answered('550 nobody here'))?.status).toBe('550')
  })
})
