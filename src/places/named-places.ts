import type { Point, RegionCode } from '#kernel/territory.ts'
import { regions } from '#kernel/territory.ts'
import { formerNames, outsideQuebec } from './former-names.ts'
import { allMunicipalities, findMunicipality, mrcName, placeKey } from './places.ts'

/** A place that a text names, and how wide it is. */
export interface NamedPlace {
  readonly name: string
  readonly kind: 'municipality' | 'borough' | 'mrc' | 'region'
  readonly region: RegionCode | null
  readonly mrc: string | null
  readonly point: Point
}

// Names that are also everyday words, institutions or people in French titles.
const everydayWords = new Set(
  [
    'La Prairie Centre Entrelacs Esprit-Saint Trinité Amos Ham Racine Roxton Stanbridge Lac Larouche Lambton Biencourt',
    'Cantley Hope Baie Maria Carignan Price Albertville Brigham Bolton Normandin Rivière Lorraine Champlain Sutton',
    'Bedford Stoke Wotton Batiscan Lantier Milan Marston Upton Boileau Auclair Duparquet Grosses-Roches Chambord',
    'Brossard Laurierville Lyster Rosemont Maisonneuve Tracy Newport Vanier Saint-Luc Lafontaine Bellefeuille Verdun',
    'Iberville Lauzon Hauterive Fatima Charny Nouvelle Conception',
  ].flatMap((line) => line.split(' ').map(placeKey)),
)
everydayWords.delete('brossard')
for (const kept of [
  'la',
  'lac',
  'riviere',
  'baie',
  'verdun',
  'charny',
  'tracy',
  'iberville',
  'sutton',
  'amos',
])
  everydayWords.delete(kept)
everydayWords.add(placeKey('La Conception'))

const centre = (points: readonly { point: Point; population: number }[]): Point | null => {
  const people = points.reduce((sum, each) => sum + each.population, 0)
  if (people === 0) return null
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, each) => sum + of(each.point) * each.population, 0) / people
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) }
}

const regionPlaces = (): NamedPlace[] =>
  regions.flatMap((region) => {
    const point = centre(allMunicipalities().filter((each) => each.region === region.code))
    return point === null
      ? []
      : [{ name: region.fr, kind: 'region' as const, region: region.code, mrc: null, point }]
  })

const mrcPlaces = (): NamedPlace[] =>
  [...Map.groupBy(allMunicipalities(), (each) => each.mrc)].flatMap(([mrc, members]) => {
    const point = centre(members)
    const name = mrcName(mrc)
    const region = members[0]?.region ?? null
    return point === null || name === null ? [] : [{ name, kind: 'mrc' as const, region, mrc, point }]
  })

const municipalityPlaces = (): NamedPlace[] =>
  allMunicipalities().flatMap((each) =>
    findMunicipality(each.name)?.code === each.code
      ? [
          {
            name: each.name,
            kind: 'municipality' as const,
            region: each.region,
            mrc: each.mrc,
            point: each.point,
          },
        ]
      : [],
  )

const formerPlaces = (): NamedPlace[] =>
  formerNames.map(([name, municipality, latitude, longitude]) => {
    const today = findMunicipality(municipality)
    return {
      name,
      kind: 'borough',
      region: today?.region ?? null,
      mrc: today?.mrc ?? null,
      point: { latitude, longitude },
    }
  })

const parts = (region: string): string[] => (region.includes('–') ? region.split('–') : [])

/** Every key under which a place may be written; the first to claim a key keeps it. */
const byKey = new Map<string, NamedPlace>()
const claim = (key: string, place: NamedPlace): void => {
  if (key !== '' && !byKey.has(key)) byKey.set(key, place)
}
for (const place of municipalityPlaces()) claim(placeKey(place.name), place)
for (const place of formerPlaces()) claim(placeKey(place.name), place)
for (const place of regionPlaces()) {
  claim(placeKey(place.name), place)
  for (const part of parts(place.name)) claim(placeKey(part), place)
}
for (const place of mrcPlaces()) {
  claim(`mrc de ${placeKey(place.name)}`, place)
  claim(`mrc ${placeKey(place.name)}`, place)
}
const longestKey = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length))

const outside = new Map(
  outsideQuebec.map(([name, latitude, longitude]) => [placeKey(name), { latitude, longitude }]),
)

/** Places named in a text, in the order of their appearance; the longest name wins where two overlap. */
export const placesNamedIn = (text: string): readonly NamedPlace[] => {
  // «du Québec» and «(Québec)» are the province; «de Québec» is the city.
  const words = placeKey(text.replace(/\b(?:du|au) Québec|\(Qu[ée]bec\)/gi, ' ').replace(/[()]/g, ' ')).split(
    ' ',
  )
  const found: NamedPlace[] = []
  for (let start = 0; start < words.length; ) {
    let length = Math.min(longestKey, words.length - start)
    let place: NamedPlace | undefined
    for (; length > 0; length--) {
      const key = words.slice(start, start + length).join(' ')
      place = everydayWords.has(key) ? undefined : byKey.get(key)
      if (place !== undefined) break
    }
    if (place !== undefined) found.push(place)
    start += Math.max(1, length)
  }
  return found
}

/** The place an address calls by that name, today's or a former one; towns outside Québec have a point only. */
export const placeCalled = (name: string): NamedPlace | { readonly point: Point } | null => {
  const key = placeKey(name.replace(/,.*$/, ' ')).replace(/ (?:qc|quebec)$/, '')
  const inside = byKey.get(key)
  if (inside !== undefined && inside.kind !== 'region') return inside
  const point = outside.get(key)
  return point === undefined ? (inside ?? null) : { point }
}
