import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { callId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import type { CallPlan } from '#programme/call-for-interest/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const moment = (text: string) => parseInstant(text) ?? expect.fail('no moment')
const both = (text: string) => ({ fr: text, en: text })
const plan: CallPlan = {
  kind: 'pilot',
  words: {
    title: both('Appel'),
    presentation: both('Répondez.'),
    eligibility: [
      { id: 'es', question: both('ES?'), reason: both('R'), remedy: null, eligibleAnswer: 'yes' },
    ],
    criteria: [
      { id: 'volonte', title: both('Volonté'), detail: null },
      { id: 'capacite', title: both('Capacité'), detail: null },
    ],
    scale: [
      { level: 0, title: both('Rien'), detail: null },
      { level: 4, title: both('Tout'), detail: null },
    ],
    documents: [],
  },
}
const at = (now: string) => ({ actor: theProgram, at: moment('2026-11-26T12:00:00Z'), now: moment(now) })

describe('a call', () => {
  test('is created, dated, published; then an enterprise applies and submits', async () => {
    const { calls, applications, callForInterest, directory } = site.modules
    const edition = (await callForInterest.editionHead('2026-2027')) ?? expect.fail('no edition')
    const created = await calls.create(at('2026-09-21T13:00:00Z'), edition, {
      id: callId(randomUUID()),
      plan,
    })
    if (!created.accepted) return expect.fail(created.refusal.kind)
    const call = created.value
    const dates = {
      opens: moment('2026-09-22T13:00:00Z'),
      closes: moment('2026-10-30T20:00:00Z'),
      timeZone: 'America/Toronto',
    }
    const dated = await calls.change(at('2026-09-21T13:00:00Z'), call, {
      version: 1,
      change: { kind: 'dates', dates },
    })
    expect(dated.accepted).toBe(true)
    expect((await calls.publish(at('2026-09-21T14:00:00Z'), call, 1)).accepted).toBe(false)
    expect((await calls.publish(at('2026-09-21T14:00:00Z'), call, 2)).accepted).toBe(true)
    const organisation = (await directory.find('les-pelles-du-matin')) ?? expect.fail('no supplier')
    const during = { ...at('2026-10-01T13:00:00Z'), newId: randomUUID }
    const early = await applications.begin(
      { ...during, now: moment('2026-09-22T12:59:59Z') },
      call,
      organisation.id,
    )
    expect(early.accepted).toBe(false)
    const begun = await applications.begin(during, call, organisation.id)
    const again = await applications.begin(during, call, organisation.id)
    expect(again).toEqual(begun)
    if (!begun.accepted) return expect.fail('not begun')
    const found = async () =>
      (await applications.find(theProgram, begun.value)) ?? expect.fail('no application')
    const answers = {
      eligibility: { es: 'yes' },
      criteria: { volonte: 'Oui.', capacite: 'Oui aussi.' },
    } as const
    const draft = await found()
    const saved = await applications.save(during, draft, { version: draft.version, answers })
    expect(saved).toEqual({ accepted: true, value: 1 })
    const held = { application: await found(), attached: [] }
    const submitted = await applications.submit(during, held, { version: 1, organisation })
    expect(submitted).toEqual({ accepted: true, value: { number: 1, late: false, again: false } })
    const twice = await applications.submit(during, held, { version: 1, organisation })
    expect(twice).toEqual({ accepted: true, value: { number: 1, late: false, again: true } })
    const letters = await site.db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'application-received')
      .execute()
    expect(letters).toHaveLength(2)
  })
})
