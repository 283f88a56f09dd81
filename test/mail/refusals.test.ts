import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createJournal } from '#journal/index.ts'
import { theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { type Mailing, openMailing } from './mailing.ts'

let mailing: Mailing
beforeAll(async () => {
  mailing = await openMailing()
})
afterAll(() => mailing.close())
beforeEach(() => mailing.forget())

const reader = 'ana@exemple.example'
const notice = {
  kind: 'notices-that-suit',
  to: reader,
  facts: { place: 'Les Pelles', count: '4', slug: 'p' },
} as const
const by = () => ({ actor: theProgram, at: instantOf(new Date()) })
const clearing = {
  address: 'ANA@exemple.example',
  act: 'mail.clear-bounce',
  on: { kind: 'person', id: 'ana' },
  programme: null,
  organisation: null,
} as const

const answered = async (answer: string, to: 'recipient' | 'message' = 'recipient'): Promise<void> => {
  mailing.server.be({ answer, to })
  await mailing.ask({ kind: 'role-changed', to: reader })
  expect(await mailing.sendAll()).toEqual(['permanent'])
  mailing.server.be(null)
}

test('an address that nobody has stops what is commercial, not what is needed; said corrected, it goes on', async () => {
  await mailing.consent(reader)
  await mailing.ask(notice)
  await answered('550 5.1.1 no such user')
  expect(await mailing.outbox.refusing(['Ana@Exemple.example', 'other@exemple.example'])).toMatchObject([
    { address: 'Ana@Exemple.example', why: 'bounced', status: '5.1.1' },
  ])
  // What waited is kept back, and nothing new is queued.
  await mailing.makeDue()
  expect(await mailing.sendAll()).toEqual([])
  expect(await mailing.ask(notice)).toBe(false)
  expect(await mailing.outbox.forgetBounce(clearing, by())).toBe(true)
  expect(await mailing.outbox.forgetBounce(clearing, by())).toBe(false)
  expect(await mailing.outbox.refusing([reader])).toEqual([])
  expect(await mailing.ask(notice)).toBe(true)
  const on = { kind: 'person', id: 'ana' }
  const told = await createJournal(mailing.db).history(theProgram, { on }, { offset: 0, limit: 9 })
  expect(told.entries.map(({ entry }) => [entry.act, JSON.stringify(entry).includes('exemple')])).toEqual([
    ['mail.clear-bounce', false],
  ])
})

test('an address that takes a letter again refuses no more', async () => {
  await mailing.consent(reader)
  await answered('550 nobody here')
  await mailing.ask({ kind: 'sign-in-link', to: reader, facts: { token: 'x', next: '' } })
  expect(await mailing.sendAll()).toEqual(['sent'])
  expect(await mailing.outbox.refusing([reader])).toEqual([])
  expect(await mailing.ask(notice)).toBe(true)
})

test('a complaint stays, whoever says that the address is corrected, and whatever the server says later', async () => {
  await mailing.consent(reader)
  await answered('550 5.7.1 message identified as spam', 'message')
  await answered('550 5.1.1 no such user')
  expect(await mailing.outbox.forgetBounce(clearing, by())).toBe(false)
  await mailing.ask({ kind: 'sign-in-link', to: reader, facts: { token: 'x', next: '' } })
  expect(await mailing.sendAll()).toEqual(['sent'])
  expect(await mailing.outbox.refusing([reader])).toMatchObject([{ why: 'complained' }])
  expect(await mailing.ask(notice)).toBe(false)
})

test('a fault of ours is not held against the reader', async () => {
  await mailing.consent(reader)
  await answered('554 5.7.1 Client host blocked using zen.spamhaus.org')
  await answered('552 5.2.2 mailbox full')
  expect(await mailing.outbox.refusing([reader])).toEqual([])
  expect(await mailing.ask(notice)).toBe(true)
})

test('only digests of addresses are kept', async () => {
  await answered('550 5.1.1 no such user')
  const rows = await mailing.db.selectFrom('refusing_address').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('exemple')
})
