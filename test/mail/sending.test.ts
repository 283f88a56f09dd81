import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimInstallation } from '#db/installation.ts'
import { theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { createOutbox, type Outbox, type QueuedLetter, queue } from '#mail/index.ts'
import { smtpCarrier } from '#mail/smtp.actions.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { mailOf } from '#web/letter-mail.tsx'
import { startChild } from '../durability/child.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

let opened: FreshDatabase
let outbox: Outbox
let server: MailServer
const author = { name: { fr: 'Achats d’ici', en: 'Buy here' }, sender: null }

beforeAll(async () => {
  opened = await freshDatabase()
  await claimInstallation(opened.db, 'production')
  outbox = createOutbox(opened.db)
  server = await openMailServer()
})
afterAll(async () => {
  await server.close()
  await opened.close()
})
beforeEach(async () => {
  server.be(null)
  server.received.length = 0
  await opened.db.deleteFrom('outbox').execute()
})

const ask = (to: string, more: { readonly uselessAfter?: Date } = {}): Promise<boolean> =>
  queue(opened.db, {
    kind: 'sign-in-link',
    to,
    person: null,
    language: 'fr',
    facts: { token: 'très-secret', next: '' },
    ...(more.uselessAfter === undefined ? {} : { uselessAfter: more.uselessAfter.toISOString() as never }),
  })

const send = async (): Promise<string | null> => {
  const carrier = smtpCarrier({ url: server.url, from: 'programme@maillage.example', patience: 5_000 })
  const given = { author, baseUrl: 'https://maillage.example' }
  try {
    return await outbox.sendNext((letter) => carrier.carry(mailOf(letter, given)))
  } finally {
    carrier.close()
  }
}

const only = async (): Promise<QueuedLetter> => {
  const [letter] = await outbox.latest(1)
  return letter ?? expect.fail('no letter')
}

const dueNow = () =>
  opened.db
    .updateTable('outbox')
    .set({ due_at: new Date(0) })
    .execute()

describe('a letter', () => {
  test('leaves once, as text and as a page, in the words of its language; its secret is wiped', async () => {
    await ask('ève@maillage.example')
    expect([await send(), await send()]).toEqual(['sent', null])
    const [mail] = server.received
    expect(mail?.subject).toBe('Votre lien de connexion')
    expect(mail?.from?.text).toBe('"Achats d’ici" <programme@maillage.example>')
    expect(mail?.text).toContain('/connexion/lien?jeton=tr%C3%A8s-secret')
    expect(mail?.html).toContain('<html lang="fr">')
    expect(await only()).toMatchObject({
      state: 'sent',
      attempts: 1,
      failure: null,
      facts: { token: '', next: '' },
    })
    expect((await only()).sentAt).not.toBeNull()
  })

  test('refused for now, waits longer each time, then is shown as failed', async () => {
    await ask('a@maillage.example')
    server.be('refuse-now')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await send()).toBe('temporary')
      const row = await opened.db
        .selectFrom('outbox')
        .select(['state', sql<number>`round(extract(epoch from due_at - now()) / 60)::int`.as('minutes')])
        .executeTakeFirstOrThrow()
      if (row.state === 'queued') waits.push(row.minutes)
      await dueNow()
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, 720, 1440])
    const failed = await only()
    expect([failed.state, failed.attempts, failed.facts.token]).toEqual(['failed', 8, ''])
    expect(failed.failure).toContain('try later')
  })

  test('refused for good, is shown as failed at once', async () => {
    await ask('nobody@maillage.example')
    server.be('refuse-for-good')
    expect(await send()).toBe('permanent')
    expect((await only()).failure).toContain('nobody here')
    expect((await only()).state).toBe('failed')
  })

  test('waits, uncounted, while our own address is refused or the server is away', async () => {
    await ask('a@maillage.example')
    server.be('refuse-sender')
    expect(await send()).toBe('unreachable')
    await dueNow()
    const away = smtpCarrier({ url: 'smtp://127.0.0.1:9', from: 'programme@maillage.example' })
    const given = { author, baseUrl: 'https://maillage.example' }
    expect(await outbox.sendNext((letter) => away.carry(mailOf(letter, given)))).toBe('unreachable')
    expect(await only()).toMatchObject({ state: 'queued', attempts: 0, facts: { token: 'très-secret' } })
    server.be(null)
    await dueNow()
    expect(await send()).toBe('sent')
  })

  test('cut before its text is tried again; cut after it is never sent twice, and says that nobody knows', async () => {
    await ask('a@maillage.example')
    server.be('drop-before-message')
    expect(await send()).toBe('unreachable')
    expect((await only()).state).toBe('queued')
    await dueNow()
    server.be('drop-after-message')
    expect(await send()).toBe('unknown')
    server.be(null)
    await dueNow()
    expect(await send()).toBeNull()
    expect(server.received).toHaveLength(1)
    expect(await only()).toMatchObject({ state: 'unknown', facts: { token: '' } })
  })

  test('whose sender died is given up as unknown; one that nobody needs any more is not sent', async () => {
    await ask('late@maillage.example', { uselessAfter: new Date(Date.now() - 1_000) })
    await ask('held@maillage.example')
    await outbox.settleStale()
    void outbox.sendNext(() => new Promise(() => {}))
    while ((await outbox.counts()).get('sending') !== 1) await delay(20)
    await opened.db
      .updateTable('outbox')
      .set({ claimed_at: new Date(0) })
      .where('state', '=', 'sending')
      .execute()
    await outbox.settleStale()
    const states = Object.fromEntries(
      (await outbox.latest(9)).map(({ to, state, failure }) => [to, [state, failure]]),
    )
    expect(states).toEqual({
      'late@maillage.example': ['failed', 'expired'],
      'held@maillage.example': ['unknown', 'interrupted'],
    })
    expect(
      await outbox.tryAgain(
        (await outbox.latest(9)).map(({ id }) => id),
        { actor: theProgram, at: instantOf(new Date()) },
      ),
    ).toEqual([])
  })

  test('many go over one line', async () => {
    for (const name of ['a', 'b', 'c']) await ask(`${name}@maillage.example`)
    const before = server.lines()
    const carrier = smtpCarrier({ url: server.url, from: 'programme@maillage.example' })
    const given = { author, baseUrl: 'https://maillage.example' }
    while ((await outbox.sendNext((letter) => carrier.carry(mailOf(letter, given)))) !== null);
    carrier.close()
    expect([server.received.length, server.lines() - before]).toEqual([3, 1])
  })

  test('given at once wait for each other: they share one line', async () => {
    const before = server.lines()
    const carrier = smtpCarrier({ url: server.url, from: 'programme@maillage.example', patience: 5_000 })
    const mail = { fromName: 'Ici', text: '', html: '', withdrawal: null, replyTo: null }
    const carried = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        carrier.carry({ ...mail, id: name, to: `${name}@maillage.example`, subject: name }),
      ),
    )
    carrier.close()
    expect(carried.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent'])
    expect(server.received.map(({ subject }) => subject)).toEqual(['a', 'b', 'c'])
    expect(server.lines() - before).toBe(1)
  })

  test('never leaves from a demonstration, nor from a copy', async () => {
    await ask('a@maillage.example')
    await opened.db.updateTable('installation').set({ copied_at: new Date() }).execute()
    expect(await send()).toBeNull()
    await opened.db.updateTable('installation').set({ copied_at: null, kind: 'demonstration' }).execute()
    expect(await send()).toBeNull()
    await opened.db.updateTable('installation').set({ kind: 'production' }).execute()
    expect(await send()).toBe('sent')
  })
})

const script = new URL('./sender.ts', import.meta.url)
const placeOf = ({ place }: FreshDatabase): string => ('url' in place ? place.url : place.folder)

describe.runIf(engineUnderTest === 'postgres')('two processes at once', () => {
  const rounds = process.env.TEST_PROFILE === 'long' ? 10 : 1
  const letters = 200

  test('send nothing twice; one killed in the middle leaves at most its own letter unknown', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await opened.db.deleteFrom('outbox').execute()
      server.received.length = 0
      for (let number = 0; number < letters; number += 1) await ask(`p${number}@maillage.example`)
      const senders = [0, 1].map(() => startChild(script, [placeOf(opened), server.url]))
      await senders[0]?.wrote(10 + round * 5)
      await senders[0]?.kill()
      for (;;) {
        const counts = await outbox.counts()
        if (!counts.has('queued') && (counts.get('sending') ?? 0) <= 1) break
        await delay(50)
      }
      await delay(200)
      await senders[1]?.kill()
      await opened.db
        .updateTable('outbox')
        .set({ claimed_at: new Date(0) })
        .where('state', '=', 'sending')
        .execute()
      await outbox.settleStale()
      const counts = await outbox.counts()
      expect(counts.get('unknown') ?? 0).toBeLessThanOrEqual(1)
      expect((counts.get('sent') ?? 0) + (counts.get('unknown') ?? 0)).toBe(letters)
      const reached = server.received.map(({ subject }) => subject)
      expect(new Set(reached).size).toBe(reached.length)
      const sent = (await outbox.latest(letters, ['sent'])).map(({ to }) => to)
      expect(sent.filter((to) => !reached.includes(to))).toEqual([])
    }
  })
})
