import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Instant, instantOf } from '#kernel/time.ts'
import { createOutbox, smtpCarrier } from '#mail/index.ts'
import { mailOf } from '#web/letter-mail.tsx'
import { type MailServer, openMailServer } from '../mail/mail-server.ts'
import { agree, announce, type ConsentScene, openScene, rightNow, type Somebody, tokenOf } from './support.ts'

let scene: ConsentScene
let server: MailServer
beforeAll(async () => {
  scene = await openScene()
  server = await openMailServer()
  await scene.db
    .updateTable('programme')
    .set({
      sender_name: 'Essai',
      sender_address: '1, rue Inventée',
      sender_contact: 'essai@maillage.example',
    })
    .execute()
})
afterAll(async () => {
  await server.close()
  await scene.close()
})
beforeEach(async () => {
  server.received.length = 0
  await scene.db.deleteFrom('outbox').execute()
})

const sender = { name: 'Essai', address: '1, rue Inventée', contact: 'essai@maillage.example' }
const given = { author: { name: { fr: 'Essai', en: 'Trial' }, sender }, baseUrl: 'https://maillage.example' }
/** Two hours later on a day when nobody sleeps: nothing waits for others or for the morning. */
const noon = (): Instant =>
  instantOf(new Date(Math.ceil(Date.now() / 86_400_000 + 1) * 86_400_000 - 7 * 3_600_000))

const everythingDue = () =>
  scene.db
    .updateTable('outbox')
    .set({ due_at: new Date(0) })
    .where('state', '=', 'queued')
    .execute()

const stop = (email: string) =>
  tokenOf(scene, email).then((token) =>
    scene.consents.withdrawing.byLink(token, { scope: 'purpose', way: 'one-click' }, rightNow()),
  )

const receivers = (): readonly string[] =>
  server.received.flatMap(({ to }) => [to ?? []].flat().map(({ text }) => text)).toSorted()

test('withdrawn between queueing and sending, a letter never leaves; the other reader’s does', async () => {
  const { eve, adam, first } = scene
  for (const who of [eve, adam]) {
    await agree(scene, who, first)
    expect(await announce(scene, who.email, first)).toBe(true)
  }
  await everythingDue()
  await stop(eve.email)
  const outbox = createOutbox(scene.db, noon)
  const carrier = smtpCarrier({ url: server.url, from: 'essai@maillage.example' })
  while ((await outbox.sendNext((letter) => carrier.carry(mailOf(letter, given)))) !== null);
  carrier.close()
  expect(receivers()).toEqual([adam.email])
  await outbox.settleStale()
  const rows = await scene.db.selectFrom('outbox').select(['to_email', 'state']).orderBy('to_email').execute()
  expect(rows).toEqual([
    { to_email: adam.email, state: 'sent' },
    { to_email: eve.email, state: 'withheld' },
  ])
})

test('withdrawn while others leave, no letter is taken after its reader’s withdrawal was acknowledged', async () => {
  const readers: Somebody[] = []
  for (let at = 0; at < 24; at += 1) {
    const [id, email] = [`r-${at}`, `reader-${at}@maillage.example`]
    await scene.db.insertInto('person').values({ id, name: id, email }).execute()
    const who: Somebody = { ...scene.eve, id: id as Somebody['id'], email }
    readers.push({ ...who, actor: { ...scene.eve.actor, person: who.id } })
  }
  for (const who of readers) {
    await agree(scene, who, scene.first)
    await announce(scene, who.email, scene.first)
  }
  await everythingDue()
  const acknowledged = new Set<string>()
  const late: string[] = []
  const outbox = createOutbox(scene.db, noon)
  const sendAll = async (): Promise<void> => {
    const carrier = smtpCarrier({ url: server.url, from: 'essai@maillage.example' })
    for (let sent: string | null = ''; sent !== null; ) {
      const before = new Set(acknowledged)
      sent = await outbox.sendNext((letter) => {
        if (before.has(letter.to)) late.push(letter.to)
        return carrier.carry(mailOf(letter, given))
      })
    }
    carrier.close()
  }
  const withdrawAll = async (): Promise<void> => {
    for (const { email } of readers.toReversed().slice(0, 12)) {
      await stop(email)
      acknowledged.add(email)
    }
  }
  await Promise.all([sendAll(), sendAll(), withdrawAll()])
  expect(late).toEqual([])
  const got = receivers()
  expect(new Set(got).size).toBe(got.length)
  for (const { email } of readers.slice(0, 12)) expect(got).toContain(email)
  // Some withdrew in time: otherwise nothing was tried.
  expect(got.length).toBeLessThan(24)
})
