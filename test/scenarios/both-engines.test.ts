import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { loadSameRows, questions } from './same-questions.ts'

const hasServer = process.env.TEST_DATABASE_URL !== undefined

// The postgres run of the suite would ask exactly the same again.
describe.runIf(hasServer && engineUnderTest === 'pglite')(
  'the embedded database answers as a server does',
  () => {
    let embedded: FreshDatabase
    let server: FreshDatabase
    beforeAll(async () => {
      embedded = await freshDatabase({}, 'pglite')
      server = await freshDatabase({}, 'postgres')
      await loadSameRows(embedded.db)
      await loadSameRows(server.db)
    })
    afterAll(async () => {
      await embedded.close()
      await server.close()
    })

    test('they are two different servers', async () => {
      const version = async ({ db }: FreshDatabase) =>
        (
          await sql<{ number: number }>`select current_setting('server_version_num')::int as number`.execute(
            db,
          )
        ).rows[0]
      expect((await version(embedded))?.number).toBeGreaterThanOrEqual(180_000)
      expect((await version(server))?.number).toBeGreaterThanOrEqual(150_000)
    })

    test.each(Object.keys(questions))('%s', async (name) => {
      const ask = questions[name]
      if (ask === undefined) throw new Error(`no question named ${name}`)
      const given = await ask(embedded.db)
      expect(given.length).toBeGreaterThan(0)
      expect(given).toEqual(await ask(server.db))
    })
  },
)
