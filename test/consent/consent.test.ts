import { afterAll, beforeAll, expect, test } from 'vitest'
import { suppressAddress } from '#consent/index.ts'
import { claimInstallation } from '#db/installation.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
beforeAll(async () => {
  opened = await freshDatabase()
  await claimInstallation(opened.db, 'production')
})
afterAll(() => opened.close())

test('an address that letters come back from is suppressed, however it is written', async () => {
  await suppressAddress(opened.db, { email: ' Eve@Maillage.example ', why: 'bounced' })
  await suppressAddress(opened.db, { email: 'eve@maillage.example', why: 'complained' })
  const rows = await opened.db.selectFrom('suppression').selectAll().execute()
  expect(rows).toMatchObject([{ programme_id: null, purpose: null, why: 'complained' }])
  expect(JSON.stringify(rows)).not.toMatch(/eve/i)
})
