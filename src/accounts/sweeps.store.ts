import { sql } from 'kysely'
import { sweepOf } from '#db/sweep.ts'
import type { Db } from '#db/tables/index.ts'
import { limits } from './limits.ts'

type SweptTableNames =
  | 'sign_in_verification'
  | 'session'
  | 'known_device'
  | 'invitation'
  | 'join_request'
  | 'email_change'
  | 'asked_often'

/** Stretches of a limit that ended, and those of limits that are no more. */
const stretchesEnded = (until: string) =>
  sql<boolean>`(${sql.join(
    [
      ...Object.entries(limits).map(
        ([what, { seconds }]) =>
          sql`(what = ${what} and (stretch + 1) * ${seconds}::bigint <= extract(epoch from ${until}::timestamptz))`,
      ),
      sql`what <> all(${Object.keys(limits)})`,
    ],
    sql` or `,
  )})`

/** What accounts keep for a time only, and how each is swept away. */
export const accountsSweeps = (db: Db<SweptTableNames>) => ({
  'sign-in-verifications': sweepOf(db, {
    table: 'sign_in_verification',
    where: (until) => sql`expires_at <= ${until}`,
  }),
  sessions: sweepOf(db, { table: 'session', where: (until) => sql`expires_at <= ${until}` }),
  devices: sweepOf(db, { table: 'known_device', where: (until) => sql`last_seen_at <= ${until}` }),
  'email-changes': sweepOf(db, { table: 'email_change', where: (until) => sql`expires_at <= ${until}` }),
  // One that was accepted tells how a role came to be: it goes with its person.
  invitations: sweepOf(db, {
    table: 'invitation',
    where: (until) => sql`accepted_at is null and least(expires_at, withdrawn_at) <= ${until}`,
  }),
  'join-requests': sweepOf(db, {
    table: 'join_request',
    where: (until) => sql`state in ('approved', 'refused', 'withdrawn') and decided_at <= ${until}
      and (note <> '' or link is not null or reason is not null)`,
    set: sql`note = '', link = null, reason = null`,
  }),
  limits: sweepOf(db, { table: 'asked_often', where: stretchesEnded }),
})
