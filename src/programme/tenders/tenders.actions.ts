import type { Directory, Organisation } from '#programme/directory/index.ts'
import { metNameKey } from '#programme/directory/index.ts'
import { listAwardHistory } from './award-history.store.ts'
import { createMatchingWeights } from './matching-weights.store.ts'
import type { AwardOfOrganisation, Tenders } from './module.ts'
import { findBuyerFile, searchBuyers } from './tenders-buyers.store.ts'
import { findTenderFile, listAwardsOf, listAwardsToNames } from './tenders-file.store.ts'
import type { TendersDb } from './tenders-import.store.ts'
import { createTendersMatching } from './tenders-matching.actions.ts'
import { createMatchingStore } from './tenders-matching.store.ts'
import { countTenders, searchTenders } from './tenders-search.store.ts'

/** Public tenders kept in `db`, matched with the suppliers of the directory. */
export const createTenders = (db: TendersDb, directory: Directory): Tenders => ({
  search: (search) => searchTenders(db, search),
  count: (search) => countTenders(db, search),
  find: (noticeNumber) => findTenderFile(db, noticeNumber),
  buyers: (search) => searchBuyers(db, search),
  buyer: (key, asked) => findBuyerFile(db, key, asked),
  awardsOf: (organisation) => awardsOf(db, directory, organisation),
  matchingWeights: createMatchingWeights(db),
  awardHistory: () => listAwardHistory(db),
  ...createTendersMatching({
    directory,
    store: createMatchingStore(db),
    weights: createMatchingWeights(db),
  }),
})

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
