import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { CommandContext } from '#commands/command.ts'
import { journalCommand } from '#commands/journal.ts'
import { acting, createJournal, type ErasableValue, eraseValuesAbout, type Journal } from '#journal/index.ts'
import { type Actor, anybody, theProgram } from '#kernel/actor.ts'
import { personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'

const person = { id: personId('eve'), email: 'eve@maillage.example' }
const eve: Actor = { ...anybody, person: person.id, from: '192.0.2.7' }
let opened: FreshDatabase | null = null
let journal: Journal

const write = (actor: Actor, values: Readonly<Record<string, ErasableValue>>): Promise<void> => {
  if (opened === null) throw new Error('no database')
  const on = { kind: 'person', id: person.id }
  const act = {
    act: 'test.write',
    on,
    programme: null,
    organisation: null,
    at: instantOf(new Date()),
    values,
  }
  return acting(opened.db, { actor, ...act }, async () => {})
}

beforeEach(async () => {
  await opened?.close()
  opened = await freshDatabase()
  journal = createJournal(opened.db)
  for (const name of ['Ève', 'Ève Essai', 'É. Essai'])
    await write(eve, { name: { text: name, about: person.id } })
  await write(theProgram, { asked: { text: person.email, about: null } })
})
afterAll(() => opened?.close())

const verify = async (...argv: string[]) => {
  const printed = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: 80,
    write: (text: string) => {
      printed[name] += text
    },
  })
  const context: CommandContext<{ readonly journal: Journal }> = {
    modules: async () => ({ journal }),
    language: 'en',
    cwd: '/',
    dataFolder: '/',
    stdout: output('stdout'),
    stderr: output('stderr'),
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId: () => 'id',
  }
  return { exit: await journalCommand.run(argv, context), ...printed }
}

test('an intact journal verifies, and still does after an erasure by the person themselves', async () => {
  if (opened === null) return expect.fail()
  expect(await verify('verify')).toMatchObject({
    exit: 0,
    stdout: '✓ installation: 4 entries, 0 erased values\n',
  })
  const on = { kind: 'person', id: person.id }
  const act = { act: 'accounts.erase', on, programme: null, organisation: null, at: instantOf(new Date()) }
  // Three names, where three requests came from, and an address written before anybody knew whose.
  const erased = await acting(opened.db, { actor: eve, ...act }, (tx) => eraseValuesAbout(tx, person))
  expect(erased).toBe(7)
  const left = await sql`select from journal_value where value in ('Ève', ${person.email})`.execute(opened.db)
  expect(left.rows).toEqual([])
  expect(await verify('verify')).toMatchObject({
    exit: 0,
    stdout: '✓ installation: 5 entries, 7 erased values\n',
  })
})

const tampering = [
  ['an entry changed', `update journal_entry set act = 'test.other' where number = 2`, 2, 'changed'],
  ['an entry removed', 'delete from journal_entry where number = 2', 2, 'missing'],
  ['the last entry removed', 'delete from journal_entry where number = 4', 4, 'missing'],
  [
    'a value changed',
    `update journal_value set value = 'Adam' where number = 2 and field = 'name'`,
    2,
    'value-changed',
  ],
] as const

test.each(tampering)('%s is named, with code 1', async (_, statement, number, why) => {
  if (opened === null) return expect.fail()
  await sql.raw('alter table journal_entry disable trigger user').execute(opened.db)
  await sql
    .raw('alter table journal_value drop constraint journal_value_chain_number_fkey')
    .execute(opened.db)
  await sql.raw(statement).execute(opened.db)
  const { exit, stdout } = await verify('verify', '--json')
  expect(exit).toBe(1)
  expect(JSON.parse(stdout).chains[0].broken).toEqual({ number, why })
  expect((await verify('verify')).stdout).toContain(`entry ${number}`)
})

test('an entry cannot be changed by the program itself', async () => {
  if (opened === null) return expect.fail()
  await write(theProgram, {})
  await expect(sql`update journal_entry set act = 'x'`.execute(opened.db)).rejects.toThrow('append-only')
})

test('wrong words are told', async () => {
  expect((await verify('check')).exit).toBe(2)
  expect((await verify('verify', '--loud')).exit).toBe(2)
})
