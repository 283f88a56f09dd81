import { fold } from '#kernel/fold.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Instant } from '#kernel/time.ts'
import { type CheckIndex, checkIndex } from './check/check.ts'
import { checkSheet } from './check/check-sheet.actions.ts'
import {
  type DirectoryDb,
  type DirectoryVersion,
  listArchived,
  listChangedAfter,
  listNewSince,
  listShownFiles,
  readVersion,
} from './directory.store.ts'
import { isListed, type Listing, listingKey } from './listing.ts'
import type { Directory, ListedOrganisations } from './module.ts'
import { listLinkedTo, readLinksVersion } from './name-aliases.store.ts'
import type { Organisation } from './organisation.ts'
import { type DirectoryIndex, directoryIndex } from './search/directory-index.ts'
import { waitingAmong } from './waiting.ts'

/** Some organisations, ready to answer. */
interface Part {
  readonly index: DirectoryIndex
  readonly byNeq: ReadonlyMap<string, Organisation>
}

const partOf = (organisations: readonly Organisation[]): Part => {
  const index = directoryIndex(organisations)
  const byNeq = new Map(index.all.flatMap((each) => (each.neq === null ? [] : [[each.neq, each] as const])))
  return { index, byNeq }
}

/** One state of the whole directory, ready to answer. */
interface Shelf {
  readonly at: DirectoryVersion
  readonly byId: ReadonlyMap<string, Organisation>
  readonly bySlug: ReadonlyMap<string, Organisation>
  /** In the order of names. */
  readonly all: readonly Organisation[]
  /** The organisations of some programmes, or of all when null. */
  readonly within: (listing: Listing | null) => Part
  readonly names: () => CheckIndex
  /** Files of the images shown, by digest. */
  readonly pictures: () => ReadonlyMap<string, FileId>
  /** Those that left the directory, and when. */
  readonly archived: ReadonlyMap<string, Instant>
}

const picturesOf = ({ logo, achievements }: Organisation): readonly Picture[] => [
  ...(logo === null ? [] : [logo]),
  ...achievements.flatMap(({ photographs }) => photographs),
]

const shelfOf = (
  at: DirectoryVersion,
  byId: ReadonlyMap<string, Organisation>,
  archived: ReadonlyMap<string, Instant>,
): Shelf => {
  const whole = partOf([...byId.values()].filter(({ id }) => !archived.has(id)))
  const { all } = whole.index
  const parts = new Map<string, Part>()
  let names: CheckIndex | null = null
  let pictures: ReadonlyMap<string, FileId> | null = null
  return {
    at,
    byId,
    all,
    archived,
    within: (listing) => {
      if (listing === null) return whole
      const key = listingKey(listing)
      const known = parts.get(key)
      if (known !== undefined) return known
      const listed = all.filter((each) => isListed(each, listing))
      const part = listed.length === all.length ? whole : partOf(listed)
      parts.set(key, part)
      return part
    },
    bySlug: new Map(all.map((each) => [each.slug, each])),
    pictures: () => {
      pictures ??= new Map(all.flatMap(picturesOf).map(({ digest, file }) => [digest, file]))
      return pictures
    },
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
    latest = shelfOf(at, byId, await listArchived(db))
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

const byName = (a: Organisation, b: Organisation): number => {
  const [one, other] = [fold(a.name), fold(b.name)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** What may be asked of the organisations listed, of all when null. */
const listed = (shelf: () => Promise<Shelf>, listing: Listing | null): ListedOrganisations => {
  const part = async (): Promise<Part> => (await shelf()).within(listing)
  return {
    search: async (search) => (await part()).index.search(search),
    found: async (search) => (await part()).index.found(search),
    map: async (search) => (await part()).index.map(search),
    count: async (side) => (await part()).index.count(side),
    all: async (side) => (await part()).index.all.filter((each) => each.side === side),
    holding: async (neqs) => {
      const { byNeq } = await part()
      return new Map(
        neqs.flatMap((neq) => {
          const found = byNeq.get(neq)
          return found === undefined ? [] : [[neq, found] as const]
        }),
      )
    },
  }
}

/** Answers once, when first asked, and gives the same ever after. */
const once = (shelf: () => Promise<Shelf>): (() => Promise<Shelf>) => {
  let answer: Promise<Shelf> | null = null
  return () => {
    answer ??= shelf()
    return answer
  }
}

/** The directory kept in `db`. */
export const createDirectory = (db: DirectoryDb): Directory => directoryOver(db, keptShelf(db))

const directoryOver = (db: DirectoryDb, shelf: () => Promise<Shelf>): Directory => ({
  still: () => directoryOver(db, once(shelf)),
  ...listed(shelf, null),
  within: (listing) => listed(shelf, listing),
  find: async (slug) => (await shelf()).bySlug.get(slug) ?? null,
  withIds: async (ids) => {
    const { byId } = await shelf()
    return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).sort(byName)
  },
  archived: async () => {
    const { archived, byId } = await shelf()
    return [...archived]
      .flatMap(([id, archivedAt]) => {
        const organisation = byId.get(id)
        return organisation === undefined ? [] : [{ organisation, archivedAt }]
      })
      .sort((a, b) => byName(a.organisation, b.organisation))
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
  waitingFor: async (lookedAfter) => waitingAmong((await shelf()).all, lookedAfter),
  newSince: async (moment) => {
    const ids = new Set(await listNewSince(db, moment))
    return (await shelf()).all.filter(({ id }) => ids.has(id))
  },
  picture: async (digest) => (await shelf()).pictures().get(digest) ?? null,
  shownFiles: () => listShownFiles(db),
})
