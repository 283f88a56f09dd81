import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { HeldAgainst } from './smtp-answer.ts'

export type RefusalsDb = Db<'refusing_address'>

/** An address that refuses our letters. */
export interface RefusingAddress extends HeldAgainst {
  readonly address: string
  readonly since: Instant
}

/**
 * Records what a mail server said of an address; a complaint is never softened into a bounce. False when it was known
 * already, or worse was.
 */
export const recordRefusal = async (
  db: RefusalsDb,
  address: string,
  { why, status }: HeldAgainst,
): Promise<boolean> => {
  const { numAffectedRows = 0n } = await sql`
    insert into refusing_address (address_digest, why, status) values (address_digest(${address}), ${why}, ${status})
    on conflict (address_digest) do update set why = excluded.why, status = excluded.status
      where excluded.why = 'complained' and refusing_address.why <> 'complained'`.execute(db)
  return numAffectedRows > 0n
}

/** Those of the addresses that refuse our letters. */
export const listRefusing = async (
  db: RefusalsDb,
  addresses: readonly string[],
): Promise<readonly RefusingAddress[]> => {
  if (addresses.length === 0) return []
  const { rows } = await sql<{ address: string; why: HeldAgainst['why']; status: string; since: Date }>`
    select asked.address, why, status, since
    from unnest(${[...addresses]}::text[]) as asked (address)
    join refusing_address on address_digest = address_digest(asked.address)`.execute(db)
  return rows.map(({ since, ...row }) => ({ ...row, since: instantOf(since) }))
}

/** Takes back that an address bounced, in the transaction of the act; false when it did not. */
export const forgetBounce = async (db: RefusalsDb, address: string): Promise<boolean> => {
  const { rows } = await sql<{ forgotten: boolean }>`select forget_bounce(${address}) as forgotten`.execute(
    db,
  )
  return rows[0]?.forgotten === true
}
