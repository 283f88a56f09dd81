import { sql } from 'kysely'
import type { Db } from './tables/index.ts'

export type InstallationKind = 'demonstration' | 'production'

/**
 * States once what this database holds, or tells what it was said to hold before. The caller refuses to go on
 * when the answer is not `kind`.
 */
export const claimInstallation = async (
  db: Db<'installation'>,
  kind: InstallationKind,
): Promise<{ readonly kind: InstallationKind; readonly isNew: boolean }> => {
  const claimed = await db
    .insertInto('installation')
    .values({ kind })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (claimed !== undefined) return { kind, isNew: true }
  const present = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow()
  return { kind: present.kind === 'demonstration' ? 'demonstration' : 'production', isNew: false }
}

/** When this database was restored from a backup; null for an original, or a copy that took over. */
export const readCopiedAt = async (db: Db<'installation'>): Promise<Date | null> =>
  (await db.selectFrom('installation').select('copied_at').executeTakeFirst())?.copied_at ?? null

/** A restored copy takes over: it sends letters from now on. False when it was no copy. */
export const endCopy = async (db: Db<'installation'>): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('installation')
    .set({ copied_at: null })
    .where('copied_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A database just restored says that it is a copy; letters that waited in the original are no longer its own. */
export const markCopied = async (db: Db<'installation' | 'outbox'>): Promise<void> => {
  await db.updateTable('installation').set({ copied_at: sql<Date>`now()` }).execute()
  await db
    .updateTable('outbox')
    .set({
      state: 'unknown',
      failure: 'restored',
      facts: sql<string>`case when facts ? 'token' then jsonb_set(facts, '{token}', '""') else facts end`,
    })
    .where('state', 'in', ['queued', 'sending'])
    .execute()
}

/** What signs this installation’s cookies and links. */
export const readSecret = async (db: Db<'installation'>): Promise<string> =>
  (await db.selectFrom('installation').select('secret').executeTakeFirstOrThrow()).secret
