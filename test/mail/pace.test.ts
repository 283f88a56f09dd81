import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { gatheringMinutes, mostAnHour, mostCommercialAWeek } from '#mail/index.ts'
import { type Mailing, openMailing } from './mailing.ts'
import { noon } from './noon.ts'

let mailing: Mailing
beforeAll(async () => {
  mailing = await openMailing()
})
afterAll(() => mailing.close())
beforeEach(() => mailing.forget())

const hours = (count: number): Instant => instantOf(new Date(Date.parse(noon()) + count * 3_600_000))
const states = async () =>
  Object.fromEntries((await mailing.outbox.latest(99)).map(({ kind, to, state }) => [`${kind} ${to}`, state]))
const reader = 'ana@exemple.example'

test('at night only what somebody waits for leaves; the rest in the morning', async () => {
  mailing.clock = hours(12)
  await mailing.ask({ kind: 'role-changed', to: reader })
  await mailing.ask({ kind: 'sign-in-link', to: reader, facts: { token: 'x', next: '' } })
  expect(await mailing.sendAll()).toEqual(['sent'])
  expect(mailing.server.received[0]?.subject).toBe('Votre lien de connexion')
  mailing.clock = hours(20)
  expect(await mailing.sendAll()).toEqual(['sent'])
})

test('what somebody waits for overtakes what nobody waits for', async () => {
  for (const each of [1, 2, 3]) await mailing.ask({ kind: 'role-changed', to: `${each}@exemple.example` })
  await mailing.makeDue()
  await mailing.ask({ kind: 'sign-in-link', to: reader, facts: { token: 'x', next: '' } })
  await mailing.send()
  expect(mailing.server.received[0]?.subject).toBe('Votre lien de connexion')
})

test('one address is not written to too often, however many send at once; a link always leaves', async () => {
  for (let each = 0; each < mostAnHour + 2; each += 1)
    await mailing.ask({ kind: 'role-changed', to: each % 2 === 0 ? reader : reader.toUpperCase() })
  await Promise.all([mailing.sendAll(), mailing.sendAll(), mailing.sendAll()])
  expect(mailing.server.received).toHaveLength(mostAnHour)
  await mailing.ask({ kind: 'sign-in-link', to: reader, facts: { token: 'x', next: '' } })
  expect(await mailing.sendAll()).toEqual(['sent'])
  const left = await mailing.outbox.latest(9, ['queued'])
  const first = (await mailing.outbox.latest(9, ['sent'])).map(({ sentAt }) => Date.parse(sentAt ?? ''))
  expect(left).toHaveLength(2)
  for (const { dueAt } of left)
    expect(Math.abs(Date.parse(dueAt) - Math.min(...first) - 3_600_000)).toBeLessThan(60_000)
  await mailing.db
    .updateTable('outbox')
    .set({ sent_at: new Date(Date.parse(noon()) - 3_600_000) })
    .where('state', '=', 'sent')
    .execute()
  await mailing.makeDue()
  expect(await mailing.sendAll()).toEqual(['sent', 'sent'])
})

describe('a digest', () => {
  const asked = async (to = reader, language: 'fr' | 'en' = 'fr') => {
    await mailing.ask({
      kind: 'join-asked',
      to,
      language,
      facts: { person: 'Agathe', placeFr: 'Les Pelles' },
    })
    await mailing.ask({
      kind: 'adviser-assigned',
      to,
      language,
      facts: { by: 'Camille', placeFr: 'Les Pelles' },
    })
    await mailing.ask({ kind: 'domain-joined', to: to.toUpperCase(), language, facts: { person: 'Léa' } })
  }

  test('gathers what waits for one reader, after a while, with a section each; nothing leaves twice', async () => {
    await asked()
    await mailing.ask({ kind: 'join-asked', to: 'other@exemple.example' })
    await mailing.ask({ kind: 'join-asked', to: reader, language: 'en' })
    expect(await mailing.sendAll()).toEqual([])
    const [{ dueAt, queuedAt } = expect.fail('no letter')] = await mailing.outbox.latest(1)
    expect(Date.parse(dueAt) - Date.parse(queuedAt)).toBe(gatheringMinutes * 60_000)
    await mailing.makeDue()
    expect(await mailing.sendAll()).toEqual(['sent', 'sent', 'sent'])
    const digest = mailing.server.received.find(({ text }) => text?.includes('3 nouvelles'))
    expect(digest?.subject).toMatch(/^Agathe demande .* Les Pelles, et 2 autres nouvelles$/)
    for (const part of ['* Agathe demande', '* Vous accompagnez maintenant', '* Léa s’est joint'])
      expect(digest?.text).toContain(part)
    expect((await mailing.outbox.counts()).get('gathered')).toBe(3)
    expect(await states()).toMatchObject({ [`digest ${reader}`]: 'sent' })
    await mailing.makeDue()
    expect(await mailing.sendAll()).toEqual([])
  })

  test('takes along those whose time has not come', async () => {
    await asked()
    await mailing.db
      .updateTable('outbox')
      .set({ due_at: new Date(0) })
      .where('kind', '=', 'join-asked')
      .execute()
    expect(await mailing.sendAll()).toEqual(['sent'])
    expect((await mailing.outbox.counts()).get('gathered')).toBe(3)
  })

  test('whose sender dies is shown as unknown, its parts with it, and can be tried again whole', async () => {
    await asked()
    await mailing.makeDue()
    void mailing.outbox.sendNext(() => new Promise(() => {}))
    while ((await mailing.outbox.counts()).get('sending') !== 1) await delay(20)
    expect(await mailing.sendAll()).toEqual([])
    await mailing.db
      .updateTable('outbox')
      .set({ claimed_at: new Date(0) })
      .where('state', '=', 'sending')
      .execute()
    await mailing.outbox.settleStale()
    const [digest = expect.fail('no letter')] = await mailing.outbox.latest(1, ['unknown'])
    expect(digest.kind).toBe('digest')
    const by = { actor: theProgram, at: instantOf(new Date()) }
    expect(await mailing.outbox.tryAgain([digest.id], by)).toEqual([digest.id])
    expect(await mailing.sendAll()).toEqual(['sent'])
    expect(mailing.server.received[0]?.text).toContain('* Agathe demande')
  })

  test('is all or nothing: a gathering that is cut leaves every letter as it was', async () => {
    await asked()
    await mailing.makeDue()
    await sql`alter table outbox add constraint cut check (state <> 'sending')`.execute(mailing.db)
    await expect(mailing.send()).rejects.toThrow('cut')
    await sql`alter table outbox drop constraint cut`.execute(mailing.db)
    expect([...(await mailing.outbox.counts())]).toEqual([['queued', 3]])
    expect(await mailing.sendAll()).toEqual(['sent'])
  })
})

describe('a commercial letter', () => {
  const notice = {
    kind: 'notices-that-suit',
    to: reader,
    facts: { place: 'Les Pelles', count: '4', slug: 'p' },
  } as const

  test('says who sends it, where they are and how to withdraw, in its body and its headers', async () => {
    const token = await mailing.consent(reader)
    expect(await mailing.ask(notice)).toBe(true)
    await mailing.makeDue()
    expect(await mailing.sendAll()).toEqual(['sent'])
    const [mail = expect.fail('nothing received')] = mailing.server.received
    const address = `https://maillage.example/desabonnement/${token}`
    const raw = mail.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '))
    expect(raw).toContain(`List-Unsubscribe: <${address}>`)
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    for (const told of [
      address,
      'Coopérative fictive d’ici',
      '1, rue Inventée',
      'Nulle-Part',
      'ecrire@exemple.example',
    ]) {
      expect(mail.text).toContain(told)
      expect(mail.html).toContain(told)
    }
    expect(mail.replyTo?.text).toBe('ecrire@exemple.example')
  })

  test('waits while its programme does not say who writes, is counted, and leaves as soon as it does', async () => {
    await mailing.consent(reader)
    await mailing.db
      .updateTable('programme')
      .set({ sender_name: null, sender_address: null, sender_contact: null })
      .execute()
    await mailing.ask(notice)
    await mailing.ask({ kind: 'role-changed', to: 'other@exemple.example' })
    await mailing.makeDue()
    expect(await mailing.sendAll()).toEqual(['sent'])
    expect(await mailing.outbox.unsigned()).toMatchObject([{ programme: 'achats-d-ici', count: 1 }])
    await mailing.db
      .updateTable('programme')
      .set({ sender_name: 'Ici', sender_address: '1, rue Inventée', sender_contact: 'ici@exemple.example' })
      .execute()
    expect(await mailing.sendAll()).toEqual(['sent'])
    expect(await mailing.outbox.unsigned()).toEqual([])
  })

  test('is capped over seven days, whatever else was sent; never gathered', async () => {
    await mailing.consent(reader)
    for (let each = 0; each < mostCommercialAWeek + 1; each += 1) await mailing.ask(notice)
    await mailing.ask({ kind: 'join-asked', to: reader })
    await mailing.makeDue()
    const carried = await mailing.sendAll()
    expect(carried).toHaveLength(mostCommercialAWeek + 1)
    expect((await mailing.outbox.counts()).get('gathered')).toBeUndefined()
    const [held = expect.fail('none held')] = await mailing.outbox.latest(9, ['queued'])
    expect(held.kind).toBe('notices-that-suit')
    expect(Date.parse(held.dueAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  })

  test('whose reader withdraws before it leaves is withheld', async () => {
    await mailing.consent(reader)
    await mailing.ask(notice)
    await mailing.makeDue()
    await mailing.db.updateTable('consent').set({ withdrawn_at: new Date() }).execute()
    expect(await mailing.sendAll()).toEqual([])
    await mailing.outbox.settleStale()
    expect((await mailing.outbox.counts()).get('withheld')).toBe(1)
  })
})
