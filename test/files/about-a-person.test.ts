import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseAbout, readAbout } from '#files/index.ts'
import { personId } from '#kernel/ids.ts'
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

test('a person is told of the files that they put in; erased, only what belongs to an organisation stays', async () => {
  const { db } = opened
  expect((await readAbout(db, someone)).map(({ name }) => name).sort()).toEqual(['lettre.pdf', 'logo.webp'])
  expect(await readAbout(db, personId('somebody-else'))).toEqual([])
  expect(await db.transaction().execute((tx) => eraseAbout(tx, someone))).toBe(1)
  expect(await readAbout(db, someone)).toEqual([])
  expect(await db.selectFrom('file').select(['name', 'person_id']).execute()).toEqual([
    { name: 'logo.webp', person_id: null },
  ])
})
