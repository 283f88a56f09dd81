import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { textsIn } from '#web/locales/index.ts'
import { columnsOf, isPart } from '#web/pages/privacy/held-words.ts'
import { holdingsIn } from '../../src/holdings.ts'
import { leaveTraces, personNamed, type Somebody, sendAs } from './support.ts'

let site: OpenSite
let who: Somebody
beforeAll(async () => {
  site = await openDemonstration()
  who = await personNamed(site, 'Rosalie Grandfroid')
  await leaveTraces(site, who)
  await sendAs(site, who.name, '/mes-listes/creer', { nom: '=1+1' })
  const list = await site.db.selectFrom('list').select('id').executeTakeFirstOrThrow()
  await site.db
    .insertInto('list_entry')
    .values({ list_id: list.id, kind: 'notice', thing_id: '20171564', note: '@SUM(A1)', added_by: who.id })
    .execute()
})
afterAll(() => site.close())

const get = async (path: string, name = who.name) => {
  const answer = await fetch(site.address + path, { headers: await site.signInAs(name), redirect: 'manual' })
  return { answer, text: await answer.text() }
}
const lettersTo = async (email: string, kind: string) =>
  (await site.modules.outbox.latest(200)).filter((letter) => letter.to === email && letter.kind === kind)

describe('what is held about oneself', () => {
  test('has words in both languages for every kind of rows and every column', async () => {
    const parts = await site.modules.privacy.about(who.id)
    expect(parts.length).toBeGreaterThan(14)
    for (const part of parts) {
      expect.soft(isPart(part.name), part.name).toBe(true)
      for (const language of languages)
        for (const field of columnsOf(part))
          expect.soft(Object.keys(textsIn[language].held.fields), `${part.name}.${field}`).toContain(field)
    }
  })

  test('is on one page, in both languages, and nothing of anybody else is', async () => {
    for (const path of ['/mon-compte/renseignements', '/en/my-account/what-is-held']) {
      const { answer, text } = await get(path)
      expect.soft(answer.headers.get('cache-control'), path).toContain('no-store')
      for (const words of ['Téléphone', 'Liste de Rosalie Grandfroid', 'liste.csv', 'Les Pelles du Matin'])
        expect.soft(text, `${path}: ${words}`).toContain(words)
      expect.soft(text).not.toContain('Bordenneige')
    }
  })

  test('is taken away whole: every holding in JSON, every value in CSV, no formula', async () => {
    const json = await get('/mon-compte/renseignements/renseignements.json')
    expect(json.answer.headers.get('content-disposition')).toMatch(
      /attachment; filename="mes-renseignements-/,
    )
    const taken: Record<string, Record<string, unknown>[]> = JSON.parse(json.text)
    for (const holding of holdingsIn(site.db))
      for (const { name, rows } of await holding.read({ ...who }))
        expect.soft(taken[name]?.length, name).toBeGreaterThanOrEqual(Math.min(rows.length, 1))
    const csv = await get('/mon-compte/renseignements/renseignements.csv')
    const [, ...lines]: string[][] = parse(csv.text, { bom: true, record_delimiter: '\r\n' })
    const kinds = new Set(lines.map(([kind]) => kind))
    for (const name of Object.keys(taken))
      if (isPart(name)) expect.soft(kinds, name).toContain(textsIn.fr.held.parts[name].title)
    const cells = lines.flat()
    expect(cells).toContain("'=1+1")
    expect(cells).toContain("'@SUM(A1)")
    for (const secret of ['d-', 't-', 'i-']) expect(json.text).not.toContain(`"${secret}${who.id}`)
  })

  test('is taken away by a recent sign-in only, and by nobody who is not signed in', async () => {
    const old = await site.signInAs(who.name)
    await site.db
      .updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) })
      .where('person_id', '=', who.id)
      .execute()
    for (const headers of [old, {}]) {
      const path = `${site.address}/mon-compte/renseignements/renseignements.csv`
      const answer = await fetch(path, { headers, redirect: 'manual' })
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toContain('/connexion?suite=')
    }
  })
})

describe('a new address', () => {
  const ask = (email: string, name = who.name) =>
    sendAs(site, name, '/mon-compte/adresse/demander', { courriel: email })
  const use = (token: string) =>
    sendAs(site, { cookie: '' }, '/mon-compte/adresse/confirmer', { jeton: token })
  const tokenTo = async (email: string) => (await lettersTo(email, 'email-to-prove'))[0]?.facts.token ?? ''

  test('is refused when it is none, or one’s own, and what was typed stays', async () => {
    for (const [typed, words] of [
      ['pas une adresse', 'Cette adresse ne peut pas servir'],
      [who.email.toUpperCase(), 'déjà votre adresse'],
    ] as const) {
      const refused = await ask(typed)
      expect.soft([refused.status, refused.html.includes(words)], typed).toEqual([422, true])
      expect.soft(refused.html.toLowerCase()).toContain(`value="${typed.toLowerCase()}"`)
    }
  })

  test('replaces nothing before its link is used; then once, and the old one is told', async () => {
    const asked = await ask('rosalie.nouvelle@exemple.example')
    expect(asked.goTo).toBe('/mon-compte/renseignements?fait=adresse')
    const token = await tokenTo('rosalie.nouvelle@exemple.example')
    expect(token).not.toBe('')
    const opened = await fetch(`${site.address}/mon-compte/adresse?jeton=${token}`).then((page) =>
      page.text(),
    )
    expect(opened).toContain('Confirmer cette adresse')
    expect((await personNamed(site, who.name)).email).toBe(who.email)
    const used = await use(token)
    expect(used.goTo).toBe('/mon-compte/adresse?fait=adresse-changee')
    expect((await personNamed(site, who.name)).email).toBe('rosalie.nouvelle@exemple.example')
    expect(await lettersTo(who.email, 'email-changed')).toHaveLength(1)
    const twice = await use(token)
    expect([twice.status, twice.html.includes('ne peut plus servir')]).toEqual([422, true])
  })

  test('is not proven by a link that is too old, replaced, given up or invented', async () => {
    await ask('une@exemple.example')
    const replaced = await tokenTo('une@exemple.example')
    await ask('deux@exemple.example')
    expect((await use(replaced)).status).toBe(422)
    const old = await tokenTo('deux@exemple.example')
    await site.db.updateTable('email_change').set({ expires_at: new Date() }).execute()
    expect((await use(old)).status).toBe(422)
    await ask('trois@exemple.example')
    await sendAs(site, who.name, '/mon-compte/adresse/garder')
    expect((await use(await tokenTo('trois@exemple.example'))).status).toBe(422)
    expect((await use('invente')).status).toBe(422)
    expect((await personNamed(site, who.name)).email).toBe('rosalie.nouvelle@exemple.example')
  })

  test('that somebody has already gets the same answer, and a letter to them alone', async () => {
    const other = await personNamed(site, 'Maude Chaudronnier')
    const asked = await ask(other.email)
    expect([asked.status, asked.goTo]).toEqual([303, '/mon-compte/renseignements?fait=adresse'])
    expect(await lettersTo(other.email, 'email-to-prove')).toEqual([])
    const [letter] = await lettersTo(other.email, 'email-already-used')
    expect(JSON.stringify(letter?.facts)).not.toContain('osalie')
    expect((await personNamed(site, other.name)).email).toBe(other.email)
    // Taken between the letter and its link: the link is refused in the same words.
    await ask('prise@exemple.example')
    const token = await tokenTo('prise@exemple.example')
    await site.db
      .updateTable('person')
      .set({ email: 'prise@exemple.example' })
      .where('id', '=', other.id)
      .execute()
    const late = await use(token)
    expect([late.status, late.html.includes('ne peut plus servir')]).toEqual([422, true])
  })
})
