import { fold } from '#kernel/fold.ts'
import type { Organisation, Side } from '../organisation.ts'
import { searchTextOf } from '../search-text.ts'
import { dayOfStanding, standingOn } from '../social-economy-recognition.ts'
import { addBit, type Bits, countBits, countBoth, hasBit, membersOf, noBits } from './bits.ts'
import { capacityOf, choicesOf, countsOf, facetsOf, narrowed } from './facets.ts'
import type {
  DirectoryFacets,
  DirectoryMap,
  DirectoryRow,
  DirectorySearch,
  DirectorySearchResult,
} from './search.ts'
import { type TextHits, textIndex, type WeightedWords } from './text-index.ts'

/** A directory made ready for searching: pure, the same organisations always give the same answers. */
export interface DirectoryIndex {
  search(search: DirectorySearch): DirectorySearchResult
  /** Everybody found, in the order asked for, whatever the page. */
  found(search: DirectorySearch): readonly Organisation[]
  map(search: DirectorySearch): DirectoryMap
  count(side: Side): number
  /** Everybody, in the order of names. */
  readonly all: readonly Organisation[]
}

const weights = { name: 4, offers: 3, presentation: 2, rest: 1 }

// An organisation that did not change is not read again when its neighbour does.
const wordsRead = new WeakMap<Organisation, WeightedWords>()

const wordsOf = (organisation: Organisation): WeightedWords => {
  const known = wordsRead.get(organisation)
  if (known !== undefined) return known
  const words = new Map<string, number>()
  for (const language of ['fr', 'en'] as const) {
    const texts = searchTextOf(organisation, language)
    for (const part of ['name', 'offers', 'presentation', 'rest'] as const)
      for (const word of texts[part].split(' '))
        if (word !== '' && weights[part] > (words.get(word) ?? 0)) words.set(word, weights[part])
  }
  wordsRead.set(organisation, words)
  return words
}

const rowOf = (organisation: Organisation, search: DirectorySearch): DirectoryRow => {
  const { id, slug, side, name, legalForm, summary, place, fictional, certifications, logo } = organisation
  const standing = standingOn(organisation.recognition, search.today)
  return {
    id,
    programme: organisation.programme,
    slug,
    side,
    name,
    legalForm,
    summary,
    place,
    fictional,
    certifications,
    logo,
    offerTitles: organisation.offers.map(({ title }) => title),
    standing,
    standingDay: dayOfStanding(standing, organisation.recognition),
    confirmedOn: organisation.confirmedOn,
    capacityPerContract: capacityOf(organisation),
    achievements: organisation.achievements.length,
  }
}

const byName = (organisations: readonly Organisation[]): readonly Organisation[] =>
  organisations
    .map((organisation) => ({ organisation, key: fold(organisation.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.organisation.id < b.organisation.id ? -1 : 1))
    .map(({ organisation }) => organisation)

/** The present search: who it finds, before paging. */
interface Found {
  readonly hits: TextHits | null
  /** Those whose side and words are right, whatever the facets. */
  readonly candidates: Bits
  readonly kept: Bits
}

/** Makes a directory ready: words, facets and the order of names. */
export const directoryIndex = (organisations: readonly Organisation[]): DirectoryIndex => {
  const sorted = byName(organisations)
  const size = sorted.length
  const texts = textIndex(sorted.map(wordsOf))
  const facets = facetsOf(sorted)

  const find = (search: DirectorySearch): Found => {
    const onSide = facets.sides.get(search.side) ?? noBits(size)
    const hits = texts.search(search.text, (at) => hasBit(onSide, at))
    const candidates = hits === null ? onSide : bitsOf(hits.scores)
    return { hits, candidates, kept: narrowed(candidates, choicesOf(facets, search, size)) }
  }

  /** Positions found, in the order asked for; positions are in the order of names, which settles ties. */
  const ordered = ({ hits, kept }: Found, { order }: DirectorySearch): readonly number[] => {
    const members = membersOf(kept)
    const largestFirst = (rank: (at: number) => number | string) => {
      const ranks = members.map((at) => ({ at, rank: rank(at) }))
      ranks.sort((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank < b.rank ? 1 : -1))
      return ranks.map(({ at }) => at)
    }
    if (order === 'confirmed') return largestFirst((at) => sorted[at]?.confirmedOn ?? '')
    if (order === 'capacity')
      return largestFirst((at) => (sorted[at] === undefined ? -1 : (capacityOf(sorted[at]) ?? -1)))
    return order === 'name' || hits === null ? members : largestFirst((at) => hits.scores[at] ?? 0)
  }

  const counted = (search: DirectorySearch, candidates: Bits): DirectoryFacets => {
    const choices = choicesOf(facets, search, size)
    const left = (name: keyof typeof choices): Bits => narrowed(candidates, choices, name)
    const capacities = countsOf(facets.capacities, left('capacities'))
    return {
      seaoCategories: countsOf(facets.seaoCategories, left('seaoCategories')),
      regions: countsOf(facets.regions, left('regions')),
      legalForms: countsOf(facets.legalForms, left('legalForms')),
      certifications: countsOf(facets.certifications, left('certifications')).map((each) => ({
        ...each,
        label: facets.certificationLabel(each.value),
      })),
      capacities: capacities.filter(({ value }) => value !== 'unknown'),
      capacityUnknown: capacities.find(({ value }) => value === 'unknown')?.count ?? 0,
      newcomers: countsOf(facets.newcomers, left('newcomers'))[0]?.count ?? 0,
      standings: countsOf(facets.standingsOn(search.today), left('standings')),
    }
  }

  const at = (position: number): readonly Organisation[] => {
    const organisation = sorted[position]
    return organisation === undefined ? [] : [organisation]
  }

  return {
    search(search) {
      const found = find(search)
      const { page, pageSize } = search
      const positions = ordered(found, search).slice((page - 1) * pageSize, page * pageSize)
      return {
        rows: positions.flatMap(at).map((organisation) => rowOf(organisation, search)),
        total: countBits(found.kept),
        page,
        pageSize,
        facets: counted(search, found.candidates),
        corrected: found.hits?.corrected ?? [],
        isPartial: found.hits?.isPartial ?? false,
      }
    },
    found: (search) => ordered(find(search), search).flatMap(at),
    map(search) {
      const { kept } = find(search)
      const places = [...facets.bases]
        .filter(([key]) => key.startsWith('M'))
        .map(([key, bits]) => ({ mrc: key.slice(1), count: countBoth(bits, kept) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.mrc < b.mrc ? -1 : 1))
      const total = countBits(kept)
      return { places, total, unplaced: total - places.reduce((sum, { count }) => sum + count, 0) }
    },
    all: sorted,
    count: (side) => countBits(facets.sides.get(side) ?? noBits(size)),
  }
}

/** Who has any score at all. */
const bitsOf = (scores: Float64Array): Bits => {
  const bits = noBits(scores.length)
  scores.forEach((score, at) => {
    if (score > 0) addBit(bits, at)
  })
  return bits
}
