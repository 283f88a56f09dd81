import type { DirectoryDb } from './directory.store.ts'
import { countSide, findBySlug, listSide, readVersion } from './directory.store.ts'
import { searchOrganisations } from './directory-search.store.ts'
import type { Directory } from './module.ts'

/** The directory kept in `db`. */
export const createDirectory = (db: DirectoryDb): Directory => ({
  search: (search) => searchOrganisations(db, search),
  count: (side) => countSide(db, side),
  find: (slug) => findBySlug(db, slug),
  all: (side) => listSide(db, side),
  version: () => readVersion(db),
})
