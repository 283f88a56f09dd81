import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { holdingsIn, sweepsIn } from '../../src/holdings.ts'

/**
 * A column that can name or hold a person: it refers to one, it is an address, a telephone, a name beside one of those,
 * a network address, or it says by whom.
 */
const namesAPerson = /(^|_)(person|person_id|email|phone|ip_address|user_agent|reviewer)$|_by$|^reviews$/

/** Tables with such a column that no door answers for, and why. */
const withoutHolding: Readonly<Record<string, string>> = {
  name_alias: '`decided_by` says whether a rule or a person decided, never who',
  identity_provider: '`added_by` refers to a person who then names nobody; the rest is the institution’s',
  email_domain:
    '`declared_by` and `decided_by` refer to a person who then names nobody; the rest is the institution’s',
  privacy_incident_version:
    'the register is append-only; `written_by` refers to a person who then names nobody',
}

/** Tables that say something of a person and are swept by no row of the schedule, and why. */
const withoutTerm: Readonly<Record<string, string>> = {
  person: 'until they ask to be erased',
  membership: 'who could do what, when, stays known; without a name once erased',
  notification_preference: 'until they ask to be erased',
  file: 'with the thing it belongs to',
  adviser_assignment: 'ends with the role',
  sign_in_account: 'ends when its person detaches it',
  passkey: 'ends when its person removes it',
  visit: 'one moment a person, replaced by the next',
  first_steps: 'one line a role, replaced by the next',
  organisation: 'public, the organisation’s own',
  programme: 'public, the programme’s own',
  recognition: 'why an organisation is recognised stays known',
  organisation_draft: 'until it is published or given up',
  organisation_version: 'history of a public page; without a name once erased',
  consent: 'the proof of a consent is for the sender to give; without an address once erased',
  committee_member: 'who sat on a committee, when, stays known; without a name once erased',
  concertation_comment: 'what a partner said stays its own; without a name once erased',
  concertation_stance: 'what a partner agreed to stays known; without a name once erased',
  journal_entry: 'append-only; holds ids, and names nobody once erased',
  privacy_contact: 'public, replaced by the next',
  juror: 'who judged a call stays known; without a name once erased',
  conflict_declaration: 'with the call; without its reason once erased',
  evaluation: 'what led to the decision of a jury stays known; without a name once erased',
  jury: 'with the call; says no longer who decided once erased',
  tie_settlement: 'with the call; says no longer who settled once erased',
}

let opened: FreshDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

const personalTables = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' order by 1, 2`.execute(opened.db)
  return [...new Set(rows.filter(({ column }) => namesAPerson.test(column)).map(({ table }) => table))]
}

const held = (): ReadonlySet<string> => new Set(holdingsIn(opened.db).flatMap(({ tables }) => tables))
const swept = (): ReadonlySet<string> =>
  new Set(Object.values(sweepsIn(opened.db)).flatMap(({ tables }) => tables))

describe('every table that can name or hold a person', () => {
  test('is answered for by a door, or says why not', async () => {
    const forgotten = (await personalTables()).filter(
      (table) => !held().has(table) && !(table in withoutHolding),
    )
    expect(forgotten, 'give its door’s holding a line, or a reason here').toEqual([])
  })
  test('is in the retention schedule, or says how long it is kept', async () => {
    const answered = new Set([...(await personalTables()), ...held()])
    const forgotten = [...answered].filter(
      (table) => !swept().has(table) && !(table in withoutTerm) && !(table in withoutHolding),
    )
    expect(forgotten, 'give the schedule a row, or a reason here').toEqual([])
  })
  test('no reason speaks of a table that is gone or is answered for', async () => {
    const tables = new Set(Object.keys({ ...withoutHolding, ...withoutTerm }))
    const { rows } = await sql<{ table: string }>`
      select table_name as "table" from information_schema.tables where table_schema = 'public'`.execute(
      opened.db,
    )
    const known = new Set(rows.map(({ table }) => table))
    expect([...tables].filter((table) => !known.has(table))).toEqual([])
    expect(Object.keys(withoutHolding).filter((table) => held().has(table))).toEqual([])
    expect(Object.keys(withoutTerm).filter((table) => swept().has(table))).toEqual([])
  })
  test('a table made tomorrow with somebody in it is noticed', async () => {
    await sql`create table made_tomorrow (id text primary key, praised_by text)`.execute(opened.db)
    expect(
      (await personalTables()).filter((table) => !held().has(table) && !(table in withoutHolding)),
    ).toEqual(['made_tomorrow'])
    await sql`drop table made_tomorrow`.execute(opened.db)
  })
})
