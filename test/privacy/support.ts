import { sql } from 'kysely'
import { personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import type { OpenSite } from '#test/support/site.ts'

export const inDays = (days: number) => instantOf(new Date(Date.now() + days * 86_400_000))

export interface Somebody {
  readonly id: ReturnType<typeof personId>
  readonly name: string
  readonly email: string
}

export const personNamed = async ({ db }: OpenSite, name: string): Promise<Somebody> => {
  const row = await db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return { id: personId(row.id), name, email: row.email }
}

/** Sends a form as somebody; gives the answer’s status and where it leads. */
export const sendAs = async (
  site: OpenSite,
  who: string | { readonly cookie: string },
  path: string,
  fields: Readonly<Record<string, string>> = {},
) => {
  const session = typeof who === 'string' ? await site.signInAs(who) : who
  const answer = await fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...session },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, goTo: answer.headers.get('location') ?? '', html: await answer.text() }
}

/** A row in every table that can hold one about a person. */
export const leaveTraces = async (site: OpenSite, who: Somebody): Promise<void> => {
  const { db } = site
  const { id, email, name } = who
  const session = await site.signInAs(name)
  await sendAs(site, session, '/mes-listes/creer', { nom: `Liste de ${name}` })
  await sendAs(site, session, '/mon-compte/presentation', { nom: name, langue: 'fr' })
  await sendAs(site, session, '/mon-espace/vu')
  await sendAs(site, session, '/organisations/eclat-du-faubourg/rejoindre/revendiquer', {
    note: `Je suis ${name}.`,
  })
  const later = inDays(1)
  await db
    .insertInto('passkey')
    .values({
      id: `key-${id}`,
      person_id: id,
      name: 'Téléphone',
      public_key: 'k',
      credential_id: `c-${id}`,
      counter: 0,
      device_type: 'x',
      backed_up: false,
    })
    .execute()
  await db
    .insertInto('known_device')
    .values({
      person_id: id,
      device: 'Firefox, Linux',
      network: '192.0.2.0/24',
      first_seen_at: later,
      last_seen_at: later,
    })
    .execute()
  await db
    .insertInto('sign_in_account')
    .values({ id: `way-${id}`, person_id: id, account_id: `a-${id}`, provider_id: 'institution' })
    .execute()
  await db
    .insertInto('sign_in_verification')
    .values({ id: `link-${id}`, identifier: `t-${id}`, value: JSON.stringify({ email }), expires_at: later })
    .execute()
  await db
    .insertInto('email_change')
    .values({
      person_id: id,
      new_email: `nouvelle.${email}`,
      token_digest: `d-${id}`,
      asked_at: later,
      expires_at: later,
    })
    .execute()
  await db
    .insertInto('first_steps')
    .values({ person_id: id, role: 'supplier-member', step: 1, state: 'open' })
    .execute()
  await db
    .insertInto('invitation')
    .values({
      id: `inv-${id}`,
      email,
      language: 'fr',
      role: 'operator',
      token_digest: `i-${id}`,
      invited_at: later,
      expires_at: later,
    })
    .execute()
  await db
    .insertInto('directory_upload')
    .values({
      id: `up-${id}`,
      person_id: id,
      file_name: 'liste.csv',
      headings: '[]',
      rows: '[]',
      uploaded_at: later,
    })
    .execute()
  await sql`update recognition set reviews = reviews || ${JSON.stringify([{ act: 'recheck', on: '2026-09-01', reviewer: name, reason: null }])}::jsonb
    where organisation_id = (select id from organisation where slug = 'les-pelles-du-matin')`.execute(db)
  await queue(db, {
    kind: 'new-device',
    to: email,
    person: id,
    language: 'fr',
    facts: { device: 'x', from: '', at: later },
  })
  await queue(db, {
    kind: 'role-changed',
    to: email,
    person: id,
    language: 'fr',
    facts: { role: 'coordinator' },
  })
  await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: later })
    .where('kind', '=', 'role-changed')
    .where('to_email', '=', email)
    .execute()
}

/** Every row of every table, as text, by table. */
export const everyRow = async ({
  db,
}: Pick<OpenSite, 'db'>): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const found = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(name)} t order by 1`.execute(db)
    found.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return found
}
