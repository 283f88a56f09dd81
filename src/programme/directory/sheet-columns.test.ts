import { describe, expect, test } from 'vitest'
import { planColumns, targetOf } from './sheet-columns.ts'

describe('headings of a directory sheet', () => {
  test.each([
    ['NOM', { of: 'organisation', field: 'name' }],
    ['Name', { of: 'organisation', field: 'name' }],
    ['Nom de l’entreprise', { of: 'organisation', field: 'name' }],
    ['Résumé (anglais)', { of: 'organisation', field: 'summaryEn' }],
    ['Localité', { of: 'organisation', field: 'locality' }],
    ['Offre 1 – titre', { of: 'offer', number: 1, field: 'titleFr' }],
    ['offre 2 - catégories seao', { of: 'offer', number: 2, field: 'seaoCategories' }],
    ['Offer 12 – capacity per contract', { of: 'offer', number: 12, field: 'capacityPerContract' }],
    ['Réalisation 3 – client', { of: 'achievement', number: 3, field: 'client' }],
  ])('«%s» is recognised', (heading, target) => expect(targetOf(heading)).toEqual(target))

  test('a heading that nobody knows is told, never dropped in silence', () =>
    expect(planColumns(['Nom', 'Humeur']).unknown).toEqual(['Humeur']))

  test('a heading can be mapped by hand', () =>
    expect(planColumns(['Raison sociale'], { 'Raison sociale': 'Nom' })).toMatchObject({
      unknown: [],
      missing: [],
    }))

  test('without a name there is nothing to import', () =>
    expect(planColumns(['Ville']).missing).toEqual(['name']))

  test('two columns for one field are told', () =>
    expect(planColumns(['Nom', 'Name']).repeated).toEqual(['Name']))
})
