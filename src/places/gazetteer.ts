import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import { regions } from '#kernel/territory.ts'
import { boroughs } from './boroughs.ts'
import { formerNames } from './former-names.ts'
import { neighbourhoods } from './neighbourhoods.ts'
import type { Municipality } from './places.ts'
import { allMunicipalities, findMunicipality, placeKey } from './places.ts'

/** A place that a text can name, and how wide it is. */
export interface NamedPlace {
  readonly name: string
  readonly kind: 'municipality' | 'borough' | 'mrc' | 'region'
  /** Municipality of today that holds it; null for what is wider than one. */
  readonly locality: string | null
  readonly region: RegionCode | null
  readonly mrc: MrcCode | null
  readonly point: Point
  /** Residents, to tell homonyms apart; zero for parts of a municipality. */
  readonly population: number
}

type Weighed = Pick<Municipality, 'point' | 'population'>

/** Middle of the people of some municipalities; null when nobody lives there. */
const centre = (members: readonly Weighed[]): Point | null => {
  const people = members.reduce((sum, each) => sum + each.population, 0)
  if (people === 0) return null
  const mean = (of: (point: Point) => number): number =>
    members.reduce((sum, each) => sum + of(each.point) * each.population, 0) / people
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) }
}

const middle = (points: readonly Point[]): Point | null =>
  centre(points.map((point) => ({ point, population: 1 })))

const municipalityPlaces = (): NamedPlace[] =>
  allMunicipalities()
    .filter((each) => each.name !== 'Toponyme à venir')
    .map((each) => ({
      name: each.name,
      kind: 'municipality',
      locality: each.name,
      region: each.region,
      mrc: each.mrc,
      point: each.point,
      population: each.population,
    }))

const pointsByName = Map.groupBy(
  neighbourhoods.map(([, name, latitude, longitude]) => ({ name, point: { latitude, longitude } })),
  ({ name }) => name,
)

/** Middle of the postal prefixes that carry one of these names; null when none does. */
const pointNamed = (names: readonly string[]): Point | null =>
  middle(names.flatMap((name) => (pointsByName.get(name) ?? []).map(({ point }) => point)))

const partOf = (name: string, municipality: string, point: Point | null): NamedPlace[] => {
  const today = findMunicipality(municipality)
  return today === null
    ? []
    : [
        {
          name,
          kind: 'borough',
          locality: today.name,
          region: today.region,
          mrc: today.mrc,
          point: point ?? today.point,
          population: 0,
        },
      ]
}

const formerPlaces = (): NamedPlace[] =>
  formerNames.flatMap(([name, municipality, latitude, longitude]) =>
    partOf(
      name,
      municipality,
      latitude === undefined || longitude === undefined ? pointNamed([name]) : { latitude, longitude },
    ),
  )

const boroughPlaces = (): NamedPlace[] =>
  boroughs.flatMap(([name, municipality, parts]) => partOf(name, municipality, pointNamed(parts)))

const wide = (kind: 'mrc' | 'region', name: string, members: readonly Municipality[]): NamedPlace[] => {
  const point = centre(members)
  const [first] = members
  if (point === null || first === undefined) return []
  const mrc = kind === 'mrc' ? first.mrc : null
  const population = members.reduce((sum, each) => sum + each.population, 0)
  return [{ name, kind, locality: null, region: first.region, mrc, point, population }]
}

const regionPlaces: readonly NamedPlace[] = regions.flatMap((region) =>
  wide(
    'region',
    region.fr,
    allMunicipalities().filter((each) => each.region === region.code),
  ),
)

const mrcPlaces: readonly NamedPlace[] = [...Map.groupBy(allMunicipalities(), (each) => each.mrc)].flatMap(
  ([, members]) => wide('mrc', members[0]?.mrcName.replace(/ \(.*\)$/, '') ?? '', members),
)

const withoutArticle = (key: string): string => key.replace(/^(?:la|le|les|l) /, '')

/** Parts of regions that people name alone, and other names of wide places; tourist regions after the ISQ's table. */
const otherWideNames: readonly (readonly [name: string, placeName: string])[] = [
  ['Cantons-de-l’Est', 'Estrie'],
  ['Gaspésie', 'Gaspésie–Îles-de-la-Madeleine'],
  ['Lac-Saint-Jean', 'Saguenay–Lac-Saint-Jean'],
  ['Baie-James', 'Jamésie'],
  ['Nunavik', 'Administration régionale Kativik'],
  ['Beauce', 'Beauce-Centre'],
  ['Moyenne-Côte-Nord', 'Côte-Nord'],
  ['Basse-Côte-Nord', 'Côte-Nord'],
  ['Hautes-Laurentides', 'Laurentides'],
  ['Basses-Laurentides', 'Laurentides'],
  ['Haute-Mauricie', 'Mauricie'],
]

const byKey = new Map<string, NamedPlace[]>()
const claim = (key: string, place: NamedPlace): void => {
  const own = byKey.get(key) ?? []
  if (own.some((each) => each.kind === place.kind && each.mrc === place.mrc && each.name === place.name))
    return
  byKey.set(key, [...own, place])
}
const mrcByKey = new Map(mrcPlaces.map((place) => [withoutArticle(placeKey(place.name)), place]))
const regionKeys = new Set(regionPlaces.map(({ name }) => placeKey(name)))

for (const place of [...municipalityPlaces(), ...formerPlaces(), ...boroughPlaces()]) {
  claim(placeKey(place.name), place)
  // «Saint-Côme--Linière» is two former names; but «Laurentides» is a region before it is half of a town.
  for (const part of place.name.split('--')) if (!regionKeys.has(placeKey(part))) claim(placeKey(part), place)
}
for (const place of regionPlaces) if (!byKey.has(placeKey(place.name))) claim(placeKey(place.name), place)
for (const [key, place] of mrcByKey) if (!byKey.has(key)) claim(key, place)
for (const [name, placeName] of otherWideNames) {
  const place = [...regionPlaces, ...mrcPlaces].find((each) => each.name === placeName)
  if (place !== undefined) claim(placeKey(name), place)
}

/** How many words the longest known name has. */
export const longestKey = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length))

/** All places that carry a name, by its key. */
export const placesByKey = (key: string): readonly NamedPlace[] => byKey.get(key) ?? []

/** The MRC of that name, its article left out: `haute yamaska`. */
export const mrcByName = (key: string): NamedPlace | null => mrcByKey.get(withoutArticle(key)) ?? null

const shortened = new Map<string, NamedPlace[]>()
for (const place of municipalityPlaces()) {
  const words = placeKey(place.name).split(' ')
  for (let length = 1; length < words.length; length++) {
    const key = words.slice(0, length).join(' ')
    if (!byKey.has(key)) shortened.set(key, [...(shortened.get(key) ?? []), place])
  }
}

/** Municipalities whose name begins with these words and goes on: «Saint-Cyrille» for Saint-Cyrille-de-Wendover. */
export const placesBeginning = (key: string): readonly NamedPlace[] =>
  key.length < 6 || /^(?:saint|sainte|notre dame|riviere|lac|grande?|petite?)$/.test(key)
    ? []
    : (shortened.get(key) ?? [])
