import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Purpose } from './purpose.ts'

export type SuppressionDb = Db<'suppression'>

export interface Stopped {
  /** Null: every programme. */
  readonly programme: ProgrammeId | null
  /** Null: every purpose. */
  readonly purpose: Purpose | null
  readonly why: 'withdrawn' | 'bounced' | 'complained'
}

/**
 * Stops letters to the address that has this digest, within the transaction; true when they were not stopped so before.
 * By a function of the database: whoever acts may add to the suppressions and never read them.
 */
export const stopLetters = async (
  tx: SuppressionDb,
  digest: string,
  { programme, purpose, why }: Stopped,
): Promise<boolean> => {
  const { rows } = await sql<{ stopped: boolean }>`
    select suppress(${digest}, ${programme}, ${purpose}, ${why}, now()) as stopped`.execute(tx)
  return rows[0]?.stopped === true
}

/** The digest under which an address is known: the same however it is written. */
export const digestOf = async (tx: SuppressionDb, email: string): Promise<string> => {
  const { rows } = await sql<{ digest: string }>`select address_digest(${email}) as digest`.execute(tx)
  const digest = rows[0]?.digest
  if (digest === undefined || digest === null) throw new Error('no installation to take the secret of')
  return digest
}
