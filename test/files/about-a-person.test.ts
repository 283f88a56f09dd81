import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { narrowed } from '#db/as-actor.ts'
import type { Tables } from '#db/tables/index.ts'
import { eraseAbout, readAbout } from '#files/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import { type PersonId, personId } from '#kernel/ids.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
const someone = personId(randomUUID())
beforeAll(async () => {
  opened = await freshDatabase()
  const { db } = opened
  await db
    .insertInto('person')
    .values({ id: someone, name: 'Une Personne', email: 'une@exemple.example' })
    .execute()
  const file = (use: string, name: string) => ({
    id: randomUUID(),
    programme_id: null,
    organisation_id: null,
    person_id: someone,
    thing_kind: 'organisation',
    thing_id: 'o',
    use,
    name,
    media_type: 'application/pdf',
    bytes: 10,
    sha256: name,
    forms: '[]',
    created_at: new Date(),
  })
  await db
    .insertInto('file')
    .values([file('claim-proof', 'lettre.pdf'), file('logo', 'logo.webp')])
    .execute()
})
afterAll(() => opened.close())

const held = (id: PersonId): HeldPerson => ({ id, email: 'someone@maillage.example', name: null })
const namesIn = (parts: readonly HeldPart[]) =>
  parts.flatMap(({ rows }) => rows.map(({ name }) => name)).sort()

test('a person is told of the files that they put in; erased, only what belongs to an organisation stays', async () => {
  const { db } = opened
  expect(namesIn(await readAbout(db, held(someone)))).toEqual(['lettre.pdf', 'logo.webp'])
  expect(namesIn(await readAbout(db, held(personId('somebody-else'))))).toEqual([])
  await db.transaction().execute((tx) => eraseAbout(narrowed<'file', keyof Tables>(tx), held(someone)))
  expect(namesIn(await readAbout(db, held(someone)))).toEqual([])
  expect(await db.selectFrom('file').select(['name', 'person_id']).execute()).toEqual([
    { name: 'logo.webp', person_id: null },
  ])
})
