import { sql } from 'kysely'
import { sweepOf } from '#db/sweep.ts'
import type { Db } from '#db/tables/index.ts'

/** What consent keeps for a time only: neither a consent nor a refusal is among it. */
export const consentSweeps = (db: Db<'subscription_request' | 'notices_letter'>) => ({
  'subscription-requests': sweepOf(db, {
    table: 'subscription_request',
    where: (until) => sql`expires_at <= ${until}`,
  }),
  // A week is told from its Monday on.
  'notices-letters': sweepOf(db, {
    table: 'notices_letter',
    where: (until) => sql`week::timestamp at time zone 'UTC' <= ${until}::timestamptz`,
  }),
})
