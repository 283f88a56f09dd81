import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from './comparison.ts'
import type { KnownOrganisation, MetName } from './known-names.ts'
import { createResolver } from './resolver.ts'
import { jaroWinkler } from './similarity.ts'
import { spellingOf } from './spelling.ts'

const organisation = (
  id: string,
  name: string,
  more: { neq?: string; town?: string } = {},
): KnownOrganisation => ({
  id,
  neq: more.neq ?? null,
  names: [{ name, localities: more.town === undefined ? [] : [more.town] }],
})
const met = (name: string, more: { neq?: string; town?: string } = {}): MetName => ({
  name,
  neq: more.neq ?? null,
  localities: more.town === undefined ? [] : [more.town],
})

const directory = [
  organisation('balai', 'Coopérative fictive du Balai', { town: 'Alma' }),
  organisation('zorbex', 'Zorbex inc.', { town: 'Laval' }),
  organisation('numero', '9999-1234 Québec inc.', { town: 'Gaspé' }),
  organisation('kwelor', 'Kwelor Toitures', { town: 'Alma' }),
  organisation('frulim', 'Entretien Frulimex', { town: 'Rimouski' }),
]
const resolver = createResolver(directory)
const linkOf = (each: MetName) => {
  const { automatic } = resolver.resolve(each)
  return automatic === null ? null : [automatic.organisation, automatic.rule]
}

describe('the rules that link without a person', () => {
  test.each([
    [met('LA COOPÉRATIVE FICTIVE DU BALAI'), ['balai', 'same-words']],
    [met('ZORBEX LTÉE'), ['zorbex', 'same-words']],
    [met('Kwelor-toiture'), ['kwelor', 'same-letters']],
    [met('9999 1234 QUÉBEC INC. (Menuiserie fictive)'), ['numero', 'company-number']],
    [met('Zorbex (9888-7777 Québec inc.)'), ['zorbex', 'number-set-aside']],
    [met('Zorbex (Laval)', { town: 'Laval' }), ['zorbex', 'place-set-aside']],
    [met('Groupe Zorbex', { town: 'LAVAL' }), ['zorbex', 'trade-set-aside']],
    [met('Entretien Frulimmex', { town: 'Rimouski' }), ['frulim', 'slip-of-the-pen']],
  ])('%o', (each, expected) => expect(linkOf(each)).toEqual(expected))

  test.each([
    ['a rule that sets something aside, in another town', met('Groupe Zorbex', { town: 'Alma' })],
    ['a rule that sets something aside, the town unknown', met('Groupe Zorbex')],
    ['a consortium', met('Consortium Zorbex', { town: 'Laval' })],
    ['another numbered company', met('9999-1235 Québec inc.')],
    ['a name that only shares a common word', met('Coopérative fictive du Râteau')],
    ['nothing at all', met('')],
  ])('%s links nobody', (_, each) => expect(linkOf(each)).toBeNull())

  test('a year that differs makes two names of one', () => {
    const { resolve } = createResolver([organisation('old', 'Zorbex (1989) inc.')])
    expect(resolve(met('Zorbex (1989) ltée')).automatic?.organisation).toBe('old')
    expect(resolve(met('Zorbex (2004) ltée')).automatic).toBeNull()
  })
})

describe('what is left to a person', () => {
  test('a name that two organisations bear is never linked, and both are proposed with the reason', () => {
    const { automatic, proposals } = createResolver([
      ...directory,
      organisation('other', 'Les Zorbex enr.', { town: 'Alma' }),
    ]).resolve(met('Zorbex', { town: 'Laval' }))
    expect(automatic).toBeNull()
    expect(proposals.map((each) => each.organisation).sort()).toEqual(['other', 'zorbex'])
    for (const { cautions } of proposals)
      expect(cautions).toContainEqual({ kind: 'several-bearers', words: ['2'] })
  })

  test('whatever the name, two bearers are never told apart by it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        const twins = createResolver([...directory, organisation('one', name), organisation('two', name)])
        const { automatic } = twins.resolve(met(name))
        expect(['one', 'two']).not.toContain(automatic?.organisation)
      }),
    ))

  test('another NEQ forbids the link and is said', () => {
    const one = createResolver([organisation('zorbex', 'Zorbex inc.', { neq: '1111111111' })])
    const { automatic, proposals } = one.resolve(met('Zorbex', { neq: '1122222222' }))
    expect(automatic).toBeNull()
    expect(proposals[0]?.cautions).toContainEqual({ kind: 'other-neq', words: ['1111111111'] })
    expect(one.resolve(met('Zorbex')).automatic?.organisation).toBe('zorbex')
  })

  test('a refused organisation is neither linked nor proposed', () => {
    const found = resolver.resolve(met('Zorbex'), { isRefused: (id) => id === 'zorbex' })
    expect(found).toEqual({ automatic: null, proposals: [] })
  })

  test('reasons keep the accents of the names', () => {
    const { proposals } = createResolver([organisation('e', 'Énergie Frulimex')]).resolve(
      met('Frulimex Énergie et Chauffage'),
    )
    expect(proposals[0]?.reasons).toContainEqual({ kind: 'shared-words', words: ['énergie', 'frulimex'] })
    expect(proposals[0]?.cautions).toContainEqual({ kind: 'added-words', words: ['chauffage'] })
  })
})

const words = [
  'Zorbex',
  'Toitures',
  'Toiture',
  'inc.',
  'Laval',
  '9999-1234 Québec',
  'Barrette',
  'Barette',
  '(1989)',
  '& fils',
]
const anyName = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(' '))

describe('comparing', () => {
  test('two names compare the same whichever comes first', () =>
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const [a, b] = [spellingOf(one), spellingOf(other)]
        expect(compare(a, b)).toEqual(compare(b, a))
      }),
      { numRuns: 500 },
    ))

  test('Jaro-Winkler too, on any text, from 0 to 1', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a))
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0)
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1)
        expect(jaroWinkler(a, a)).toBe(1)
      }),
    ))

  test('the order of organisations changes nothing', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(anyName, { minLength: 2, maxLength: 12 }),
        anyName,
        fc.infiniteStream(fc.nat()),
        (names, sought, draws) => {
          const organisations = names.map((name, at) => organisation(`o${at}`, name, { town: 'Laval' }))
          const order = new Map(organisations.map((each) => [each, draws.next().value]))
          const shuffled = organisations.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
          const name = met(sought, { town: 'Laval' })
          expect(createResolver(shuffled).resolve(name)).toEqual(createResolver(organisations).resolve(name))
        },
      ),
      { numRuns: 200 },
    ))
})
