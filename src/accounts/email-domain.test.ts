import { describe, expect, test } from 'vitest'
import { domainOf, isAtDomain, ownDomains, readDomain } from './email-domain.ts'

describe('what is typed as a domain', () => {
  test.each([
    ['ville.example', 'ville.example'],
    [' @Ville.EXAMPLE ', 'ville.example'],
    ['moi@ville.qc.example', 'ville.qc.example'],
    ['ville.example.', 'ville.example'],
    ['sub.ville-neuve.example', 'sub.ville-neuve.example'],
  ])('%j is read as %s', (typed, domain) => expect(readDomain(typed)).toEqual({ domain }))

  test.each([
    '',
    '@',
    'ville',
    'ville..example',
    '-a.example',
    'a b.example',
    '1.2.3.4',
    '<b>.example',
    'é.example',
    `${'a.'.repeat(200)}example`,
  ])('%j is unreadable', (typed) => expect(readDomain(typed)).toEqual({ problem: 'unreadable' }))

  test.each(['gmail.com', 'Moi@GMAIL.com', 'outlook.com', 'videotron.ca', 'hotmail.ca', 'sympatico.ca'])(
    '%j is where anybody has an address',
    (typed) => expect(readDomain(typed)).toEqual({ problem: 'public-mail' }),
  )
})

describe('the domain of an address', () => {
  test.each([
    ['a@b.example', 'b.example'],
    ['"a@evil.example"@b.example', 'b.example'],
    ['@b.example', null],
    ['a@', null],
    ['a', null],
    ['a@b.example@', null],
  ])('of %j is %j', (address, domain) => expect(domainOf(address)).toBe(domain))
})

describe('an address at an organisation’s own domain', () => {
  test('is known by its website or its address, never by a mail provider’s', () => {
    expect(ownDomains('https://www.pelles.example/equipe', 'info@pelles.example')).toEqual(['pelles.example'])
    expect(ownDomains(null, 'pelles@gmail.com')).toEqual([])
    expect(ownDomains('https://gmail.com@pelles.example', null)).toEqual(['pelles.example'])
    expect(ownDomains('pas une adresse', null)).toEqual([])
  })

  test('is exactly there: a subdomain or a longer name may be somebody else’s', () => {
    const own = ['pelles.example']
    expect(isAtDomain('a@Pelles.example', own)).toBe(true)
    for (const address of [
      'a@sub.pelles.example',
      'a@autrespelles.example',
      'a@pelles.example.evil.example',
      'pelles.example',
    ])
      expect(isAtDomain(address, own), address).toBe(false)
  })
})
