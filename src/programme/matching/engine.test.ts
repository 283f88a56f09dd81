import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTerritoryKey } from '#kernel/territory.ts'
import { createEngine } from './engine.ts'
import type { Notice } from './notice.ts'
import type { PastContract, ProfileOffer, SupplierProfile } from './supplier-profile.ts'

const montreal = { latitude: 45.5, longitude: -73.6 }
const gaspe = { latitude: 48.82, longitude: -64.48 }

const notice = (given: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  title: 'Entretien ménager de l’hôtel de ville',
  buyer: 'Ville de Laval',
  seaoCategory: 'S9',
  unspsc: '76111500',
  region: '13',
  mrc: '65',
  locality: 'Laval',
  point: { latitude: 45.57, longitude: -73.75 },
  amount: null,
  procurementMethod: 'open',
  publishedOn: '2026-09-01',
  ...given,
})

const profile = (supplier: string, given: Partial<SupplierProfile> = {}): SupplierProfile => ({
  supplier,
  name: 'Coop fictive',
  description: '',
  offers: [],
  achievements: [],
  pastContracts: [],
  pastBids: [],
  locality: null,
  region: null,
  point: null,
  ...given,
})

const offer = (text: string, given: Partial<ProfileOffer> = {}): ProfileOffer => ({
  text,
  seaoCategories: [],
  unspsc: [],
  territories: [],
  capacityPerContract: null,
  ...given,
})

const contract = (title: string, given: Partial<PastContract> = {}): PastContract => ({
  notice: null,
  title,
  buyer: 'Ville de Terrebonne',
  seaoCategory: 'S9',
  unspsc: '76111500',
  date: '2025-05-01',
  point: montreal,
  amount: null,
  ...given,
})

const suppliersRanked = (profiles: readonly SupplierProfile[], wanted = notice()) =>
  createEngine(profiles)
    .rank(wanted, { limit: 100 })
    .map((found) => found.supplier)

const constraint = (supplier: SupplierProfile, wanted: Notice, kind: 'territory' | 'capacity') =>
  createEngine([supplier])
    .explain(wanted, supplier.supplier)
    ?.constraints.find((each) => each.kind === kind)

const words = [
  'entretien',
  'ménager',
  'traiteur',
  'toiture',
  'école',
  'cleaning',
  'services',
  'vitres',
  'neige',
]
const anyTitle = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(' '))
const anyPoint = fc.constantFrom(null, montreal, gaspe)
const anyCategory = fc.constantFrom(null, 'S9', 'C01', 'G15')
const anyCode = fc.constantFrom(null, '76111500', '76110000', '90101600')
const anyBuyer = fc.constantFrom('Ville de Laval', 'Cégep fictif', 'Commission scolaire fictive')
const anyContract = fc
  .record({ title: anyTitle, buyer: anyBuyer, seaoCategory: anyCategory, unspsc: anyCode, point: anyPoint })
  .map(({ title, ...rest }) => contract(title, rest))
const anyOffer = fc
  .record({ title: anyTitle, seaoCategories: fc.subarray(['S9', 'C01']), unspsc: fc.subarray(['76111500']) })
  .map(({ title, ...rest }) => offer(title, rest))
const anyProfiles = fc
  .array(
    fc.record({
      name: anyTitle,
      offers: fc.array(anyOffer, { maxLength: 2 }),
      pastContracts: fc.array(anyContract, { maxLength: 3 }),
      achievements: fc.array(fc.record({ client: anyBuyer, title: anyTitle, year: fc.constant(2024) }), {
        maxLength: 2,
      }),
      point: anyPoint,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((given, at) => profile(`s${at}`, given)))
const anyNotice = fc
  .record({ title: anyTitle, buyer: anyBuyer, seaoCategory: anyCategory, unspsc: anyCode, point: anyPoint })
  .map(notice)

describe('ranking suppliers for a notice', () => {
  test('a supplier that offers the trade comes before one that offers another', () => {
    const cook = profile('cook', { offers: [offer('Service de traiteur')], point: montreal })
    const cleaner = profile('sweep', { offers: [offer('Entretien ménager de bureaux')], point: montreal })
    expect(suppliersRanked([cook, cleaner])).toEqual(['sweep'])
  })

  test('an offer in English answers a notice in French', () => {
    const cleaner = profile('sweep', { offers: [offer('We offer janitorial cleaning')] })
    expect(suppliersRanked([cleaner])).toEqual(['sweep'])
  })

  test('of two that did the same work, the nearer comes first', () => {
    const works = { pastContracts: [contract('Entretien ménager', { point: null })] }
    const far = profile('a', { ...works, point: gaspe })
    const near = profile('b', { ...works, point: montreal })
    expect(suppliersRanked([far, near])).toEqual(['b', 'a'])
  })

  test('place alone is never a match', () => {
    expect(suppliersRanked([profile('near', { point: montreal, region: '13' })])).toEqual([])
  })

  test('many contracts of another trade nearby do not make a match', () => {
    const elsewhere = { seaoCategory: 'G15', unspsc: '50190000', buyer: 'Ville de Laval' }
    const big = profile('big', {
      point: montreal,
      pastContracts: Array.from({ length: 40 }, (_, at) => contract(`Boîtes à lunch ${at}`, elsewhere)),
    })
    const small = profile('small', { offers: [offer('Entretien ménager')] })
    expect(suppliersRanked([big, small])).toEqual(['small'])
  })

  test('a contract awarded after the notice, or by it, says nothing', () => {
    const later = profile('later', { pastContracts: [contract('Entretien ménager', { date: '2026-09-20' })] })
    const own = profile('own', { pastContracts: [contract('Entretien ménager', { notice: 'n1' })] })
    expect(suppliersRanked([later, own])).toEqual([])
  })

  test('the points of the reasons add up to the score', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        const engine = createEngine(profiles)
        const scores = engine.scores(wanted)
        for (const found of engine.rank(wanted, { limit: 10 })) {
          const points = found.reasons.reduce((sum, reason) => sum + reason.points, 0)
          expect(points).toBeCloseTo(found.score, 9)
          expect(points).toBeCloseTo(scores[engine.suppliers.indexOf(found.supplier)] ?? Number.NaN, 6)
        }
      }),
    )
  })

  test('a notice is scored the same whatever was asked before, and every answer agrees', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, anyNotice, (profiles, wanted, other) => {
        const used = createEngine(profiles)
        const kept = used.scores(other)
        const keptThen = [...kept]
        const scores = used.scores(wanted)
        expect([...kept]).toEqual(keptThen)
        expect([...scores]).toEqual([...createEngine(profiles).scores(wanted)])
        const ranked = used.rank(wanted, { limit: 100 })
        expect(ranked).toEqual(ranked.map(({ supplier }) => used.explain(wanted, supplier)))
        expect(ranked.map(({ supplier }) => supplier)).toEqual(used.order(wanted))
        const byScore = used.suppliers.flatMap((supplier, at) => {
          const score = scores[at] ?? Number.NaN
          return Number.isNaN(score) ? [] : [{ supplier, score }]
        })
        const better = (a: (typeof byScore)[number], b: (typeof byScore)[number]) =>
          b.score - a.score || (a.supplier < b.supplier ? -1 : 1)
        expect(byScore.toSorted(better).map(({ supplier }) => supplier)).toEqual(used.order(wanted))
        for (const limit of [0, 1, 2]) expect(used.rank(wanted, { limit })).toEqual(ranked.slice(0, limit))
      }),
    )
  })

  test('both ways give the same matches', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        const engine = createEngine(profiles)
        const oneWay = engine.rank(wanted, { limit: 10 })
        const otherWay = profiles.flatMap((each) => engine.rankFor(each.supplier, [wanted], { limit: 10 }))
        const bySupplier = (a: { supplier: string }, b: { supplier: string }) =>
          a.supplier < b.supplier ? -1 : 1
        expect(otherWay.toSorted(bySupplier)).toEqual(oneWay.toSorted(bySupplier))
      }),
    )
  })

  test('the order of the profiles changes nothing', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        const ranked = createEngine(profiles).rank(wanted, { limit: 10 })
        expect(createEngine(profiles.toReversed()).rank(wanted, { limit: 10 })).toEqual(ranked)
      }),
    )
  })

  test('an achievement of the trade makes a supplier a match that was none', () => {
    const before = profile('a', { offers: [offer('Service de traiteur')] })
    const achievements = [
      { client: 'Ville fictive', title: 'Entretien ménager du centre sportif', year: 2024 },
    ]
    expect(suppliersRanked([before])).toEqual([])
    expect(suppliersRanked([{ ...before, achievements }])).toEqual(['a'])
  })
})

describe('a changed supplier', () => {
  test('is known at once, and every answer is that of an engine built anew', () => {
    fc.assert(
      fc.property(anyProfiles, anyProfiles, anyNotice, (before, after, wanted) => {
        const grown = createEngine(before)
        for (const each of after) grown.put(each)
        const ids = new Set(after.map(({ supplier }) => supplier))
        const anew = createEngine([...before.filter(({ supplier }) => !ids.has(supplier)), ...after])
        expect(grown.rank(wanted, { limit: 100 })).toEqual(anew.rank(wanted, { limit: 100 }))
        expect(grown.order(wanted)).toEqual(anew.order(wanted))
      }),
    )
  })

  test('is put without going through the others: thousands of changes a second', () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      profile(`s${at}`, { pastContracts: [contract(`Entretien ménager ${words[at % words.length]}`)] }),
    )
    const engine = createEngine(many)
    const start = performance.now()
    for (const each of many.slice(0, 500)) engine.put({ ...each, name: 'Coop changée' })
    // Building all five thousand anew takes far longer than one of these on any machine.
    expect((performance.now() - start) / 500).toBeLessThan(5)
  })
})

describe('what the engine promises of every match', () => {
  const relevant = { client: 'Ville fictive', title: 'Entretien ménager de la mairie', year: 2025 }

  test('adding a relevant achievement never lowers it', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        const [first] = profiles
        if (first === undefined) return
        const title = `${relevant.title} ${wanted.title}`
        const more = { ...first, achievements: [...first.achievements, { ...relevant, title }] }
        const score = (each: SupplierProfile) =>
          createEngine([each, ...profiles.slice(1)]).explain(wanted, each.supplier)?.score ?? 0
        expect(score(more)).toBeGreaterThanOrEqual(score(first) - 1e-9)
      }),
    )
  })

  test('does not hang on who else is ranked', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        // How lately a contract was won is told beside the latest of all: the one thing that is shared.
        const [first, ...others] = profiles.map((each) => ({ ...each, pastContracts: [] }))
        if (first === undefined) return
        const alone = createEngine([first]).explain(wanted, first.supplier)
        expect(createEngine([first, ...others]).explain(wanted, first.supplier)).toEqual(alone)
      }),
    )
  })

  test('a place, a code or a history that is not known counts neither for nor against', () => {
    fc.assert(
      fc.property(anyProfiles, anyNotice, (profiles, wanted) => {
        const unplaced = { ...wanted, point: null, region: null, mrc: null, unspsc: null, seaoCategory: null }
        for (const { supplier } of profiles) {
          const reasons = createEngine(profiles).explain(unplaced, supplier)?.reasons ?? []
          for (const { kind } of reasons)
            expect([
              'distance',
              'same-region',
              'reach',
              'unspsc',
              'related-unspsc',
              'category',
            ]).not.toContain(kind)
        }
        const [first] = profiles
        if (first === undefined) return
        const blank = { ...first, pastContracts: [], pastBids: [], achievements: [], point: null }
        const kinds = createEngine([blank])
          .explain(wanted, first.supplier)
          ?.reasons.map(({ kind }) => kind)
        for (const kind of ['reach', 'buyer-kind', 'same-buyer', 'latest-contract', 'distance'])
          expect(kinds).not.toContain(kind)
      }),
    )
  })

  test('many contracts of another trade for this very buyer never decide', () => {
    const elsewhere = { seaoCategory: 'G15', unspsc: '50190000', buyer: 'Ville de Laval' }
    const popular = profile('popular', {
      point: montreal,
      pastContracts: Array.from({ length: 60 }, (_, at) => contract(`Boîtes à lunch ${at}`, elsewhere)),
    })
    const fitting = profile('fitting', {
      point: montreal,
      pastContracts: [contract('Entretien ménager de l’hôtel de ville')],
    })
    expect(suppliersRanked([popular, fitting])[0]).toBe('fitting')
  })
})

describe('what holds a match back', () => {
  const territories = (key: string) => [parseTerritoryKey(key)].flatMap((territory) => territory ?? [])
  const serving = (key: string) =>
    profile('a', { offers: [offer('Entretien', { territories: territories(key) })] })

  test.each([
    ['QC', notice(), 'met', null],
    ['R13', notice(), 'met', null],
    ['M65', notice(), 'met', null],
    ['R06', notice(), 'unmet', null],
    ['R06', notice({ region: null, mrc: null }), 'unknown', 'notice'],
  ] as const)('serving %s is told as it is', (key, wanted, state, missing) => {
    expect(constraint(serving(key), wanted, 'territory')).toEqual({ kind: 'territory', state, missing })
  })

  test('a supplier that declared no territory is unknown, not absent', () => {
    const undeclared = profile('a', { offers: [offer('Entretien ménager')] })
    expect(constraint(undeclared, notice(), 'territory')).toMatchObject({
      state: 'unknown',
      missing: 'supplier',
    })
    expect(suppliersRanked([undeclared])).toEqual(['a'])
  })

  test.each([
    [50_000, 20_000, 'met', null],
    [50_000, 90_000, 'unmet', null],
    [50_000, null, 'unknown', 'notice'],
    [null, 20_000, 'unknown', 'supplier'],
  ] as const)('a capacity of %s for an amount of %s', (capacityPerContract, amount, state, missing) => {
    const supplier = profile('a', { offers: [offer('Entretien', { capacityPerContract })] })
    expect(constraint(supplier, notice({ amount }), 'capacity')).toMatchObject({ state, missing })
  })

  test('an unmet constraint is told and hides nobody', () => {
    expect(suppliersRanked([serving('R06')])).toEqual(['a'])
  })
})
