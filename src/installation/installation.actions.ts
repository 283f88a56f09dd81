import type { OpenDatabase } from '#db/connect.ts'
import { claimInstallation, endCopy, readCopiedAt } from '#db/installation.ts'
import { migrationsFolder, readMigrations } from '#db/migrate.ts'
import type { ContentStore } from '#files/index.ts'
import type { Result } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { writeBackup } from './backup.actions.ts'
import type { BackupSummary } from './backup.ts'
import { type DatabaseHealth, noteBackup, readHealth } from './health.store.ts'

/** What this installation is. */
export interface Installation {
  /** States that it is of production; false when it holds a demonstration, which it stays. */
  claimProduction(): Promise<boolean>
  /** When it was restored from a backup and does not send letters yet; null otherwise. */
  copiedAt(): Promise<Instant | null>
  /** A restored copy takes over: it sends letters from now on. False when it was no copy. */
  activate(): Promise<boolean>
  /** Writes everything that the database holds at one moment to a new file, while the service goes on. */
  backup(file: string, at: Instant): Promise<Result<BackupSummary, { readonly kind: 'file-exists' }>>
  /** How its database is: what was applied to it, what protects its rows, its clock, its last backup. */
  health(): Promise<InstallationHealth>
}

/** How an installation’s database is. */
export interface InstallationHealth extends DatabaseHealth {
  readonly engine: OpenDatabase['engine']
  /** Migrations of this program that were not applied. */
  readonly missing: readonly string[]
}

/** The installation kept in an open database, served by this version of the program. */
export const createInstallation = (
  opened: Pick<OpenDatabase, 'db' | 'aside' | 'engine'>,
  { program, contents }: { readonly program: string; readonly contents: ContentStore },
): Installation => ({
  claimProduction: async () =>
    (await claimInstallation(opened.db.$pickTables<'installation'>(), 'production')).kind === 'production',
  copiedAt: async () => {
    const copied = await readCopiedAt(opened.db.$pickTables<'installation'>())
    return copied === null ? null : instantOf(copied)
  },
  activate: () => endCopy(opened.db.$pickTables<'installation'>()),
  backup: async (file, at) => {
    const written = await writeBackup(opened, file, { program, contents, at })
    if (written.accepted) await noteBackup(opened.db.$pickTables<'installation'>(), at)
    return written
  },
  health: async () => {
    const health = await readHealth(opened.db.$pickTables<'installation' | 'journal_entry'>())
    const known = await readMigrations(migrationsFolder)
    const missing = known.map(({ name }) => name).filter((name) => !health.migrations.includes(name))
    return { ...health, engine: opened.engine, missing }
  },
})
