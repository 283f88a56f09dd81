import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf, networkOf } from './device.ts'

describe('a device in words', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0 Safari/537.36 Edg/138.0',
      'Edge, Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/138.0 Safari/537.36', 'Chrome, Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15', 'Safari, macOS'],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['curl/8', ''],
    ['', ''],
  ])('%s', (userAgent, words) => expect(deviceOf(userAgent)).toBe(words))
})

describe('a network', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8:0001::7', '2001:db8:1::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['not an address', ''],
    ['1::2::3', ''],
    [null, ''],
  ])('%s', (address, network) => expect(networkOf(address)).toBe(network))

  test('is the same for every address of one place, whatever is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, last) => {
        const parts = address.split('.').slice(0, 3).join('.')
        expect(networkOf(`${parts}.${last}`)).toBe(`${parts}.0/24`)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.string()), (address) => {
        expect(networkOf(address)).not.toContain('NaN')
      }),
    )
  })
})
