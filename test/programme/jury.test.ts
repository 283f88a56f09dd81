import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '#db/as-actor.ts'
import type { RoleName } from '#kernel/actor.ts'
import { hidden } from '#test/editing/support.ts'
import { type Visit, visitAs } from '#test/support/personas.ts'
import { applicationOf } from '#test/support/samples.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { linkTo, postNames, posts, postTo, routeNames, sitemap } from '#web/sitemap.ts'

let site: OpenSite
let camille: Visit
let ines: Visit
let helene: Visit
let conflicted: string

const base = '/appels/2026-2027/jury'
const because = 'Une erreur de saisie a été signalée.'

const ask = async (visit: Visit, path: string, fields?: Readonly<Record<string, string>>) => {
  const answer = await fetch(site.address + path, {
    redirect: 'manual',
    headers: { origin: site.address, ...visit.headers },
    ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
  })
  const html = (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('&#39;', '’')
  return { status: answer.status, html, goTo: answer.headers.get('location') ?? '' }
}
const visit = (name: string, role: RoleName) => visitAs(site, { label: name, name, role })
const versionOf = async (path: string) => hidden((await ask(camille, path)).html, 'version')

beforeAll(async () => {
  site = await openDemonstration()
  // As it was when the jury had decided, before anybody was told.
  for (const table of ['place_offer', 'vacancy', 'decision_letter', 'cohort'] as const)
    await site.db.deleteFrom(table).execute()
  camille = await visit('Camille Laplume', 'coordinator')
  ines = await visit('Inès Duquai', 'jury-member')
  helene = await visit('Hélène Brindavoine', 'jury-member')
  conflicted = await applicationOf(site, 'Les Pelles du Matin')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

/** What a juror reads of one application in each table, with no filter but its id. */
const rowsOf = (reader: Visit, application: string) =>
  asActor(site.db, reader.actor, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of ['evaluation', 'consensus', 'outcome'] as const)
      counts[table] = (
        await tx.selectFrom(table).selectAll().where('application_id', '=', application).execute()
      ).length
    counts.application = (
      await tx.selectFrom('application').select('id').where('id', '=', application).execute()
    ).length
    return counts
  })

describe('the demonstration’s jury', () => {
  test('retained 27, keeps six waiting in order, and says why equals were parted', async () => {
    const outcomes = await site.db.selectFrom('outcome').select(['result', 'rank']).execute()
    const of = (result: string) => outcomes.filter((each) => each.result === result)
    expect(of('retained')).toHaveLength(27)
    expect(
      of('waiting')
        .map(({ rank }) => rank)
        .toSorted(),
    ).toEqual([28, 29, 30, 31, 32, 33])
    const { html } = await ask(camille, `${base}/classement`)
    expect(html).toContain('Départagée')
    expect(html).toContain('des métiers que la cohorte n’a pas encore')
    const twice = await site.db
      .selectFrom('conflict_declaration')
      .select('person_id')
      .where('conflict', '=', true)
      .execute()
    expect(twice).toHaveLength(2)
  })
})

describe('a juror in conflict', () => {
  test('gets nothing of that application at any address, and nothing of its rows', async () => {
    const name = 'Les Pelles du Matin'
    const params = { call: '2026-2027', application: conflicted, step: 'admissibilite' }
    const shown: string[] = []
    let asked = 0
    for (const route of routeNames) {
      if (!sitemap[route].fr.includes(':application') && !sitemap[route].fr.includes(':call')) continue
      for (const language of ['fr', 'en'] as const) {
        const { status, html } = await ask(ines, linkTo(route, language, { params }))
        asked += 1
        const speaksOf = sitemap[route].fr.includes(':application')
        if (speaksOf && status === 200) shown.push(`${route} opens`)
        // Only the list of applicants, which they declare upon, names it.
        if (status === 200 && html.includes(name) && route !== 'juryDeclarations')
          shown.push(`${route} names it`)
        // A refusal repeats the address that was asked.
        if (status === 200 && html.includes(conflicted)) shown.push(`${route} holds its id`)
      }
    }
    expect(asked).toBeGreaterThan(20)
    for (const post of postNames.filter((each) => posts[each].fr.includes(':application'))) {
      const { status } = await ask(ines, postTo(post, 'fr', { params }), { ligne: '1' })
      if (status !== 403 && status !== 404) shown.push(`${post} answers ${status}`)
    }
    const search = await ask(ines, `/recherche?q=${encodeURIComponent(conflicted)}`)
    if (search.html.includes(`/${conflicted}`)) shown.push('search leads to it')
    expect(shown).toEqual([])
    expect(await rowsOf(ines, conflicted)).toEqual({
      evaluation: 0,
      consensus: 0,
      outcome: 0,
      application: 0,
    })
    expect((await rowsOf(helene, conflicted)).application).toBe(1)
    expect(await site.modules.juries.mayJudge(conflicted, ines.actor.person ?? expect.fail('nobody'))).toBe(
      false,
    )
  })
})

describe('going back, scoring and deliberating', () => {
  test('a decision is reopened with a reason only', async () => {
    const version = await versionOf(`${base}/classement`)
    const blank = await ask(camille, `${base}/classement/rouvrir`, { version, 'motif-reouverture': ' ' })
    expect(blank.status).toBe(422)
    expect(blank.html).toContain('Donnez un motif')
    const late = await ask(camille, `${base}/classement/rouvrir`, {
      version: '1',
      'motif-reouverture': because,
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain(because)
    const sent = await ask(camille, `${base}/classement/rouvrir`, { version, 'motif-reouverture': because })
    expect(sent.status).toBe(303)
    expect(await site.db.selectFrom('outcome').selectAll().execute()).toEqual([])
    expect((await ask(camille, `${base}/notation/reprendre`, { motif: because })).status).toBe(303)
  })

  test('while scoring lasts nobody but their juror reads what was given', async () => {
    const other = await site.db
      .selectFrom('evaluation')
      .select('application_id')
      .where('person_id', '=', helene.actor.person)
      .executeTakeFirstOrThrow()
    const seenBy = async (reader: Visit) =>
      asActor(site.db, reader.actor, (tx) =>
        tx
          .selectFrom('evaluation')
          .select('person_id')
          .where('application_id', '=', other.application_id)
          .execute(),
      )
    expect(await seenBy(camille)).toEqual([])
    expect(await seenBy(helene)).toEqual([{ person_id: helene.actor.person }])
    expect((await ask(camille, `${base}/deliberation`)).status).toBe(403)
    expect((await ask(helene, `${base}/deliberation`)).status).toBe(403)
    const progress = await ask(camille, base)
    expect(progress.status).toBe(200)
    expect(progress.html).toContain('Hélène Brindavoine')
  })

  test('two tabs of a juror: the second is told, and keeps what was chosen; two jurors never collide', async () => {
    const { html } = await ask(helene, `${base}/grille`)
    const row = /name="v(\d+)" value="([^"]+)"/.exec(html)
    const number = row?.[1] ?? expect.fail('no row')
    await ask(helene, `${base}/grille/enregistrer`, { rouvrir: number, [`v${number}`]: row?.[2] ?? '' })
    const open = await ask(helene, `${base}/grille`)
    const before = new RegExp(`name="v${number}" value="([^"]+)"`).exec(open.html)?.[1] ?? ''
    const choose = (level: string) => ({
      [`v${number}`]: before,
      [`n${number}-0`]: level,
      [`n${number}-1`]: '2',
      [`n${number}-2`]: '2',
    })
    const level = (
      await site.modules.juries.find('2026-2027', { actor: helene.actor, now: site.context.now() })
    )?.call.scale
    const levels = level?.map((each) => String(each.level)) ?? []
    const [first, second] = await Promise.all([
      ask(helene, `${base}/grille/enregistrer`, choose(levels[0] ?? '')),
      ask(helene, `${base}/grille/enregistrer`, choose(levels[1] ?? '')),
    ])
    const both = [first, second].toSorted((a, b) => a.status - b.status)
    expect(both.map(({ status }) => status)).toEqual([303, 409])
    expect(both[1]?.html).toContain('changées ailleurs')
    const kept = first === both[1] ? levels[0] : levels[1]
    expect(both[1]?.html).toMatch(new RegExp(`name="n${number}-0"[\\s\\S]*?value="${kept}" selected`))
    const mine = await ask(ines, `${base}/grille`)
    const own = [...mine.html.matchAll(/name="v(\d+)" value="([^"]+)"/g)].slice(0, 2)
    const reopened = await Promise.all(
      own.map((each) =>
        ask(ines, `${base}/grille/enregistrer`, { rouvrir: each[1] ?? '', [`v${each[1]}`]: each[2] ?? '' }),
      ),
    )
    expect(reopened.map(({ status }) => status)).toEqual([303, 303])
  })

  test('what is not of the scale, or not theirs, changes nothing', async () => {
    const before = await site.db
      .selectFrom('evaluation')
      .select(['version', 'levels'])
      .orderBy('version')
      .execute()
    const odd = { v1: "0:'; drop,,", 'n1-0': '99', v9999: '0:,,', 'n9999-0': '1' }
    expect((await ask(helene, `${base}/grille/enregistrer`, odd)).status).toBe(303)
    const after = await site.db
      .selectFrom('evaluation')
      .select(['version', 'levels'])
      .orderBy('version')
      .execute()
    expect(after).toEqual(before)
    const applicant = await site.db
      .selectFrom('application')
      .select(['id', 'number'])
      .where('id', '<>', conflicted)
      .where('number', 'is not', null)
      .orderBy('number')
      .executeTakeFirstOrThrow()
    const fields = { [`d-${applicant.number}`]: 'conflict', [`motif-${applicant.number}`]: '' }
    const blank = await ask(helene, `${base}/declarations/enregistrer`, fields)
    expect(blank.status).toBe(422)
    expect(blank.html).toContain('Dites quel est le lien')
    const long = await ask(helene, `${base}/candidatures/${applicant.id}/enregistrer`, {
      version: '0',
      ensemble: 'é'.repeat(4001),
    })
    expect(long.status).toBe(422)
    expect(long.html).toContain('é'.repeat(4001))
  })

  test('a conflict found later hides the application at once and sets its scores aside', async () => {
    const applicant = await site.db
      .selectFrom('application')
      .select(['id', 'number'])
      .where('id', '<>', conflicted)
      .where('number', 'is not', null)
      .orderBy('number')
      .executeTakeFirstOrThrow()
    const page = `${base}/candidatures/${applicant.id}`
    const { status, html } = await ask(helene, page)
    expect(status).toBe(200)
    // What institutions bought in its trade stands beside what it answers.
    expect(html).toContain('Ce que les institutions ont acheté')
    const fields = { [`d-${applicant.number}`]: 'conflict', [`motif-${applicant.number}`]: because }
    expect((await ask(helene, `${base}/declarations/enregistrer`, fields)).status).toBe(303)
    expect((await ask(helene, page)).status).toBe(403)
    // They cannot take it back themselves.
    await ask(helene, `${base}/declarations/enregistrer`, { [`d-${applicant.number}`]: 'none' })
    expect((await ask(helene, page)).status).toBe(403)
    const kept = await site.db
      .selectFrom('evaluation')
      .select('levels')
      .where('application_id', '=', applicant.id)
      .where('person_id', '=', helene.actor.person)
      .execute()
    expect(kept).toHaveLength(1)
  })

  test('the deliberation opens when confirmed, and counts nobody in conflict', async () => {
    expect((await ask(camille, `${base}/deliberation-ouverte`, {})).status).toBe(422)
    expect((await ask(camille, `${base}/deliberation-ouverte`, { confirme: 'on' })).status).toBe(303)
    const { html, status } = await ask(camille, `${base}/deliberation/${conflicted}`)
    expect(status).toBe(200)
    expect(html).toContain('Hélène Brindavoine')
    expect(html).not.toContain('Inès Duquai')
    const seen = await ask(helene, `${base}/deliberation/${conflicted}`)
    expect(seen.status).toBe(200)
    expect(seen.html).not.toContain('Samir Claircourt')
    const refused = await ask(helene, `${base}/grille/enregistrer`, { 'finir-tout': 'oui' })
    expect(refused.status).toBe(403)
  })

  test('two who agree at once: the second is told and keeps what was written', async () => {
    const path = `${base}/deliberation/${conflicted}`
    const version = await versionOf(path)
    const agree = (comment: string) =>
      ask(camille, `${path}/enregistrer`, { version, comment, feedbackFr: '' })
    expect((await agree('La première note.')).status).toBe(303)
    const second = await agree('La deuxième note.')
    expect(second.status).toBe(409)
    expect(second.html).toContain('La deuxième note.')
  })

  test('the line needs a reason when it leaves the places of the call; equals, an order; then it is decided', async () => {
    const version = await versionOf(`${base}/classement`)
    const bare = await ask(camille, `${base}/classement/ligne`, { version, places: '20', attente: '' })
    expect(bare.status).toBe(422)
    const drawn = await ask(camille, `${base}/classement/ligne`, {
      version,
      places: '20',
      attente: '0',
      motif: because,
    })
    expect(drawn.status).toBe(303)
    for (;;) {
      const { html } = await ask(camille, `${base}/classement`)
      const blocked = html.includes('Départagez d’abord')
      if (!blocked) break
      const tie = /<form[^>]*classement\/egalite[\s\S]*?<\/form>/g
      const open = [...html.matchAll(tie)].map(([form]) => form).find((form) => !form.includes('selected'))
      if (open === undefined) expect.fail('no open tie')
      const rank = hidden(open, 'rang')
      const names = [...open.matchAll(/name="(rang-\d+)"/g)].map(([, name = '']) => name)
      const fields = { version: hidden(open, 'version'), rang: rank, [`motif-${rank}`]: because }
      const same = Object.fromEntries(names.map((name) => [name, '1']))
      const wrong = await ask(camille, `${base}/classement/egalite`, { ...fields, ...same })
      expect(wrong.status).toBe(422)
      const order = Object.fromEntries(names.map((name, at) => [name, String(at + 1)]))
      expect((await ask(camille, `${base}/classement/egalite`, { ...fields, ...order })).status).toBe(303)
    }
    site.queries()
    const { html } = await ask(camille, `${base}/classement`)
    expect(site.queries()).toBeLessThanOrEqual(8 + mostSessionQueries)
    const [, decision = ''] = /<option value="([^"]+)">2025-/.exec(html) ?? []
    const decide = (fields: Readonly<Record<string, string>>) =>
      ask(camille, `${base}/classement/decider`, { version: hidden(html, 'version'), ...fields })
    const reference = 'Comité de pilotage, résolution 4'
    const unknown = await decide({ decision: 'inconnue', reference })
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain(reference)
    expect((await decide({ decision, reference })).status).toBe(303)
    const after = await ask(camille, `${base}/classement`)
    expect(after.html).toContain('/decisions/2025-')
    expect(after.html).toContain(reference)
    const outcomes = await site.db.selectFrom('outcome').select('result').execute()
    expect(outcomes.filter(({ result }) => result === 'retained')).toHaveLength(20)
  })

  test('a juror who left is known, and counts only when their finished work is kept', async () => {
    const version = await versionOf(`${base}/classement`)
    await ask(camille, `${base}/classement/rouvrir`, { version, 'motif-reouverture': because })
    const person = helene.actor.person ?? ''
    const fields = { membre: person, [`motif-${person}`]: because }
    expect((await ask(camille, `${base}/membres/retirer`, fields)).status).toBe(303)
    expect((await ask(helene, `${base}/grille`)).status).toBe(403)
    const { html } = await ask(camille, base)
    expect(html).toContain('ne comptent pas')
    const of = await site.modules.juries.find('2026-2027', {
      actor: camille.actor,
      now: site.context.now(),
    })
    const { evaluations } = await site.modules.juries.deliberation(
      camille.actor,
      of ?? expect.fail('no jury'),
    )
    const hers = evaluations.filter((each) => each.person === person)
    expect(hers.length).toBeGreaterThan(40)
    expect(hers.some(({ counts }) => counts)).toBe(false)
  })
})
