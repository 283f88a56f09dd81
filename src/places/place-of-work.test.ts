import { describe, expect, test } from 'vitest'
import { placeCalled, placeOfWork, placesNamedIn } from './index.ts'

const names = (text: string): string[] => placesNamedIn(text).map((place) => place.name)

describe('places named in a text', () => {
  test.each([
    ['Réfection de l’école St-Christophe de Victoriaville', ['Victoriaville']],
    ['Déneigement, MRC de Coaticook', ['Coaticook']],
    ['Mandats pour la région de Lanaudière', ['Lanaudière']],
    ['Entretien à Sainte-Thérèse-de-Gaspé', ['Sainte-Thérèse-de-Gaspé']],
    ['Nouvelle génératrice, centre multisport', []],
    ['Services du gouvernement du Québec', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test('a borough and a former town are known by their own place', () => {
    expect(placeCalled('Chicoutimi')).toMatchObject({ region: '02' })
    expect(placeCalled('ST-LAURENT')).toMatchObject({ region: '06' })
    expect(placeCalled('Mississauga')?.point.longitude).toBeLessThan(-79)
    expect(placeCalled('Nulle-Part')).toBeNull()
  })
})

describe('the place of the work', () => {
  test('is the municipality in the title when it is near the buyer', () => {
    const title = 'Réfection de la toiture, école de Weedon'
    expect(placeOfWork({ title, buyer: 'Commission scolaire des Sommets, Sherbrooke' })).toMatchObject({
      basis: 'title',
      region: '05',
    })
  })

  test('is the buyer’s when the title names a far one', () => {
    const title = 'Achat de bois de Matane'
    expect(placeOfWork({ title, buyer: 'Ville de Gatineau' })).toMatchObject({ basis: 'buyer', region: '07' })
  })

  test('of a ministry is that of the title, else unknown', () => {
    const buyer = 'Ministère des Transports'
    expect(placeOfWork({ title: 'Pont de la route 132 (Matane)', buyer })).toMatchObject({ region: '01' })
    expect(placeOfWork({ title: '8907-11-NL01 - Déneigement', buyer })).toMatchObject({ region: '07' })
    expect(placeOfWork({ title: 'Étude de circulation', buyer })).toBeNull()
  })

  test('of a regional office is its region', () => {
    const buyer = 'SQI-Direction immobilière Outaouais'
    expect(placeOfWork({ title: 'Peinture', buyer })).toMatchObject({ basis: 'buyer', region: '07' })
  })
})
