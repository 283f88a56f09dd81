import { type Instant, instantBefore } from '#kernel/time.ts'
import type { ContentStore } from './content-store.ts'
import { daysKept, fileOfKey } from './file.ts'
import { type FilesDb, listIds, removeUnused } from './files.store.ts'

export interface Swept {
  /** Files that nothing showed any more, or that were removed long ago. */
  readonly files: number
  /** Contents that no file is about. */
  readonly contents: number
}

/**
 * Removes the rows of images that nothing shows, files removed long ago, then contents without a row. Nothing younger
 * than a day is touched: an act that puts a file in may still be under way.
 */
export const sweep = async (
  db: FilesDb,
  store: ContentStore,
  { now, shown }: { readonly now: Instant; readonly shown: ReadonlySet<string> },
): Promise<Swept> => {
  const files = await removeUnused(db, {
    shown,
    unshownSince: instantBefore(now, 1),
    removedSince: instantBefore(now, daysKept),
  })
  // Listed before the rows are read: whatever came in between is younger than a day.
  const old: string[] = []
  for await (const { key, at } of store.list()) if (at < Date.parse(instantBefore(now, 1))) old.push(key)
  const known = await listIds(db)
  const orphans = old.filter((key) => !known.has(fileOfKey(key) ?? ''))
  for (const key of orphans) await store.remove(key)
  return { files, contents: orphans.length }
}
