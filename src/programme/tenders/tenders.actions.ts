import type { Directory } from '#programme/directory/index.ts'
import type { Tenders } from './module.ts'
import { findBuyerFile, searchBuyers } from './tenders-buyers.store.ts'
import { findTenderFile, listAwardsOf } from './tenders-file.store.ts'
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
  awardsOf: (neq) => listAwardsOf(db, neq),
  ...createTendersMatching({ directory, store: createMatchingStore(db) }),
})
