import type { Point, RegionCode } from '#kernel/territory.ts'
import { outsideQuebec } from './former-names.ts'
import type { NamedPlace } from './gazetteer.ts'
import { longestKey, mrcByName, placesBeginning, placesByKey } from './gazetteer.ts'
import type { Sureness } from './name-context.ts'
import { surenessOf } from './name-context.ts'
import type { Word } from './place-words.ts'
import { isCapitalised, isGlued, wordsOf } from './place-words.ts'
import { kilometres, placeKey } from './places.ts'

/** Words of a text that name a place, or several that share the name. */
export interface Naming {
  readonly candidates: readonly NamedPlace[]
  readonly sureness: Sureness
}

interface Found extends Naming {
  readonly end: number
}

/** Words that name no place, up to where reading goes on. */
interface Skipped {
  readonly end: number
  readonly candidates?: undefined
}

const keyOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')

/** Whether the name before `at` follows a comma, as a town does in an address: «94 route 299, Grande-Cascapédia (Québec)». */
const followsTown = (words: readonly Word[], at: number): boolean => {
  let from = at - 1
  while (isGlued(words[from])) from--
  const town = words[from]
  return town !== undefined && isCapitalised(town) && town.gap.includes(',')
}

/** «du Québec» is the province, and so is «Québec» right after a town: «Amos (Québec)». */
const isProvince = (words: readonly Word[], at: number, afterPlace: boolean): boolean => {
  if (words[at]?.key !== 'quebec') return false
  const bracketed = words[at]?.gap.includes('(') ?? false
  const before = words[at - 1]?.key ?? ''
  return afterPlace || ['du', 'au', 'gouvernement'].includes(before) || (bracketed && followsTown(words, at))
}

/** «MRC de La Haute-Yamaska»: what follows the word is an MRC's name. */
const mrcAt = (words: readonly Word[], at: number): Found | null => {
  if (words[at]?.key !== 'mrc' || isProvince(words, at + 2, false)) return null
  let from = at + 1
  while (/^(?:de|du|des|d|la|le|les|l)$/.test(words[from]?.key ?? '')) from++
  for (let end = Math.min(words.length, from + 6); end > from; end--) {
    // «D'Autray» is the one MRC whose name begins with a particle.
    const place = mrcByName(keyOf(words, from, end)) ?? mrcByName(keyOf(words, from - 1, end))
    if (place !== null) return { candidates: [place], sureness: 3, end }
  }
  return null
}

/** «du Bic», «aux Escoumins»: the article of the name is inside the small word before it. */
const contractedArticle: Readonly<Record<string, string>> = { du: 'le', au: 'le', des: 'les', aux: 'les' }

const candidatesAt = (words: readonly Word[], at: number, end: number): readonly NamedPlace[] => {
  const key = keyOf(words, at, end)
  const own = placesByKey(key)
  if (own.length > 0) return own
  const article = contractedArticle[words[at - 1]?.key ?? '']
  if (article !== undefined) return placesByKey(`${article} ${key}`)
  // «école de Sainte-Apolline» is short for Sainte-Apolline-de-Patton; «Habitations Saint-André» is short for nothing.
  const after = words[at - 1]?.key
  const short =
    (after === 'de' || after === 'a') && /^sainte? .*(?! (?:de|du|des|la|le|les|d|l|sur))$/.test(key)
  return short ? placesBeginning(key) : []
}

const isNameAt = (words: readonly Word[], at: number): boolean => {
  for (let end = Math.min(words.length, at + longestKey); end > at; end--)
    if (words[end]?.gap !== '-' && placesByKey(keyOf(words, at, end)).length > 0) return true
  return false
}

/** The name that begins at `at`, or where to go on reading when the words there are a name that is no place. */
const nameAt = (words: readonly Word[], at: number, afterPlace: boolean): Found | Skipped => {
  let next = at + 1
  for (let end = Math.min(words.length, at + longestKey); end > at; end--) {
    const candidates = candidatesAt(words, at, end)
    if (candidates.length === 0) continue
    const sureness = surenessOf(words, [at, end], { before: afterPlace, after: isNameAt(words, end) })
    if (sureness > 0) return { candidates, sureness, end }
    next = Math.max(next, end)
  }
  return { end: next }
}

/** All namings of places in a text, in their order; the longest name wins where two overlap. */
export const namingsIn = (text: string): readonly Naming[] => {
  const words = wordsOf(text)
  const found: Found[] = []
  for (let at = 0; at < words.length; ) {
    const afterPlace = found.at(-1)?.end === at
    const province = isProvince(words, at, afterPlace)
    const here: Found | Skipped = province
      ? { end: at + 1 }
      : (mrcAt(words, at) ?? nameAt(words, at, afterPlace))
    if (here.candidates !== undefined) found.push(here)
    at = here.end
  }
  return found
}

// Beyond this a name is rather a saint, a person or a product than a place of the buyer's neighbourhood.
const plausibleKilometres = 120

/** Where to look for a place: around a point, and in the whole of its region. */
export interface Neighbourhood {
  readonly point: Point
  readonly region: RegionCode | null
}

/** The place that is meant among homonyms: the nearest in a neighbourhood, else the one far more people live in. */
export const settle = (
  candidates: readonly NamedPlace[],
  around: Neighbourhood | null,
): NamedPlace | null => {
  if (around !== null) {
    const close = candidates
      .map((place) => ({ place, away: kilometres(place.point, around.point) }))
      .filter(({ place, away }) => away <= plausibleKilometres || place.region === around.region)
      .toSorted((a, b) => a.away - b.away)
    return close[0]?.place ?? null
  }
  const [first, second] = candidates.toSorted((a, b) => b.population - a.population)
  if (first === undefined) return null
  return second === undefined || first.population > 4 * second.population ? first : null
}

/** Places named in a text, homonyms settled by numbers of people alone. */
export const placesNamedIn = (text: string): readonly NamedPlace[] =>
  namingsIn(text).flatMap(({ candidates }) => settle(candidates, null) ?? [])

const outside = new Map(
  outsideQuebec.map(([name, latitude, longitude]) => [placeKey(name), { latitude, longitude }]),
)

const prefixes =
  /^(?:la |le )?(?:ville|municipalite|village|canton|paroisse|arrondissement|secteur) (?:de |du |des |d )?(?:la )?/

const calledKey = (name: string): string => placeKey(name.replace(/,.*$/, ' ')).replace(/ (?:qc|quebec)$/, '')

/** The place in Québec that is called so: today's name, a former one, or the beginning of one alone. */
export const placeInQuebec = (name: string): NamedPlace | null => {
  const key = calledKey(name)
  const bare = key.replace(prefixes, '')
  const own = settle(placesByKey(key), null) ?? settle(placesByKey(bare), null)
  if (own !== null) return own
  const [beginning, other] = outside.has(key) ? [] : placesBeginning(bare)
  return beginning !== undefined && other === undefined ? beginning : null
}

/** The place an address calls by that name, today's or a former one; towns outside Québec have a point only. */
export const placeCalled = (name: string): NamedPlace | { readonly point: Point } | null => {
  const point = outside.get(calledKey(name))
  return placeInQuebec(name) ?? (point === undefined ? null : { point })
}
