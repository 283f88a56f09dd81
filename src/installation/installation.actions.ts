import { claimInstallation, endCopy, readCopiedAt } from '#db/installation.ts'
import type { Db } from '#db/tables/index.ts'
import { type Instant, instantOf } from '#kernel/time.ts'

/** What this installation is. */
export interface Installation {
  /** States that it is of production; false when it holds a demonstration, which it stays. */
  claimProduction(): Promise<boolean>
  /** When it was restored from a backup and does not send letters yet; null otherwise. */
  copiedAt(): Promise<Instant | null>
  /** A restored copy takes over: it sends letters from now on. False when it was no copy. */
  activate(): Promise<boolean>
}

export const createInstallation = (db: Db<'installation'>): Installation => ({
  claimProduction: async () => (await claimInstallation(db, 'production')).kind === 'production',
  copiedAt: async () => {
    const copied = await readCopiedAt(db)
    return copied === null ? null : instantOf(copied)
  },
  activate: () => endCopy(db),
})
