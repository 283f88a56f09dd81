import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseAbout, readAbout, suppressAddress, wordsId } from '#consent/index.ts'
import { anybody } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import {
  agree,
  announce,
  type ConsentScene,
  openScene,
  rightNow,
  sceneAnew,
  tokenOf,
  words,
} from './support.ts'

let scene: ConsentScene
beforeAll(async () => {
  scene = await openScene()
})
beforeEach(async () => {
  scene = await sceneAnew(scene)
})
afterAll(() => scene.close())

const can = async (email: string, programme = scene.first): Promise<boolean> => {
  const { rows } = await sql<{ live: boolean }>`
    select live_consent(${email}, ${programme}, 'opportunities') is not null as live`.execute(scene.db)
  return rows[0]?.live === true
}

const states = async (email: string): Promise<readonly string[]> =>
  (
    await sql<{ state: string }>`
      select consent_state(consent) as state from consent
      where address_digest = address_digest(${email}) order by given_at, id`.execute(scene.db)
  ).rows.map(({ state }) => state)

const told = async (): Promise<readonly string[]> =>
  (await scene.db.selectFrom('journal_entry').select('act').orderBy('number').execute()).map(({ act }) => act)

describe('a consent', () => {
  test('lets write to whoever gave it, for its programme and purpose, and to nobody else', async () => {
    const { eve, adam, first, second } = scene
    expect(await announce(scene, eve.email, first)).toBe(false)
    await agree(scene, eve, first)
    expect(await announce(scene, eve.email, first)).toBe(true)
    expect(await announce(scene, ` ${eve.email.toUpperCase()} `, first)).toBe(true)
    expect(await announce(scene, adam.email, first)).toBe(false)
    expect(await announce(scene, eve.email, second)).toBe(false)
    await agree(scene, adam, first, 'news')
    expect(await announce(scene, adam.email, first)).toBe(false)
    expect(await scene.db.selectFrom('outbox').select('to_email').execute()).toHaveLength(2)
  })

  test('withdrawn by one never touches the other, nor another programme', async () => {
    const { eve, adam, first, second, consents } = scene
    for (const who of [eve, adam]) await agree(scene, who, first)
    await agree(scene, eve, second)
    await consents.withdrawing.byAccount(
      eve,
      { programme: first, purpose: 'opportunities' },
      { actor: eve.actor, at: rightNow() },
    )
    expect([await can(eve.email), await can(eve.email, second), await can(adam.email)]).toEqual([
      false,
      true,
      true,
    ])
    await consents.withdrawing.byAccount(
      eve,
      { programme: null, purpose: null },
      { actor: eve.actor, at: rightNow() },
    )
    expect([await can(eve.email, second), await can(adam.email)]).toEqual([false, true])
  })

  test('cannot be withdrawn by somebody else, whatever their account asks', async () => {
    const { eve, adam, first, consents } = scene
    await agree(scene, eve, first)
    await consents.withdrawing.byAccount(
      { ...eve },
      { programme: null, purpose: null },
      { actor: adam.actor, at: rightNow() },
    )
    expect(await states(eve.email)).toEqual(['live'])
    expect((await consents.register.ofAccount(adam.actor, eve)).length).toBe(0)
  })

  test('given twice at once is kept once, with its words kept once', async () => {
    const { eve, adam, first } = scene
    expect(await Promise.all([agree(scene, eve, first), agree(scene, eve, first)])).toContain(true)
    expect(await agree(scene, eve, first)).toBe(false)
    await agree(scene, adam, first)
    expect(await states(eve.email)).toEqual(['live'])
    const texts = await scene.db.selectFrom('consent_text').selectAll().execute()
    expect(texts).toMatchObject([{ id: wordsId({ purpose: 'opportunities', words }), ...words }])
    expect(await told()).toEqual(['consent.change-own', 'consent.change-own'])
  })

  test('withdrawn can be undone at once by whoever withdrew it, in the words agreed to', async () => {
    const { eve, adam, first, consents } = scene
    await agree(scene, eve, first)
    await agree(scene, adam, first)
    const doing = { actor: eve.actor, at: rightNow() }
    await consents.withdrawing.byAccount(eve, { programme: null, purpose: null }, doing)
    const owner = { email: eve.email, person: eve.id, language: 'fr' } as const
    expect(await consents.giving.undo(owner, doing)).toBe(true)
    expect(await consents.giving.undo(owner, doing)).toBe(false)
    expect(await can(eve.email)).toBe(true)
    const [latest] = await consents.register.ofAccount(eve.actor, eve)
    expect(latest).toMatchObject({ words, way: 'account', state: 'live' })
    const late = { email: adam.email, person: adam.id, language: 'fr' } as const
    await consents.withdrawing.byAccount(
      adam,
      { programme: first, purpose: null },
      { ...doing, actor: adam.actor },
    )
    await scene.db
      .updateTable('consent')
      .set({ withdrawn_at: sql<Date>`now() - interval '16 minutes'` })
      .where('email', '=', adam.email)
      .execute()
    expect(await consents.giving.undo(late, { ...doing, actor: adam.actor })).toBe(false)
  })
})

describe('the outbox', () => {
  test('refuses a commercial row that nobody agreed to, whoever writes it', async () => {
    const { eve, adam, first, db } = scene
    await agree(scene, eve, first)
    const row = (email: string, programme: string | null) =>
      sql`insert into outbox (id, kind, to_email, language, purpose, programme_id)
        values (${randomUUID()}, 'notices-that-suit', ${email}, 'fr', 'opportunities', ${programme})`.execute(
        db,
      )
    await row(eve.email, first)
    await expect(row(adam.email, first)).rejects.toThrow(/live consent/)
    await expect(row(eve.email, scene.second)).rejects.toThrow(/live consent/)
    await expect(row(eve.email, null)).rejects.toThrow()
    await expect(
      sql`update outbox set to_email = ${adam.email} where to_email = ${eve.email}`.execute(db),
    ).rejects.toThrow(/live consent/)
  })
})

describe('an implied consent', () => {
  const imply = (email: string, expires: Date) =>
    scene.consents.giving.recordImplied(
      {
        programme: scene.first,
        purpose: 'opportunities',
        email,
        language: 'fr',
        ground: 'inquiry',
        reason: 'A demandé la liste des avis au salon.',
        givenAt: instantOf(new Date(Date.now() - 86_400_000)),
        expiresAt: instantOf(expires),
      },
      { actor: scene.coordinator, at: rightNow() },
    )
  const later = new Date(Date.now() + 86_400_000)

  test('ends at the very moment said', async () => {
    await imply('guy@maillage.example', later)
    expect(await can('guy@maillage.example')).toBe(true)
    await scene.db.transaction().execute(async (tx) => {
      const asked = async (by: string) => {
        await sql`update consent set expires_at = now() + ${by}::interval`.execute(tx)
        return (
          await sql<{ live: boolean }>`
            select live_consent('guy@maillage.example', 'p-1', 'opportunities') is not null as live`.execute(
            tx,
          )
        ).rows[0]?.live
      }
      expect([await asked('1 microsecond'), await asked('0'), await asked('-1 microsecond')]).toEqual([
        true,
        false,
        false,
      ])
    })
  })

  test('is recorded once, can be taken back as a mistake, and stops nothing then', async () => {
    expect((await imply('guy@maillage.example', later)).accepted).toBe(true)
    const found = await scene.consents.register.search(scene.coordinator, everything(), { most: 9, after: 0 })
    expect(found).toMatchObject({ total: 1, consents: [{ basis: 'implied', words: null, way: 'recorded' }] })
    const id = found.consents[0]?.id ?? ''
    const doing = { actor: scene.coordinator, at: rightNow() }
    const implied = { id, programme: scene.first }
    expect(await scene.consents.withdrawing.retract({ id, programme: scene.second }, doing)).toBe(false)
    expect(await scene.consents.withdrawing.retract(implied, doing)).toBe(true)
    expect(await scene.consents.withdrawing.retract(implied, doing)).toBe(false)
    expect(await can('guy@maillage.example')).toBe(false)
    expect((await imply('guy@maillage.example', later)).accepted).toBe(true)
  })

  test('cannot be recorded against a withdrawal, one phoned in included', async () => {
    const { consents, coordinator, first } = scene
    const doing = { actor: coordinator, at: rightNow() }
    await consents.withdrawing.recorded(
      { email: 'Guy@maillage.example', programme: first, purpose: null },
      doing,
    )
    expect(await imply('guy@maillage.example', later)).toEqual({
      accepted: false,
      refusal: { kind: 'withdrawn' },
    })
    await consents.withdrawing.recorded(
      { email: 'guy@maillage.example', programme: first, purpose: null },
      doing,
    )
    expect(await told()).toEqual(['consent.record'])
  })

  const everything = () => ({ programme: scene.first, purpose: null, state: null, basis: null, text: null })

  test('is read by its programme’s coordinator alone', async () => {
    await imply('guy@maillage.example', later)
    const elsewhere = { ...scene.coordinator, role: { ...scene.coordinator.role, programme: scene.second } }
    const page = { most: 9, after: 0 }
    expect(await scene.consents.register.search(elsewhere, everything(), page)).toMatchObject({ total: 0 })
    expect(await scene.consents.register.search(anybody, everything(), page)).toMatchObject({ total: 0 })
    const asked = (text: string) =>
      scene.consents.register.search(scene.coordinator, { ...everything(), text }, page)
    expect([(await asked('GUY@')).total, (await asked('%')).total, (await asked('_')).total]).toEqual([
      1, 0, 0,
    ])
  })
})

describe('a suppression', () => {
  test('holds an address back until its reader agrees anew, and only them', async () => {
    const { eve, first } = scene
    await agree(scene, eve, first)
    await suppressAddress(scene.db, { email: ' Eve@Maillage.example ', why: 'bounced' })
    expect([await can(eve.email), await states(eve.email)]).toEqual([false, ['suppressed']])
    const rows = await scene.db.selectFrom('suppression').selectAll().execute()
    expect(rows).toMatchObject([{ programme_id: null, purpose: null, why: 'bounced' }])
    expect(JSON.stringify(rows)).not.toMatch(/eve/i)
    expect(await agree(scene, eve, first)).toBe(true)
    expect([await can(eve.email), await states(eve.email)]).toEqual([true, ['withdrawn', 'live']])
  })

  test('survives the person, and is lifted by their later express consent alone', async () => {
    const { eve, adam, first } = scene
    await agree(scene, eve, first)
    await agree(scene, adam, first)
    await subscribe(eve.email, false)
    expect((await readAbout(scene.db, eve)).map(({ name }) => name)).toEqual(['consents', 'subscriptions'])
    await eraseAbout(scene.db, eve)
    expect(await readAbout(scene.db, { ...eve, email: 'other@maillage.example' })).toEqual([])
    expect(JSON.stringify(await readAbout(scene.db, eve))).not.toContain(eve.email)
    await scene.db.deleteFrom('person').where('id', '=', eve.id).execute()
    const kept = await scene.db
      .selectFrom('consent')
      .selectAll()
      .where('withdrawn_way', '=', 'erased')
      .execute()
    expect(kept).toMatchObject([{ email: null, person_id: null, withdrawn_way: 'erased' }])
    expect(await scene.db.selectFrom('suppression').select('why').execute()).toEqual([{ why: 'erased' }])
    expect([await can(eve.email), await can(adam.email)]).toEqual([false, true])
    const again = { email: eve.email, person: null, language: 'fr' } as const
    const implied = await scene.consents.giving.recordImplied(
      {
        ...again,
        programme: first,
        purpose: 'opportunities',
        ground: 'inquiry',
        reason: 'Au salon.',
        givenAt: rightNow(),
        expiresAt: instantOf(new Date(Date.now() + 86_400_000)),
      },
      { actor: scene.coordinator, at: rightNow() },
    )
    expect([implied.accepted, await can(eve.email)]).toEqual([false, false])
    await subscribe(eve.email)
    expect(await can(eve.email)).toBe(true)
  })
})

/** Subscribes by the public form and confirms; gives the token. */
const subscribe = async (email: string, confirms = true): Promise<string> => {
  let held = ''
  await scene.consents.subscribing.ask(
    { programme: scene.first, email, language: 'en', agreed: [{ purpose: 'opportunities', words }] },
    {
      at: rightNow(),
      write: async (_tx, { token }) => {
        held = token
      },
    },
  )
  if (confirms) await scene.consents.subscribing.confirm(held, rightNow())
  return held
}

describe('a subscription', () => {
  test('gives nothing before it is confirmed, once when it is, and nothing again after a withdrawal', async () => {
    const email = 'zoé@maillage.example'
    const token = await subscribe(email, false)
    expect([await can(email), (await scene.consents.subscribing.ofLink(token))?.email]).toEqual([
      false,
      email,
    ])
    const both = await Promise.all([1, 2].map(() => scene.consents.subscribing.confirm(token, rightNow())))
    expect(both.map((each) => each?.email)).toEqual([email, email])
    expect([await can(email), await states(email)]).toEqual([true, ['live']])
    await scene.consents.withdrawing.byLink(
      await tokenOf(scene, email),
      { scope: 'purpose', way: 'link' },
      rightNow(),
    )
    await scene.consents.subscribing.confirm(token, rightNow())
    expect(await can(email)).toBe(false)
  })

  test('runs out, and is forgotten then', async () => {
    const token = await subscribe('zoé@maillage.example', false)
    await scene.db
      .updateTable('subscription_request')
      .set({ expires_at: new Date(0) } as never)
      .execute()
    expect(await scene.consents.subscribing.confirm(token, rightNow())).toBeNull()
    expect(await scene.consents.subscribing.ofLink('no such token')).toBeNull()
    await subscribe('ugo@maillage.example', false)
    expect(await scene.db.selectFrom('subscription_request').select('email').execute()).toEqual([
      { email: 'ugo@maillage.example' },
    ])
  })

  test('belongs to the account of its address, which sees and withdraws it', async () => {
    const { eve, adam, consents, first } = scene
    await subscribe(eve.email)
    expect(await consents.register.ofAccount(eve.actor, eve)).toMatchObject([{ way: 'form', state: 'live' }])
    expect(await consents.register.ofAccount(adam.actor, adam)).toEqual([])
    await consents.withdrawing.byAccount(
      eve,
      { programme: first, purpose: null },
      { actor: eve.actor, at: rightNow() },
    )
    expect(await states(eve.email)).toEqual(['withdrawn'])
  })
})

describe('a withdrawal link', () => {
  test('of an older letter stops what was agreed to since', async () => {
    const { eve, adam, first, consents } = scene
    await agree(scene, eve, first)
    await agree(scene, eve, first, 'news')
    await agree(scene, adam, first)
    const old = await tokenOf(scene, eve.email)
    const one = { scope: 'purpose', way: 'one-click' } as const
    expect(await consents.withdrawing.byLink(old, one, rightNow())).toMatchObject({ email: eve.email })
    await consents.withdrawing.byLink(old, one, rightNow())
    expect(await told()).toHaveLength(4)
    await agree(scene, eve, first, (await consents.withdrawing.ofLink(old))?.consent.purpose ?? 'news')
    await consents.withdrawing.byLink(old, { scope: 'programme', way: 'link' }, rightNow())
    expect([await can(eve.email), await can(adam.email)]).toEqual([false, true])
    expect((await consents.withdrawing.ofLink(old))?.live).toEqual([])
  })

  test.each(['', 'x', 'é'.repeat(3000), "'; delete from consent; --"])('«%s» is nobody’s', async (token) => {
    expect(await scene.consents.withdrawing.ofLink(token)).toBeNull()
    const one = { scope: 'programme', way: 'link' } as const
    expect(await scene.consents.withdrawing.byLink(token, one, rightNow())).toBeNull()
  })
})
