import { fold } from '#kernel/fold.ts'
import { type MrcCode, type Point, type RegionCode, regions } from '#kernel/territory.ts'
import {
  allMunicipalities,
  findMunicipality,
  placeKey,
  regionOfMrc,
  regionOfPostalCode,
} from '#places/index.ts'

export interface NamedPlace {
  readonly locality: string | null
  readonly mrc: MrcCode | null
  readonly region: RegionCode | null
  readonly point: Point | null
}

const mrcByName = new Map(allMunicipalities().map((each) => [fold(each.mrcName), each.mrc]))
const municipalityKeys = allMunicipalities().map((each) => ({ key: placeKey(each.name), name: each.name }))

const ofMunicipality = (name: string): NamedPlace | null => {
  const found = findMunicipality(name)
  return found === null
    ? null
    : { locality: found.name, mrc: found.mrc, region: found.region, point: found.point }
}

/** «Saint-Majorique» for Saint-Majorique-de-Grantham, when only one name begins so. */
const ofShortenedName = (name: string): NamedPlace | null => {
  const key = placeKey(name)
  const longer = key.length < 6 ? [] : municipalityKeys.filter((each) => each.key.startsWith(`${key} `))
  const [only, second] = longer
  return only !== undefined && second === undefined ? ofMunicipality(only.name) : null
}

const ofMrc = (name: string): NamedPlace | null => {
  const mrc = mrcByName.get(fold(name)) ?? mrcByName.get(fold(name).replace(/^(?:la|le|les) /, ''))
  return mrc === undefined ? null : { locality: null, mrc, region: regionOfMrc(mrc), point: null }
}

// «Montréal» and «Laval» are also towns, universities and hospitals: only the long names are certain.
const regionKeys = regions
  .map((region) => ({ key: ` ${fold(region.fr)} `, code: region.code }))
  .filter(({ code }) => code !== '06' && code !== '13')

const ofRegionName = (text: string): NamedPlace | null => {
  const folded = ` ${fold(text)} `
  const [only, second] = regionKeys.filter(({ key }) => folded.includes(key))
  return only === undefined || second !== undefined
    ? null
    : { locality: null, mrc: null, region: only.code, point: null }
}

/** The longest run of capitalised words, from the start of `words`, that names a place. */
const leading = (words: string, find: (name: string) => NamedPlace | null): NamedPlace | null => {
  const parts = words
    .trim()
    .split(/[\s,;:()/]+/)
    .slice(0, 5)
  if (!/^\p{Lu}/u.test(parts[0] ?? '')) return null
  for (let count = parts.length; count > 0; count -= 1) {
    const found = find(parts.slice(0, count).join(' '))
    if (found !== null) return found
  }
  return null
}

const after = (
  text: string,
  trigger: RegExp,
  find: (name: string) => NamedPlace | null,
): NamedPlace | null => {
  for (const found of text.matchAll(trigger)) {
    const place = leading(text.slice(found.index + found[0].length), find)
    if (place !== null) return place
  }
  return null
}

const ofPostalCode = (text: string): NamedPlace | null => {
  const code = /\b([GHJ]\d[A-Z])\s?\d[A-Z]\d\b/.exec(text)?.[1]
  const region = code === undefined ? null : regionOfPostalCode(code)
  return region === null ? null : { locality: null, mrc: null, region, point: null }
}

// `\b` knows ASCII letters only, hence the look-behinds.
const seat =
  /(?<!\p{L})(?:à|ville de|municipalité d[eu](?: la)?|village d[eu](?: la)?|territoire de)\s+(?=\p{Lu})/giu
const beforeProvince = /,\s*(?=[^,()]+\((?:Québec|QC)\))/gu
const mrcTrigger = /(?<!\p{L})MRC (?:de la |de l['’]|des |du |de |d['’])?/gu
// A hyphenated name after «de» is a town's («Centre de services de Saint-Jérôme»), unless it names a street.
const possessive =
  /(?<!(?<!\p{L})(?:rue|avenue|boulevard|boul|chemin|rang|route|parc|pont|place|côte|montée|ruisseau)\s+)(?<!\p{L})de\s+(?=\p{Lu}\p{L}+-)/gu

/** The place in Québec that a notice's title names; null when none is named for certain. */
export const placeInTitle = (title: string): NamedPlace | null =>
  after(title, beforeProvince, ofMunicipality) ??
  after(title, seat, ofMunicipality) ??
  after(title, mrcTrigger, ofMrc) ??
  ofPostalCode(title) ??
  after(title, possessive, ofMunicipality) ??
  ofRegionName(title)

const regional = /^(?:MRC|municipalité régionale|régie) /i

/** The town, MRC or region in a buyer's name: «Ville de Terrebonne», «MRC de Portneuf». */
export const placeInBuyerName = (
  name: string,
): (NamedPlace & { readonly basis: 'buyer-name' | 'mrc' }) | null => {
  const tail = name.match(/\b(?:de la |de l['’]|des |du |de |d['’])(\p{Lu}[^()]*?)$/u)?.[1] ?? ''
  const ending = name
    .slice(name.search(/(?:d[eu]s?|d['’]|de l['’]|de la)\s*\p{Lu}[^ ]*$/u))
    .replace(/^d[eu]s? |^d['’]|^de la |^de l['’]/, '')
  const candidates = [tail, ending].filter((each) => each !== '')
  const mrc = regional.test(name) ? candidates.map(ofMrc).find((found) => found !== null) : undefined
  if (mrc !== undefined) return { ...mrc, basis: 'mrc' }
  const town =
    candidates.map(ofMunicipality).find((found) => found !== null) ??
    (/^(?:ville|municipalité|paroisse|village|canton) /i.test(name)
      ? candidates.map(ofShortenedName).find((found) => found !== null)
      : undefined)
  if (town !== undefined) return { ...town, basis: 'buyer-name' }
  const region = ofRegionName(name)
  return region === null ? null : { ...region, basis: 'buyer-name' }
}

/** The place of a code or a name found in a delivery area: an MRC, a region, a town. */
export const placeNamed = (name: string): NamedPlace | null =>
  ofMunicipality(name) ?? ofMrc(name.replace(mrcTrigger, '')) ?? ofRegionName(name)
