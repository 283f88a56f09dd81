import { describe, expect, test } from 'vitest'
import { readDkim, readDmarc, readSpf, withParents } from './sender-records.ts'

describe('SPF', () => {
  test.each([
    [[], { kind: 'none' }],
    [['google-site-verification=abc'], { kind: 'none' }],
    [['v=spf10 -all'], { kind: 'none' }],
    [['v=spf1 include:mail.example -all'], { kind: 'kept', strict: true }],
    [['V=SPF1 ip4:192.0.2.1 ~ALL'], { kind: 'kept', strict: false }],
    [['v=spf1 +all'], { kind: 'everybody' }],
    [['v=spf1 all'], { kind: 'everybody' }],
    [['v=spf1 mx ?all'], { kind: 'open-ended' }],
    [['v=spf1 mx'], { kind: 'open-ended' }],
    [['v=spf1'], { kind: 'open-ended' }],
    [['v=spf1 redirect=_spf.mail.example'], { kind: 'unclear' }],
    [['v=spf1 -all', 'v=spf1 mx -all'], { kind: 'several' }],
    [['autre', 'v=spf1 a:all.example -all'], { kind: 'kept', strict: true }],
  ])('%j', (texts, found) => expect(readSpf(texts)).toEqual(found))
})

describe('DKIM', () => {
  test.each([
    [[], 'none'],
    [['v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3=='], 'key'],
    [['p=MIGf MA0G'], 'key'],
    [['v=DKIM1; p='], 'revoked'],
    [['v=DKIM1; p=<clé>'], 'unreadable'],
    [['bonjour'], 'unreadable'],
  ])('%j is %s', (texts, found) => expect(readDkim(texts)).toBe(found))
})

describe('DMARC', () => {
  test.each([
    [[], false, { kind: 'none' }],
    [
      ['v=DMARC1; p=reject; rua=mailto:a@b.example'],
      false,
      { kind: 'policy', policy: 'reject', reports: true },
    ],
    [['v=DMARC1;p=none'], false, { kind: 'policy', policy: 'none', reports: false }],
    [['v=DMARC1; p=reject; sp=quarantine'], true, { kind: 'policy', policy: 'quarantine', reports: false }],
    [['v=DMARC1; p=reject; sp=quarantine'], false, { kind: 'policy', policy: 'reject', reports: false }],
    [['v=DMARC1; p=quarantine'], true, { kind: 'policy', policy: 'quarantine', reports: false }],
    [['v=DMARC1; p=maybe'], false, { kind: 'unreadable' }],
    [['v=DMARC1'], false, { kind: 'unreadable' }],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], false, { kind: 'several' }],
    [['v=DMARC12; p=none'], false, { kind: 'none' }],
  ])('%j, of a parent: %j', (texts, inherited, found) => expect(readDmarc(texts, inherited)).toEqual(found))

  test.each([
    ['maillage.example', ['maillage.example']],
    [
      'courriel.programme.maillage.example',
      ['courriel.programme.maillage.example', 'programme.maillage.example', 'maillage.example'],
    ],
    ['localhost', ['localhost']],
  ])('of %s may stand at %j', (domain, names) => expect(withParents(domain)).toEqual(names))
})
