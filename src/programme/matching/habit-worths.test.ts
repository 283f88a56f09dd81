import { expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import type { Notice } from './notice.ts'
import type { PastContract, SupplierProfile } from './supplier-profile.ts'

const laval = { latitude: 45.57, longitude: -73.75 }

const notice = (publishedOn: string): Notice => ({
  id: 'n1',
  title: 'Entretien ménager',
  buyer: 'Ville de Laval',
  seaoCategory: 'S9',
  unspsc: '76111500',
  region: '13',
  mrc: '65',
  locality: 'Laval',
  point: laval,
  amount: null,
  procurementMethod: 'open',
  publishedOn,
})

const contract = (date: string): PastContract => ({
  notice: null,
  title: 'Entretien ménager',
  buyer: 'Ville de Laval',
  seaoCategory: 'S9',
  unspsc: '76111500',
  date,
  point: laval,
  amount: null,
})

const profile = (pastContracts: readonly PastContract[]): SupplierProfile => ({
  supplier: 's1',
  name: 'Coop fictive',
  description: '',
  offers: [],
  achievements: [],
  pastContracts,
  pastBids: [],
  locality: null,
  region: '13',
  point: laval,
})

test('habits kept ready are those of the day: contracts won after the notice change none of them', () => {
  const early = Array.from({ length: 4 }, (_, month) => contract(`2024-0${month + 1}-05`))
  const late = Array.from({ length: 9 }, (_, month) => contract(`2025-0${month + 1}-05`))
  const before = createEngine([profile(early)]).explain(notice('2024-12-01'), 's1')
  const after = createEngine([profile([...early, ...late])])
  expect(after.explain(notice('2024-12-01'), 's1')).toEqual(before)
  expect(after.explain(notice('2025-12-01'), 's1')?.score).not.toBeCloseTo(before?.score ?? 0, 6)
})
