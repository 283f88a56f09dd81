import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '#db/as-actor.ts'
import { openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import type { Tables } from '#db/tables/index.ts'
import { type Actor, anybody, publicRole, type RoleName, roleNames, theProgram } from '#kernel/actor.ts'
import { organisationId, personId, programmeId } from '#kernel/ids.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { onServer, serverUrl } from '#test/support/template.ts'

/** Tables that name a programme, an organisation or a person and carry no policy, and why. */
const withoutPolicy: Readonly<Record<string, string>> = {
  organisation: 'the directory is public and searched: under a policy its text indexes go unused',
  offer: 'offers are public and searched',
  achievement: 'references shown on public pages',
  recognition: 'what is recognised is public',
  name_alias: 'names under which public data know a public organisation',
  edition: 'editions are public',
  call: 'a published call is public; the page of a draft asks the policy',
  programme_partner: 'the partners of a programme are public',
  cohort: 'that a cohort was published, and when, is public',
  participation: 'who takes part in an edition is public',
  jury: 'how far a jury is, and where its line is, shows nothing of anybody',
  session: 'refused to the row-level role altogether',
  sign_in_account: 'refused to the row-level role altogether',
  outbox: 'the row-level role only adds to it',
  privacy_contact: 'who answers for personal information is public',
  suppression: 'refused to the row-level role altogether: it holds digests',
  subscription_request: 'refused to the row-level role altogether',
}

const owned = ['programme_id', 'organisation_id', 'person_id'] as const
type Owner = Readonly<Record<(typeof owned)[number], string>>
/** Ours, another programme’s, and of our programme but of somebody else. */
const owners: readonly Owner[] = [
  { programme_id: 'p-1', organisation_id: 'o-1', person_id: 'x-1' },
  { programme_id: 'p-2', organisation_id: 'o-2', person_id: 'x-2' },
  { programme_id: 'p-1', organisation_id: 'o-3', person_id: 'x-3' },
]

let opened: FreshDatabase
let db: Kysely<Tables>
let policies: readonly { readonly table: string; readonly using: string }[]
beforeAll(async () => {
  opened = await freshDatabase()
  db = opened.db
  policies = await readPolicies()
  await fill()
})
afterAll(() => opened.close())

const readPolicies = async () =>
  (
    await sql<{ table: string; using: string }>`
      select tablename as "table", string_agg(qual, ' ') as using
      from pg_policies where schemaname = 'public' and qual is not null
      group by tablename order by tablename`.execute(db)
  ).rows

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  /** First value that a check of this column allows. */
  readonly allowed: string | null
}

const neededColumns = async (): Promise<readonly Column[]> =>
  (
    await sql<Column>`
      select c.table_name as "table", c.column_name as name, c.udt_name as type, (
        select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''')
        from pg_constraint k
        where k.contype = 'c' and k.conrelid = c.table_name::regclass
          and k.conkey = array[(
            select attnum from pg_attribute
            where attrelid = c.table_name::regclass and attname = c.column_name)]
        limit 1) as allowed
      from information_schema.columns c
      where c.table_schema = 'public' and c.is_generated = 'NEVER'
        and ((c.is_nullable = 'NO' and c.column_default is null) or c.column_name = any(${[...owned]})
          -- An express consent has its words.
          or (c.table_name, c.column_name) = ('consent', 'text_id'))`.execute(db)
  ).rows

const sampleOf = ({ table, name, type, allowed }: Column, owner: Owner, row: number): unknown => {
  const own = owned.find((each) => each === name)
  if (own !== undefined) return owner[own]
  // An express consent has words; what is tried here has none to refer to.
  if (table === 'consent' && name === 'text_id') return `made-${row}`
  // An offer of a place is answered after it was made.
  if (name === 'answer_until') return '2026-09-22'
  if (allowed !== null) return allowed
  if (type === 'bool') return false
  if (type === 'timestamptz' || type === 'date') return '2026-09-21'
  if (type === 'jsonb') return '{}'
  if (type === 'bytea') return Buffer.from([row])
  if (type.startsWith('_')) return '{}'
  return type === 'text' ? `made-${row}` : row
}

/** One row for each owner in every table with a policy, whatever its references, which are not what is tried. */
const fill = async (): Promise<void> => {
  const columns = Map.groupBy(await neededColumns(), ({ table }) => table)
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const { table } of policies)
      for (const [row, owner] of owners.entries()) {
        const own = columns.get(table) ?? []
        const names = sql.join(own.map(({ name }) => sql.ref(name)))
        const values = sql.join(own.map((column) => sql`${sampleOf(column, owner, row + 1)}`))
        await sql`insert into ${sql.table(table)} (${names}) values (${values})`
          .execute(tx)
          .catch((failure) => {
            throw new Error(`no row could be made for ${table}: ${failure}; help sampleOf make one`)
          })
      }
  })
}

const actorIn = (name: RoleName): Actor => {
  if (name === 'public') return { ...anybody, person: personId('x-1') }
  if (name === 'operator') return { ...theProgram, person: personId('x-9') }
  const inOrganisation = name === 'supplier-member' || name === 'buyer-member'
  return {
    ...anybody,
    person: personId('x-1'),
    role: {
      ...publicRole,
      name,
      programme: programmeId('p-1'),
      organisation: inOrganisation ? organisationId('o-1') : null,
    },
  }
}

/** What the three arguments of a policy say is reached, computed here and not by the database. */
const reaches = (using: string, { role, person }: Actor, row: Partial<Owner>): boolean => {
  if (role.name === 'operator') return true
  const named = (column: keyof Owner): boolean => using.includes(column) && row[column] != null
  // Members of an organisation reach its rows, never those of the whole programme.
  const spanning = using.includes('history_within_reach')
    ? ['coordinator', 'adviser']
    : ['coordinator', 'adviser', 'jury-member']
  const wholeProgramme = spanning.includes(role.name)
  return (
    (wholeProgramme && named('programme_id') && row.programme_id === role.programme) ||
    (named('organisation_id') && row.organisation_id === role.organisation) ||
    (named('person_id') && row.person_id === person)
  )
}

/** A policy of the plain form, whose reach can be computed from the row alone. */
const isPlain = (using: string): boolean =>
  /^\(?(?:history_)?within_reach\((?:\w+|NULL::text), (?:\w+|NULL::text), (?:\w+|NULL::text)\)\)?$/.test(
    using,
  )

const unfiltered = (actor: Actor, table: string): Promise<readonly Partial<Owner>[]> =>
  asActor(
    db,
    actor,
    async (tx) => (await sql<Partial<Owner>>`select * from ${sql.table(table)}`.execute(tx)).rows,
  )

describe(`an unfiltered query (${engineUnderTest})`, () => {
  test('finds rows in every table with a policy when nobody acts', async () => {
    expect(policies.length).toBeGreaterThanOrEqual(4)
    for (const { table } of policies) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        db,
      )
      expect.soft(rows[0]?.n, table).toBeGreaterThanOrEqual(owners.length)
    }
  })

  test.each(roleNames)('shows %s only rows within reach', async (name) => {
    const actor = actorIn(name)
    let compared = 0
    for (const { table, using } of policies.filter((each) => isPlain(each.using))) {
      const all = (await sql<Partial<Owner>>`select * from ${sql.table(table)}`.execute(db)).rows
      const seen = await unfiltered(actor, table)
      const wanted = all.filter((row) => reaches(using, actor, row))
      expect.soft(seen.length, `${table} as ${name}`).toBe(wanted.length)
      expect
        .soft(
          seen.every((row) => reaches(using, actor, row)),
          `${table} as ${name}`,
        )
        .toBe(true)
      compared += all.length - wanted.length
    }
    expect(compared > 0).toBe(name !== 'operator')
  })

  test('shows nothing to somebody who is not signed in', async () => {
    for (const { table } of policies) expect.soft(await unfiltered(anybody, table), table).toEqual([])
  })

  test('of sessions, of the sign-in library’s secrets and of letters is refused', async () => {
    for (const table of ['session', 'sign_in_account', 'sign_in_verification', 'installation', 'outbox'])
      await expect(unfiltered(actorIn('operator'), table), table).rejects.toThrow(/permission denied/)
  })

  test('writes nothing out of reach either', async () => {
    const supplier = actorIn('supplier-member')
    const moved = await asActor(db, supplier, (tx) =>
      sql`update membership set administrator = true returning id`.execute(tx),
    )
    const within = await unfiltered(supplier, 'membership')
    expect(moved.rows.length).toBe(within.length)
    const intoAnother = asActor(db, supplier, (tx) =>
      sql`insert into membership (id, person_id, role, programme_id) values ('m', 'x-2', 'operator', 'p-2')`.execute(
        tx,
      ),
    )
    await expect(intoAnother).rejects.toThrow(/row-level security/)
  })
})

describe('the net covers what it must, and no more', () => {
  test('every table that names an owner has a policy or a reason', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct c.table_name as name from information_schema.columns c
      join pg_class t on t.oid = c.table_name::regclass and t.relkind = 'r' and not t.relrowsecurity
      where c.table_schema = 'public' and c.column_name = any(${[...owned]})`.execute(db)
    const bare = rows.map(({ name }) => name).filter((name) => withoutPolicy[name] === undefined)
    expect(bare, 'give them a policy, or a reason in withoutPolicy').toEqual([])
  })

  test('a policy that is not of the plain form still asks for reach', () => {
    for (const { table, using } of policies.filter((each) => !isPlain(each.using)))
      expect.soft(using, table).toMatch(/within_reach|exists|select/i)
  })

  test('no table searched by a text index carries a policy', async () => {
    const { rows } = await sql`
      select distinct t.relname from pg_index i
      join pg_class t on t.oid = i.indrelid and t.relrowsecurity
      join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam
      where a.amname in ('gin', 'gist')`.execute(db)
    expect(rows).toEqual([])
  })

  test('the role ends with its transaction, whether it succeeds or fails', async () => {
    const who = async () => (await sql<{ who: string }>`select current_user as who`.execute(db)).rows[0]?.who
    const before = await who()
    const inside = await asActor(
      db,
      anybody,
      async (tx) => (await sql<{ who: string }>`select current_user as who`.execute(tx)).rows,
    )
    expect(inside).toEqual([{ who: 'maillage_member' }])
    for (let time = 0; time < 12; time += 1)
      await asActor(db, anybody, (tx) => sql`select 1 / 0`.execute(tx)).catch(() => {})
    expect(await Promise.all(Array.from({ length: 12 }, who))).toEqual(
      Array.from({ length: 12 }, () => before),
    )
  })
})

describe.runIf(engineUnderTest === 'postgres')('a server user who may not make roles', () => {
  const user = `limited_${process.pid}`
  const database = `limited_${process.pid}`
  afterAll(() =>
    onServer(async (client) => {
      await client.query(`drop database if exists ${database} with (force)`)
      await client.query(`drop role if exists ${user}`)
    }),
  )

  test('migrates, and goes without the net', async () => {
    await onServer(async (client) => {
      await client.query(`create role ${user} login nocreaterole nosuperuser`)
      await client.query(`create database ${database} owner ${user}`)
    })
    const url = new URL(serverUrl(database))
    url.username = user
    const limited = await openDatabase({ url: url.href })
    try {
      expect((await migrate(limited.db)).length).toBeGreaterThan(5)
      expect(await migrate(limited.db)).toEqual([])
      const rows = await asActor(
        limited.db,
        anybody,
        async (tx) => (await sql`select current_user as who`.execute(tx)).rows,
      )
      expect(rows).toEqual([{ who: user }])
    } finally {
      await limited.close()
    }
  })
})
