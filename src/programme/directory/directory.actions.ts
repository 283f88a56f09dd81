import { type CheckIndex, checkIndex } from './check/check.ts'
import { checkSheet } from './check/check-sheet.actions.ts'
import {
  type DirectoryDb,
  type DirectoryVersion,
  findLogo,
  listChangedAfter,
  readVersion,
} from './directory.store.ts'
import type { Directory } from './module.ts'
import { listLinkedTo, readLinksVersion } from './name-aliases.store.ts'
import type { Organisation } from './organisation.ts'
import { type DirectoryIndex, directoryIndex } from './search/directory-index.ts'

/** One state of the whole directory, ready to answer. */
interface Shelf {
  readonly at: DirectoryVersion
  readonly byId: ReadonlyMap<string, Organisation>
  readonly bySlug: ReadonlyMap<string, Organisation>
  readonly byNeq: ReadonlyMap<string, Organisation>
  /** In the order of names. */
  readonly all: readonly Organisation[]
  readonly index: DirectoryIndex
  readonly names: () => CheckIndex
}

const shelfOf = (at: DirectoryVersion, byId: ReadonlyMap<string, Organisation>): Shelf => {
  const index = directoryIndex([...byId.values()])
  const all = index.all
  let names: CheckIndex | null = null
  return {
    at,
    byId,
    all,
    index,
    bySlug: new Map(all.map((each) => [each.slug, each])),
    byNeq: new Map(all.flatMap((each) => (each.neq === null ? [] : [[each.neq, each] as const]))),
    names: () => {
      names ??= checkIndex(all)
      return names
    },
  }
}

/** Keeps the directory in memory, reading only what changed since the last question (docs/decisions/0010). */
const keptShelf = (db: DirectoryDb) => {
  let latest: Shelf | null = null
  let coming: { readonly version: number; readonly shelf: Promise<Shelf> } | null = null

  const read = async (at: DirectoryVersion): Promise<Shelf> => {
    const base = latest !== null && latest.at.removals === at.removals ? latest : null
    const changed = await listChangedAfter(db, base?.at.version ?? -1)
    const byId = new Map(base?.byId ?? [])
    for (const organisation of changed) byId.set(organisation.id, organisation)
    latest = shelfOf(at, byId)
    return latest
  }
  return async (): Promise<Shelf> => {
    const at = await readVersion(db)
    if (latest?.at.version === at.version) return latest
    if (coming?.version === at.version) return coming.shelf
    const shelf = read(at)
    coming = { version: at.version, shelf }
    try {
      return await shelf
    } finally {
      if (coming?.shelf === shelf) coming = null
    }
  }
}

/** The directory kept in `db`. */
export const createDirectory = (db: DirectoryDb): Directory => {
  const shelf = keptShelf(db)
  return {
    search: async (search) => (await shelf()).index.search(search),
    found: async (search) => (await shelf()).index.found(search),
    map: async (search) => (await shelf()).index.map(search),
    count: async (side) => (await shelf()).index.count(side),
    find: async (slug) => (await shelf()).bySlug.get(slug) ?? null,
    all: async (side) => (await shelf()).all.filter((each) => each.side === side),
    withIds: async (ids) => {
      const wanted = new Set<string>(ids)
      return (await shelf()).all.filter(({ id }) => wanted.has(id))
    },
    holding: async (neqs) => {
      const { byNeq } = await shelf()
      return new Map(
        neqs.flatMap((neq) => {
          const found = byNeq.get(neq)
          return found === undefined ? [] : [[neq, found] as const]
        }),
      )
    },
    linkedNames: (organisation) => listLinkedTo(db, organisation),
    version: async () => {
      const { version, removals } = await readVersion(db)
      return `${version}-${removals}-${await readLinksVersion(db)}`
    },
    check: async (asked, today) => {
      const names = (await shelf()).names()
      return asked.map((each) => names.check(each, today))
    },
    checkSheet,
    logo: (digest) => findLogo(db, digest),
  }
}
