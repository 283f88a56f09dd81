import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import type { Instant } from '#kernel/time.ts'
import type { PeopleTableNames } from './people-rows.store.ts'

/** Every table of accounts that says something of a person. */
export const accountsTables = [
  'person',
  'session',
  'sign_in_account',
  'sign_in_verification',
  'membership',
  'adviser_assignment',
  'known_device',
  'passkey',
  'invitation',
  'join_request',
  'email_change',
  'visit',
  'first_steps',
] as const
export type HeldDb = Db<(typeof accountsTables)[number] | PeopleTableNames>

/** Everything that accounts hold about a person; secrets (keys, tokens) are left out, and said to be there. */
export const readAbout = (db: HeldDb, { id, email }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'account',
      sql`select jsonb_build_object('name', name, 'email', email, 'language', language, 'since', created_at) as row
        from person where id = ${id} and erased_at is null`,
    ],
    [
      'roles',
      sql`select jsonb_build_object('role', role, 'organisation', organisation_id, 'programme', programme_id,
        'administrator', administrator, 'duty', duty, 'since', since, 'endedAt', ended_at, 'cameBy', came_by) as row
        from membership where person_id = ${id} order by since, id`,
    ],
    [
      'accompanied',
      sql`select jsonb_build_object('organisation', organisation_id, 'programme', programme_id, 'since', since) as row
        from adviser_assignment where person_id = ${id} order by since`,
    ],
    [
      'sessions',
      sql`select jsonb_build_object('device', user_agent, 'from', ip_address, 'way', way, 'since', created_at,
        'seenAt', seen_at, 'expiresAt', expires_at) as row
        from session where person_id = ${id} order by created_at`,
    ],
    [
      'devices',
      sql`select jsonb_build_object('device', device, 'from', network, 'since', first_seen_at,
        'seenAt', last_seen_at) as row
        from known_device where person_id = ${id} order by first_seen_at`,
    ],
    [
      'passkeys',
      sql`select jsonb_build_object('name', name, 'since', created_at, 'usedAt', used_at) as row
        from passkey where person_id = ${id} order by created_at`,
    ],
    [
      'institutions',
      sql`select jsonb_build_object('account', account_id, 'since', created_at) as row
        from sign_in_account where person_id = ${id} order by created_at`,
    ],
    [
      'links',
      sql`select jsonb_build_object('since', created_at, 'expiresAt', expires_at) as row
        from sign_in_verification where ${ofAddress(email)} order by created_at`,
    ],
    [
      'invitations',
      sql`select jsonb_build_object('email', email, 'role', role, 'organisation', organisation_id, 'programme', programme_id,
        'askedAt', invited_at, 'acceptedAt', accepted_at, 'expiresAt', expires_at, 'endedAt', withdrawn_at) as row
        from invitation where accepted_by = ${id} or lower(email) = ${email} order by invited_at`,
    ],
    [
      'joinRequests',
      sql`select jsonb_build_object('kind', kind, 'organisation', organisation_id, 'note', note, 'link', link,
        'state', state, 'askedAt', asked_at, 'decidedAt', decided_at, 'reason', reason) as row
        from join_request where person_id = ${id} order by asked_at`,
    ],
    [
      'emailChange',
      sql`select jsonb_build_object('email', new_email, 'askedAt', asked_at, 'expiresAt', expires_at) as row
        from email_change where person_id = ${id}`,
    ],
    [
      'ownSpace',
      sql`select jsonb_build_object('role', role, 'step', step, 'state', state, 'seenAt', (
          select seen_until from visit where visit.person_id = first_steps.person_id)) as row
        from first_steps where person_id = ${id}
        union all select jsonb_build_object('seenAt', seen_until) from visit where person_id = ${id}
          and not exists (select from first_steps where first_steps.person_id = visit.person_id)`,
    ],
  ])

/** Links that wait to be used keep the address that they were sent to inside their value. */
const ofAddress = (email: string) => sql<boolean>`position(${JSON.stringify(email)} in lower(value)) > 0`

/** What stands where an erased person’s address stood: unique, and no mail ever reaches it (RFC 2606). */
const noAddress = (id: string): string => `${id}@efface.invalid`

/**
 * Erases what accounts hold about a person: ways in, devices, words typed. Roles end and keep their row, and the person
 * keeps theirs, which names nobody.
 */
export const eraseAbout = async (tx: HeldDb, { id, email }: HeldPerson, at: Instant): Promise<void> => {
  for (const table of [
    'session',
    'sign_in_account',
    'passkey',
    'known_device',
    'visit',
    'first_steps',
  ] as const)
    await tx.deleteFrom(table).where('person_id', '=', id).execute()
  await tx.deleteFrom('adviser_assignment').where('person_id', '=', id).execute()
  await tx.deleteFrom('email_change').where('person_id', '=', id).execute()
  await tx.deleteFrom('sign_in_verification').where(ofAddress(email)).execute()
  await tx
    .updateTable('membership')
    .set({ ended_at: at, ended_by: id })
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .deleteFrom('invitation')
    .where(sql<boolean>`lower(email) = ${email}`)
    .where('accepted_at', 'is', null)
    .execute()
  await tx
    .updateTable('invitation')
    .set({ email: noAddress(id) })
    .where((eb) => eb.or([eb('accepted_by', '=', id), sql<boolean>`lower(email) = ${email}`]))
    .execute()
  await eraseRequests(tx, id, at)
  await tx
    .updateTable('person')
    .set({
      name: '',
      email: noAddress(id),
      email_verified: false,
      image: null,
      erased_at: at,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute()
}

const eraseRequests = async (tx: HeldDb, id: string, at: Instant): Promise<void> => {
  await tx
    .updateTable('join_request')
    .set({ state: 'withdrawn', decided_at: at })
    .where('person_id', '=', id)
    .where('state', 'in', ['waiting', 'more-asked'])
    .execute()
  await tx
    .updateTable('join_request')
    .set({ note: '', link: null, reason: null })
    .where('person_id', '=', id)
    .execute()
}
