import { describe, expect, test } from 'vitest'
import { programmeId } from '#kernel/ids.ts'
import { addressRefusal, claimsRefusal, domainOf, isLocal, opensFor } from './identity-provider.ts'
import { passkeyHome } from './passkey-origin.ts'

describe('an institution’s word', () => {
  const said = { subject: '1', email: 'a@ville.example', emailVerified: true, name: '' }
  const provider = { domains: ['ville.example'] }
  test.each([
    [{}, null],
    [{ email: null }, 'no-email'],
    [{ email: 'ville.example' }, 'no-email'],
    [{ emailVerified: false }, 'email-unverified'],
    [{ email: 'a@autre.example' }, 'other-domain'],
    [{ email: 'a@sous.ville.example' }, 'other-domain'],
    [{ email: 'a@ville.example@autre.example' }, 'other-domain'],
    [{ email: 'a@ville.example.autre' }, 'other-domain'],
  ])('%j', (changed, refusal) => expect(claimsRefusal({ ...said, ...changed }, provider)).toBe(refusal))

  test('opens no account that reaches beyond the programme of who confirmed it', () => {
    const [here, there] = [programmeId('here'), programmeId('there')]
    const local = { everywhere: false, programme: here }
    expect(opensFor(local, [])).toBe(true)
    expect(opensFor(local, [{ programme: here }])).toBe(true)
    expect(opensFor(local, [{ programme: here }, { programme: there }])).toBe(false)
    expect(opensFor(local, [{ programme: null }])).toBe(false)
    expect(opensFor({ everywhere: false, programme: null }, [{ programme: null }])).toBe(false)
    expect(opensFor({ everywhere: true, programme: here }, [{ programme: null }])).toBe(true)
    expect(domainOf('A@Ville.Example')).toBe('ville.example')
  })
})

describe('an address that our server would go to', () => {
  test.each([
    ['https://connexion.ville.ca', null],
    ['https://connexion.ville.ca:8443/realms/ville', null],
    ['http://connexion.ville.ca', 'not-https'],
    ['connexion.ville.ca', 'not-an-address'],
    ['https://u:p@ville.ca', 'not-an-address'],
    ['https://ville.ca/?x=1', 'not-an-address'],
    ['ftp://ville.ca', 'not-an-address'],
    ['https://localhost', 'not-public'],
    ['https://127.0.0.1', 'not-public'],
    ['https://10.1.2.3', 'not-public'],
    ['https://172.20.0.1', 'not-public'],
    ['https://192.168.1.1', 'not-public'],
    ['https://169.254.169.254/latest', 'not-public'],
    ['https://100.64.0.1', 'not-public'],
    ['https://[::1]', 'not-public'],
    ['https://serveur', 'not-public'],
    ['https://serveur.local', 'not-public'],
    ['https://2130706433', 'not-public'],
  ])('%s', (address, refusal) => expect(addressRefusal(address, false)).toBe(refusal))

  test('may be this machine when the site itself is on it alone', () => {
    expect(addressRefusal('http://localhost:4000', true)).toBe(null)
    expect(addressRefusal('http://10.1.2.3', true)).toBe('not-https')
    expect(['http://127.0.0.1:3000', 'http://localhost', 'https://maillage.example'].map(isLocal)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('where passkeys work', () => {
  test('at the site’s own name', () =>
    expect(passkeyHome('https://maillage.example')).toEqual({
      name: 'maillage.example',
      origins: ['https://maillage.example'],
      instead: null,
    }))
  test('at this machine’s name when the site is opened by its number', () =>
    expect(passkeyHome('http://127.0.0.1:3000')).toEqual({
      name: 'localhost',
      origins: ['http://localhost:3000'],
      instead: 'http://localhost:3000',
    }))
})
