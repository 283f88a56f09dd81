import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NamedPlace } from './gazetteer.ts'
import { placesByKey } from './gazetteer.ts'
import { namingsIn, placeCalled, placeInQuebec } from './named-places.ts'
import { neighbourhoods } from './neighbourhoods.ts'
import { allMunicipalities, findMunicipality, kilometres, placeKey } from './places.ts'

const municipalities = allMunicipalities().filter((each) => each.name !== 'Toponyme à venir')
const names = [...new Set(municipalities.map(({ name }) => name))]
const anyName = fc.constantFrom(...names)

/** The places that a text is read to name first; homonyms are all of them. */
const read = (text: string): readonly NamedPlace[] => namingsIn(text)[0]?.candidates ?? []
const keysOf = (places: readonly NamedPlace[]): readonly string[] => places.map(({ name }) => placeKey(name))

/** Other ways in which people write the same name. */
const spellings: readonly (readonly [way: string, spell: (name: string) => string])[] = [
  ['capitals', (name) => name.toUpperCase()],
  ['small letters', (name) => name.toLowerCase()],
  ['no accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
  ['decomposed accents', (name) => name.normalize('NFD')],
  ['no hyphens', (name) => name.replaceAll('-', ' ')],
  ['St and Ste', (name) => name.replace(/\bSainte-/g, 'Ste-').replace(/\bSaint-/g, 'St-')],
  ['St. with a dot', (name) => name.replace(/\bSainte-/g, 'Ste. ').replace(/\bSaint-/g, 'St. ')],
  ['curly apostrophes', (name) => name.replaceAll("'", '’')],
]

describe('every municipality of Québec', () => {
  test('is found in «Travaux à NAME»', () => {
    const missed = names.filter((name) => !keysOf(read(`Travaux à ${name}`)).includes(placeKey(name)))
    expect(missed).toEqual([])
  })

  test.each(spellings)('is found under its spelling with %s', (_, spell) => {
    const missed = names.filter((name) => !keysOf(read(spell(`Travaux à ${name}`))).includes(placeKey(name)))
    expect(missed).toEqual([])
  })

  test('is found by «Ville de» and between brackets', () => {
    for (const name of names) {
      expect.soft(keysOf(read(`Toiture, Ville de ${name}`)), name).toContain(placeKey(name))
      expect.soft(keysOf(read(`Pont (${name})`)), name).toContain(placeKey(name))
    }
  })

  test('keeps its place when words that name nothing stand around it', () => {
    const harmless = fc.constantFrom('réfection', 'toiture', 'services', 'phase', '2014', 'lot', 'entretien')
    fc.assert(
      fc.property(anyName, fc.array(harmless), fc.array(harmless), (name, before, after) => {
        const alone = read(`Travaux à ${name}`)
        const text = [...before, `Travaux à ${name}`, ...after.map((word) => `, ${word}`)].join(' ')
        expect(read(text).map((place) => place.point)).toEqual(alone.map((place) => place.point))
      }),
    )
  })

  test('is not read out of a street or a school that bears its name', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('rue', 'boulevard', 'école', 'pavillon'), (name, noun) => {
        expect(namingsIn(`Réfection, ${noun} ${name}`)).toEqual([])
      }),
    )
  })
})

describe('every MRC and region', () => {
  const mrcs = [...new Set(municipalities.map(({ mrcName }) => mrcName.replace(/ \(.*\)$/, '')))]
  test.each(mrcs)('MRC: %s', (name) => {
    expect(read(`Collecte, MRC de ${name}`)[0]).toMatchObject({ kind: 'mrc', name })
  })

  test.each([
    ['Travaux dans la région de l’Outaouais', '07'],
    ['Programme, Saguenay–Lac-Saint-Jean', '02'],
    ['Ponts de la Gaspésie', '11'],
    ['Entretien (Abitibi-Témiscamingue)', '08'],
    ['Cantons-de-l’Est', '05'],
  ])('%s', (text, region) => expect(read(text)[0]).toMatchObject({ kind: 'region', region }))
})

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void namingsIn(text)))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void placeCalled(text)))
})

describe('names that are no municipality of today', () => {
  test.each([
    ['Arrondissement Rosemont–La Petite-Patrie', 'Montréal'],
    ['Arrondissement Villeray-Saint-Michel-Parc-Extension', 'Montréal'],
    ['Sainte-Foy-Sillery-Cap-Rouge', 'Québec'],
    ['Les Chutes-de-la-Chaudière-Est', 'Lévis'],
    ['Arrondissement Greenfield Park', 'Longueuil'],
    ['Asbestos', 'Val-des-Sources'],
    ['Valleyfield', 'Salaberry-de-Valleyfield'],
    ['Saint-Majorique', 'Saint-Majorique-de-Grantham'],
    ['Ville de Chicoutimi', 'Saguenay'],
  ])('%s is in %s', (name, locality) => expect(placeInQuebec(name)).toMatchObject({ locality }))

  test('homonyms far apart are left unsettled', () => {
    expect(placesByKey('saint donat')).toHaveLength(2)
    expect(placeInQuebec('Sainte-Françoise')).toBeNull()
  })
})

test('the parts of cities lie in or beside their city', () => {
  const far = neighbourhoods.filter(([, name, latitude, longitude]) => {
    const cities = placesByKey(placeKey(name)).map((place) => findMunicipality(place.locality ?? ''))
    return !cities.some((city) => city !== null && kilometres(city.point, { latitude, longitude }) <= 30)
  })
  expect(far).toEqual([])
})
