import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'

/** What the database says of itself. */
export interface DatabaseHealth {
  /** As the server writes it: `18.3`. */
  readonly version: string
  /** Names of the migrations that were applied. */
  readonly migrations: readonly string[]
  /** Whether a transaction that says who acts reaches rows of theirs alone. */
  readonly rowSecurity: boolean
  /** Its clock. */
  readonly now: Date
  readonly backedUpAt: Date | null
  /** When the latest act was told to the journal; null when none was. */
  readonly latestAct: string | null
}

export const readHealth = async (db: Db<'installation' | 'journal_entry'>): Promise<DatabaseHealth> => {
  const { rows } = await sql<{ version: string; now: Date; migrations: string[]; secured: boolean }>`
    select current_setting('server_version') as version, now() as now,
      (select coalesce(array_agg(name order by name), '{}') from migration) as migrations,
      exists (select from pg_roles where rolname = 'maillage_member' and pg_has_role(current_user, oid, 'member'))
        and exists (select from pg_policies where schemaname = 'public' and tablename = 'membership') as secured`.execute(
    db,
  )
  const [told] = rows
  const installation = await db.selectFrom('installation').select('backed_up_at').executeTakeFirst()
  const latest = await db
    .selectFrom('journal_entry')
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirst()
  return {
    version: told?.version ?? '',
    migrations: told?.migrations ?? [],
    rowSecurity: told?.secured ?? false,
    now: told?.now ?? new Date(0),
    backedUpAt: installation?.backed_up_at ?? null,
    latestAct: latest?.at ?? null,
  }
}

/** Remembers that a backup was written. */
export const noteBackup = async (db: Db<'installation'>, at: string): Promise<void> => {
  await db.updateTable('installation').set({ backed_up_at: at }).execute()
}
