import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor, narrowed } from '#db/as-actor.ts'
import type { Tables } from '#db/tables/index.ts'
import { type Actor, anybody, theProgram } from '#kernel/actor.ts'
import { type PersonId, personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { isLetterKind, type LetterKind, letterKinds, queue, treatmentOf } from '#mail/index.ts'
import { eraseAbout, type NotificationsTableNames, readAbout } from '#notifications/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
let rosalie: PersonId
let emile: PersonId
const cookies = new Map<string, { readonly cookie: string }>()
beforeAll(async () => {
  site = await openDemonstration()
  const people = await site.modules.accountsAt('https://maillage.example').fictional()
  const idOf = (name: string): PersonId => {
    const found = people.find(({ person }) => person.name === name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found.person.id
  }
  rosalie = idOf('Rosalie Grandfroid')
  emile = idOf('Émile Bordenneige')
  for (const name of ['Rosalie Grandfroid', 'Émile Bordenneige']) cookies.set(name, await site.signInAs(name))
  await site.db.deleteFrom('notification').execute()
})
afterAll(() => site.close())

const as = (person: PersonId): Actor => ({ ...anybody, person })

/** Writes to somebody, as somebody else’s act would. */
const write = (kind: LetterKind, to: PersonId, by: Actor, facts: Readonly<Record<string, string>> = {}) =>
  asActor(site.db, by, (tx) =>
    queue(tx, { kind, to: 'quelquun@exemple.example', person: to, language: 'fr', facts }),
  )

const facts = { placeFr: 'Les Pelles du Matin', placeEn: 'Les Pelles du Matin', by: 'Noé', role: 'adviser' }

const page = async (path: string, name = 'Rosalie Grandfroid') => {
  const answer = await fetch(site.address + path, { headers: cookies.get(name) ?? {}, redirect: 'manual' })
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') }
}

const send = async (path: string, fields: URLSearchParams, name = 'Rosalie Grandfroid') => {
  const answer = await fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...cookies.get(name) },
    body: fields,
  })
  await answer.body?.cancel()
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

const change = (id: string, geste: string, name?: string) =>
  send('/mon-espace/notifications/changer', new URLSearchParams({ notification: id, geste }), name)

const rowsOf = (person: PersonId) =>
  site.db.selectFrom('notification').selectAll().where('person_id', '=', person).orderBy('id').execute()

const latestLetter = (kind: string) =>
  site.db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()

describe('a letter that is queued for a person', () => {
  test('tells the same in the product, without what lets its reader in, under the name of the letter', async () => {
    await write('join-asked', rosalie, as(emile), { person: 'Agathe', email: 'a@b.example', token: 'secret' })
    const [told, ...others] = await rowsOf(rosalie)
    expect(others).toEqual([])
    expect(told?.id).toBe((await latestLetter('join-asked')).id)
    expect(told?.facts).toEqual({ person: 'Agathe', email: 'a@b.example' })
  })

  test('is told to nobody when its act is undone', async () => {
    const before = (await rowsOf(rosalie)).length
    const undone = site.db.transaction().execute(async (tx) => {
      await queue(tx, { kind: 'role-changed', to: 'x@b.example', person: rosalie, language: 'fr', facts })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await rowsOf(rosalie)).toHaveLength(before)
  })

  test('to a stranger tells nobody', async () => {
    const count = () => site.db.selectFrom('notification').select('id').execute()
    const before = await count()
    await queue(site.db, { kind: 'invitation', to: 'x@b.example', person: null, language: 'fr', facts })
    expect(await count()).toEqual(before)
  })
})

describe('the page of notifications', () => {
  test('shows how many are unread on every page, in both languages', async () => {
    await site.db.deleteFrom('notification').execute()
    await write('adviser-assigned', rosalie, as(emile), facts)
    expect((await page('/repertoire')).html).toContain('1 non lue')
    await write('adviser-unassigned', rosalie, as(emile), facts)
    expect((await page('/repertoire')).html).toContain('2 non lues')
    expect((await page('/en/directory')).html).toContain('2 unread')
    expect((await page('/repertoire', 'Émile Bordenneige')).html).not.toContain('non lue')
  })

  test('says what the letters say, and leads to what they speak of', async () => {
    const { html } = await page('/mon-espace/notifications')
    const french = await page('/en/my-space/notifications')
    expect(html).toContain('Les Pelles du Matin')
    expect(french.html).toContain('Mark as read')
    const [row] = await rowsOf(rosalie)
    expect(await change(row?.id ?? '', 'ouvrir')).toEqual({ status: 303, location: '/mon-espace' })
    expect((await rowsOf(rosalie)).filter(({ read_at }) => read_at === null)).toHaveLength(1)
    expect((await change(row?.id ?? '', 'non-lue')).status).toBe(303)
    expect((await rowsOf(rosalie)).filter(({ read_at }) => read_at === null)).toHaveLength(2)
  })

  test('marks all as read, and takes that back without touching what was read before', async () => {
    const [first] = await rowsOf(rosalie)
    await change(first?.id ?? '', 'lue')
    const jusqua = instantOf(new Date())
    const { location } = await send('/mon-espace/notifications/tout-marquer', new URLSearchParams({ jusqua }))
    expect((await page(location)).html).toContain('Tout est marqué comme lu.')
    expect(await site.modules.notifications.unread(rosalie)).toBe(0)
    const moment = new URLSearchParams(location.split('?')[1]).get('moment') ?? ''
    await send('/mon-espace/notifications/reprendre', new URLSearchParams({ moment }))
    expect(await site.modules.notifications.unread(rosalie)).toBe(1)
  })

  test('has pages, and shows the unread alone when asked', async () => {
    for (let time = 0; time < 25; time += 1) await write('role-changed', emile, theProgram, facts)
    expect((await page('/mon-espace/notifications', 'Émile Bordenneige')).html).toContain('rel="next"')
    expect((await page('/mon-espace/notifications?page=2', 'Émile Bordenneige')).status).toBe(200)
    const shown = await page('/mon-espace/notifications?etat=non-lues')
    expect(shown.html.split('class="notification unread"')).toHaveLength(2)
    expect(shown.html).not.toContain('class="notification"')
  })

  test.each([
    ['nothing', {}],
    ['an unknown gesture', { notification: randomUUID(), geste: 'effacer' }],
    ['no identifier', { notification: '1 or 1=1', geste: 'lue' }],
    ['a notification that is not there', { notification: randomUUID(), geste: 'lue' }],
  ])('a form with %s changes nothing', async (_, fields) => {
    const before = await rowsOf(rosalie)
    const { status } = await send('/mon-espace/notifications/changer', new URLSearchParams(fields))
    expect(status).toBe(404)
    expect(await rowsOf(rosalie)).toEqual(before)
  })

  test('a moment to come marks nothing', async () => {
    const jusqua = '2999-01-01T00:00:00.000Z'
    const sent = await send('/mon-espace/notifications/tout-marquer', new URLSearchParams({ jusqua }))
    expect(sent.status).toBe(404)
  })
})

describe('two people', () => {
  test('do not read, mark or choose for one another, nor does the operator', async () => {
    const [hers] = await rowsOf(rosalie)
    const before = await rowsOf(rosalie)
    expect((await change(hers?.id ?? '', 'lue', 'Émile Bordenneige')).status).toBe(404)
    for (const other of [as(emile), { ...theProgram, person: personId('somebody-else') }, theProgram]) {
      expect(await site.modules.notifications.find(other, hers?.id ?? '')).toBeNull()
      const seen = await asActor(site.db, other, (tx) =>
        tx.selectFrom('notification').select('id').where('person_id', '=', rosalie).execute(),
      )
      expect(seen).toEqual([])
      await asActor(site.db, other, (tx) =>
        tx.updateTable('notification').set({ read_at: null }).where('person_id', '=', rosalie).execute(),
      )
      await asActor(site.db, other, (tx) => tx.deleteFrom('notification').execute())
      const chosen = asActor(site.db, other, (tx) =>
        tx
          .insertInto('notification_preference')
          .values({
            person_id: rosalie,
            kind: 'join-asked',
            by_mail: false,
            in_product: false,
            changed_at: '2026-09-21T00:00:00Z',
          })
          .execute(),
      )
      await expect(chosen).rejects.toThrow(/row-level security/)
    }
    expect(await rowsOf(rosalie)).toEqual(before)
  })
})

const choices = (without: readonly string[]): URLSearchParams => {
  const fields = new URLSearchParams()
  // Every box of the page, as a browser would send it.
  const optional = Object.keys(letterKinds).filter((kind) => isLetterKind(kind) && treatmentOf(kind).optional)
  for (const kind of optional)
    for (const way of ['courriel', 'produit'])
      if (!without.includes(`${kind} ${way}`)) fields.append(kind, way)
  return fields
}

const choose = (without: readonly string[], name?: string) =>
  send('/mon-compte/notifications/enregistrer', choices(without), name)

describe('what one wants', () => {
  test('of mail withholds the letter and keeps its notification, for oneself alone', async () => {
    expect((await choose(['join-asked courriel'])).location).toContain('fait=choisi')
    await site.db.deleteFrom('notification').execute()
    await write('join-asked', rosalie, as(emile), { person: 'Agathe' })
    expect(await latestLetter('join-asked')).toMatchObject({ state: 'withheld', failure: 'not-wanted' })
    expect(await rowsOf(rosalie)).toHaveLength(1)
    await write('join-asked', emile, as(rosalie), { person: 'Agathe' })
    expect((await latestLetter('join-asked')).state).toBe('queued')
    expect(await rowsOf(emile)).toHaveLength(1)
  })

  test('of the product leaves the letter', async () => {
    await choose(['adviser-assigned produit'], 'Émile Bordenneige')
    await site.db.deleteFrom('notification').execute()
    await write('adviser-assigned', emile, as(rosalie), facts)
    expect((await latestLetter('adviser-assigned')).state).toBe('queued')
    expect(await rowsOf(emile)).toEqual([])
  })

  test('of what protects an account is not asked: it always leaves', async () => {
    await site.db
      .insertInto('notification_preference')
      .values({
        person_id: emile,
        kind: 'role-ended',
        by_mail: false,
        in_product: true,
        changed_at: '2026-09-21T00:00:00Z',
      })
      .execute()
    await write('role-ended', emile, as(rosalie), facts)
    expect((await latestLetter('role-ended')).state).toBe('queued')
    expect((await page('/mon-compte/notifications')).html).not.toContain('name="role-ended"')
  })

  test('comes back on the page, in both languages, and is told to the journal', async () => {
    const { html } = await page('/mon-compte/notifications')
    expect(html).toMatch(/name="claim-asked" value="courriel" checked/)
    expect(html).toMatch(/name="join-asked" value="courriel"(?! checked)/)
    expect((await page('/en/my-account/notifications')).html).toContain('Always sent')
    const told = await site.db
      .selectFrom('journal_entry')
      .select('facts')
      .where('act', '=', 'notifications.choose')
      .where('person_id', '=', rosalie)
      .execute()
    expect(told[0]?.facts).toMatchObject({ letters: 'join-asked', 'not-by-mail': 'join-asked' })
  })

  test('that is not on the list is refused, and nothing is kept', async () => {
    const before = await site.modules.notifications.preferences(as(rosalie))
    const wrong = new URLSearchParams({ 'join-asked': 'pigeon' })
    expect((await send('/mon-compte/notifications/enregistrer', wrong)).status).toBe(422)
    expect(await site.modules.notifications.preferences(as(rosalie))).toEqual(before)
  })
})

test('what is kept about a person is read and erased whole, and nobody else’s', async () => {
  await write('role-changed', rosalie, theProgram, facts)
  const held = (id: PersonId) => ({ id, email: 'nobody@maillage.example', name: null })
  const countsOf = async (id: PersonId) =>
    Object.fromEntries(
      (await readAbout(narrowed(site.db), held(id))).map(({ name, rows }) => [name, rows.length]),
    )
  const kept = await countsOf(rosalie)
  expect(kept.notifications).toBeGreaterThan(0)
  expect(kept.notificationChoices).toBeGreaterThan(0)
  const others = await countsOf(emile)
  await site.db
    .transaction()
    .execute((tx) => eraseAbout(narrowed<NotificationsTableNames, keyof Tables>(tx), held(rosalie)))
  expect(Object.values(await countsOf(rosalie)).every((count) => count === 0)).toBe(true)
  expect(await countsOf(emile)).toEqual(others)
  expect(site.faults).toEqual([])
})
