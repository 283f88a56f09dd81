import { describe, expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import type { Notice } from './notice.ts'
import type { PastContract, SupplierProfile } from './supplier-profile.ts'
import { worthShowing } from './worth-showing.ts'

const montreal = { latitude: 45.51, longitude: -73.55 }
const notice: Notice = {
  id: '20171564',
  title: 'Déneigement des stationnements',
  buyer: 'Ville de Montréal',
  seaoCategory: 'S9',
  unspsc: '72102902',
  region: '06',
  mrc: '66',
  locality: 'Montréal',
  point: montreal,
  amount: null,
  procurementMethod: 'open',
  publishedOn: '2026-09-01',
}
const contract = (title: string, seaoCategory: string, at: number): PastContract => ({
  notice: `old-${title}-${at}`,
  title,
  buyer: 'Ville de Montréal',
  seaoCategory,
  unspsc: null,
  date: '2026-05-01',
  point: montreal,
  amount: null,
})
const supplier = (id: string, pastContracts: readonly PastContract[], offer = ''): SupplierProfile => ({
  supplier: id,
  name: id,
  description: '',
  offers:
    offer === ''
      ? []
      : [
          {
            text: offer,
            seaoCategories: ['S9'],
            unspsc: ['72102902'],
            territories: [],
            capacityPerContract: null,
          },
        ],
  achievements: [],
  pastContracts,
  pastBids: [],
  locality: 'Montréal',
  region: '06',
  point: montreal,
})

/** Two hundred contracts with this very buyer, next door, in another trade. */
const popular = supplier(
  'popular',
  Array.from({ length: 200 }, (_, at) => contract('Traduction de documents', 'S13', at)),
)

describe('popularity alone never decides', () => {
  test('the supplier of the trade, without a single contract, comes before the most popular one', () => {
    const newcomer = supplier('newcomer', [], 'Déneigement de stationnements et de toitures')
    const order = createEngine([popular, newcomer]).order(notice)
    expect(order[0]).toBe('newcomer')
  })

  test('two hundred contracts of another trade are not worth showing', () => {
    const shown = worthShowing(createEngine([popular]).rank(notice, { limit: 10 }))
    expect(shown).toEqual([])
  })

  test('a supplier’s score does not move when the others win contracts', () => {
    const one = supplier('one', [contract('Déneigement de rues', 'S9', 1)])
    const alone = createEngine([one]).explain(notice, 'one')?.score ?? Number.NaN
    const beside = createEngine([one, popular]).explain(notice, 'one')?.score ?? Number.NaN
    // Rarer words weigh more, and rarity is counted over everybody: that is the only way others count.
    expect(Math.abs(beside - alone)).toBeLessThan(1)
  })
})
