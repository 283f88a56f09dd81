import type { Directory, Listing, Organisation } from '#programme/directory/index.ts'
import { listingKey, metNameKey } from '#programme/directory/index.ts'
import { listAwardHistory } from './award-history.store.ts'
import { readDemand } from './demand.store.ts'
import type { MatchingDoors } from './matching-state.actions.ts'
import { createMatchingWeights } from './matching-weights.store.ts'
import type { AwardOfOrganisation, Tenders, TendersMatching } from './module.ts'
import { findBuyerFile, searchBuyers } from './tenders-buyers.store.ts'
import { findTenderFile, listAwardsOf, listAwardsToNames } from './tenders-file.store.ts'
import type { TendersDb } from './tenders-import.store.ts'
import { createTendersMatching } from './tenders-matching.actions.ts'
import { createMatchingStore } from './tenders-matching.store.ts'
import {
  countTenders,
  listPublishedBy,
  listTendersWithNumbers,
  searchTenders,
} from './tenders-search.store.ts'

// An engine a listing: as many as programmes that do not share, and what was changed lately.
const mostListings = 12

/** Matching within each listing asked for, made once. */
const matchingWithin = (doors: MatchingDoors & { readonly directory: Directory }) => {
  const made = new Map<string, TendersMatching>()
  return (listing: Listing): TendersMatching => {
    const key = listingKey(listing)
    const known = made.get(key)
    if (known !== undefined) return known
    const { directory } = doors
    const within = {
      all: directory.within(listing).all,
      linkedNames: directory.linkedNames,
      version: directory.version,
    }
    const matching = createTendersMatching({ ...doors, directory: within })
    if (made.size >= mostListings) made.delete(made.keys().next().value ?? '')
    made.set(key, matching)
    return matching
  }
}

/** Public tenders kept in `db`, matched with the suppliers of the directory. */
export const createTenders = (db: TendersDb, directory: Directory): Tenders => {
  const weights = createMatchingWeights(db)
  const doors = { directory, store: createMatchingStore(db), weights }
  return {
    search: (search) => searchTenders(db, search),
    count: (search) => countTenders(db, search),
    find: (noticeNumber) => findTenderFile(db, noticeNumber),
    publishedBy: (buyer, after) => listPublishedBy(db, buyer, after),
    withNumbers: (numbers) => listTendersWithNumbers(db, numbers),
    demand: (asked) => readDemand(db, asked),
    buyers: (search) => searchBuyers(db, search),
    buyer: (key, asked) => findBuyerFile(db, key, asked),
    awardsOf: (organisation) => awardsOf(db, directory, organisation),
    matchingWeights: weights,
    awardHistory: () => listAwardHistory(db),
    within: matchingWithin(doors),
    ...createTendersMatching(doors),
  }
}

const awardsOf = async (
  db: TendersDb,
  directory: Directory,
  { id, neq }: Pick<Organisation, 'id' | 'neq'>,
): Promise<readonly AwardOfOrganisation[]> => {
  const byNeq = neq === null ? [] : await listAwardsOf(db, neq)
  const linked = await directory.linkedNames(id)
  const links = new Map(linked.map((alias) => [metNameKey(alias), alias]))
  const byName = (await listAwardsToNames(db, linked)).map(({ tender, award, name }) => ({
    tender,
    award,
    linkedBy: links.get(metNameKey(name)) ?? null,
  }))
  return [...byNeq.map((won) => ({ ...won, linkedBy: null })), ...byName].toSorted((a, b) =>
    (b.award.date ?? '').localeCompare(a.award.date ?? ''),
  )
}
