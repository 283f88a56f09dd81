import { expect, test } from 'vitest'
import { profilesOf, readPastAward } from './past-awards.ts'
import { readNamedBids, withBids } from './past-bids.ts'

const award = (id: string, supplier: string, neq: string) => {
  const read = readPastAward({
    id,
    organisme: 'Ville de Montréal',
    titre: 'Réfection de toiture',
    categorie_seao: 'C01 - Bâtiments',
    unspsc: '72150000',
    date: '2012-05-01 00:00',
    fournisseur: supplier,
    fournisseur_ville: 'Montréal',
    fournisseur_neq: neq,
  })
  if (read === null) throw new Error('unreadable award')
  return read
}
const awards = [
  award('1-001', 'Toitures Nord inc.', '1111111111'),
  award('2-001', 'Toitures Sud ltée', '1122222222'),
  award('3-001', 'Jumeau', '1133333333'),
  award('4-001', 'Jumeau', '1144444444'),
]
const notices = [
  {
    numeroseao: '90',
    organisme: 'Ville de Laval',
    datepublication: '2012-01-01',
    dateadjudication: '2012-03-01',
    unspscprincipale: '72150000',
  },
  {
    numeroseao: '91',
    organisme: 'Ville de Laval',
    datepublication: '2012-01-01',
    dateadjudication: '2013-03-01',
    unspscprincipale: '',
  },
]

test('a bid made before the day is given to the one enterprise that bears the name, whatever its legal form', () => {
  const bids = readNamedBids(notices, [{ numeroseao: '90', nomorganisation: 'TOITURES NORD' }], '2012-12-31')
  const profiles = withBids(profilesOf(awards), awards, bids)
  expect(profiles.find(({ supplier }) => supplier === '1111111111')?.pastBids).toMatchObject([
    { notice: '90', buyer: 'Ville de Laval', unspsc: '72150000', date: '2012-03-01' },
  ])
  expect(profiles.find(({ supplier }) => supplier === '1122222222')?.pastBids).toEqual([])
})

test('a bid whose notice was not awarded by then is unknown', () =>
  expect(
    readNamedBids(notices, [{ numeroseao: '91', nomorganisation: 'Toitures Nord' }], '2012-12-31'),
  ).toEqual([]))

test('a name that two enterprises bear is given to neither', () => {
  const bids = readNamedBids(notices, [{ numeroseao: '90', nomorganisation: 'Jumeau' }], '2012-12-31')
  for (const { pastBids } of withBids(profilesOf(awards), awards, bids)) expect(pastBids).toEqual([])
})
