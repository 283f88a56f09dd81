import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastsOf, grounds, illegibleOn, leastContrast, nearestLegible, readAccent } from './accent.ts'

test('the grounds are those that pages are painted on', () => {
  const tokens = readFileSync(new URL('../../../web/tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
  const of = (part: string) =>
    ['paper', 'linen', 'sheet'].map((name) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part)?.[1])
  expect([of(light), of(dark)]).toEqual([grounds.light, grounds.dark])
})

test('contrast is that of WCAG, on the least favourable ground of each theme', () => {
  // Black on white is 21; the sheets of the dark theme are lighter than its paper.
  expect(contrastsOf('#000000').light).toBeCloseTo(18.07, 1)
  expect(contrastsOf('#ffffff').dark).toBeCloseTo(14.92, 1)
  expect(illegibleOn('#0c5b4d')).toEqual(['dark'])
  expect(illegibleOn('#f3d272')).toEqual(['light'])
  expect(illegibleOn('#b4560c')).toEqual([])
})

test.each([
  ['#0C5B4D', '#0c5b4d'],
  [' 0c5b4d ', '#0c5b4d'],
  ['vert', null],
  ['#0c5b4', null],
  ['#0c5b4d;}', null],
])('%s is read as %s', (typed, colour) => {
  expect(readAccent(typed)).toBe(colour)
})

test('whatever colour is asked for, one is proposed that is legible on both grounds, itself when it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const asked = `#${number.toString(16).padStart(6, '0')}`
      const proposed = nearestLegible(asked)
      const { light, dark } = contrastsOf(proposed)
      expect(Math.min(light, dark)).toBeGreaterThanOrEqual(leastContrast)
      if (illegibleOn(asked).length === 0) expect(proposed).toBe(asked)
    }),
    { numRuns: 60 },
  )
})

test('the colour proposed keeps the hue: a yellow becomes an ochre, not a grey', () => {
  expect(nearestLegible('#ffd400')).toBe('#a38600')
})
