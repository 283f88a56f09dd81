import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '#db/as-actor.ts'
import type { RoleName } from '#kernel/actor.ts'
import { hidden } from '#test/editing/support.ts'
import { type Visit, visitAs } from '#test/support/personas.ts'
import { applicationOf } from '#test/support/samples.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { files, linkTo, linkToFile, postNames, posts, postTo, routeNames, sitemap } from '#web/sitemap.ts'

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
  test('opens nothing that it attached, which another juror opens', async () => {
    const id = 'attached-of-the-conflict'
    const { organisation_id, programme_id, submitted } = await site.db
      .selectFrom('application')
      .select(['organisation_id', 'programme_id', 'submitted'])
      .where('id', '=', conflicted)
      .executeTakeFirstOrThrow()
    await site.db
      .insertInto('file')
      .values({
        ...{ id, organisation_id, programme_id, thing_kind: 'application', thing_id: conflicted },
        ...{ use: 'application-document', name: 'Réalisations.pdf', media_type: 'application/pdf' },
        ...{ bytes: 4, sha256: 'x', forms: '[]', created_at: new Date() },
      })
      .execute()
    const documents = { realisations: [{ file: id, name: 'Réalisations.pdf' }] }
    await site.db
      .updateTable('application')
      .set({ submitted: JSON.stringify({ ...Object(submitted), documents }) })
      .where('id', '=', conflicted)
      .execute()
    expect((await ask(helene, `/fichiers/${id}`)).status).toBe(303)
    expect((await ask(ines, `/fichiers/${id}`)).status).toBe(403)
  })

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
    for (const file of ['applicationsCsv', 'applicationsXlsx', 'selectionPdf', 'selectionXlsx'] as const) {
      expect(files[file].fr).toContain(':call')
      const { status } = await ask(ines, linkToFile(file, 'fr', { params }))
      if (status !== 403) shown.push(`${file} answers ${status}`)
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

  test('jurors are chosen among those who may be, and replaced with a reason', async () => {
    const words = { nobody: 'Choisissez au moins', choose: `${base}/membres/choisir` }
    const [agathe] = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Agathe Passeport')
      .execute()
    const person = agathe?.id ?? expect.fail('nobody')
    const none = await ask(camille, words.choose, {})
    expect(none.status).toBe(422)
    expect(none.html).toContain(words.nobody)
    // Somebody without the role of juror cannot be chosen, nor can whoever runs the call.
    expect((await ask(camille, words.choose, { personne: person })).status).toBe(422)
    const own = camille.actor.person ?? ''
    expect((await ask(camille, words.choose, { personne: own })).status).toBe(422)
    await site.db
      .insertInto('membership')
      .values({
        id: 'm-agathe',
        person_id: person,
        role: 'jury-member',
        programme_id: camille.actor.role.programme,
      })
      .execute()
    const [samir] = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Samir Claircourt')
      .execute()
    const left = samir?.id ?? expect.fail('nobody')
    const fields = { membre: left, [`remplacant-${left}`]: person, [`garder-${left}`]: 'on' }
    const blank = await ask(camille, `${base}/membres/retirer`, fields)
    expect(blank.status).toBe(422)
    expect(blank.html).toContain('Donnez un motif')
    // What was ticked and chosen is kept beside the reason that lacks.
    expect(blank.html).toMatch(new RegExp(`name="garder-${left}"[^>]*checked`))
    expect(blank.html).toMatch(new RegExp(`<option value="${person}" selected`))
    const asked = { ...fields, [`motif-${left}`]: because }
    expect((await ask(camille, `${base}/membres/retirer`, asked)).status).toBe(303)
    const again = await ask(camille, `${base}/membres/retirer`, asked)
    expect(again.status).toBe(409)
    const seats = await site.db
      .selectFrom('juror')
      .select(['person_id', 'left_at', 'scores_kept'])
      .where('person_id', 'in', [left, person])
      .execute()
    const seatOf = (id: string) => seats.find((each) => each.person_id === id)
    expect(seatOf(left)).toMatchObject({ scores_kept: true, left_at: expect.any(Date) })
    expect(seatOf(person)).toMatchObject({ left_at: null })
    // Back as it was: who left comes back when chosen again.
    const back = { membre: person, [`motif-${person}`]: because }
    expect((await ask(camille, `${base}/membres/retirer`, back)).status).toBe(303)
    expect((await ask(camille, words.choose, { personne: left })).status).toBe(303)
    expect((await ask(camille, base)).html).toContain('Agathe Passeport')
  })

  test('a declared conflict is taken back by the coordination alone, with a reason', async () => {
    const person = ines.actor.person ?? ''
    const page = `${base}/candidatures/${conflicted}`
    const name = `motif-${person}-${conflicted}`
    const fields = { conflit: `${person} ${conflicted}` }
    const lift = `${base}/conflits/lever`
    expect((await ask(ines, lift, { ...fields, [name]: because })).status).toBe(403)
    const blank = await ask(camille, lift, { ...fields, [name]: ' ' })
    expect(blank.status).toBe(422)
    expect(blank.html).toContain('Donnez un motif')
    expect((await ask(ines, page)).status).toBe(403)
    expect((await ask(camille, lift, { ...fields, [name]: because })).status).toBe(303)
    expect((await ask(ines, page)).status).toBe(200)
    // Twice is told, and an unknown one is nothing.
    expect((await ask(camille, lift, { ...fields, [name]: because })).status).toBe(409)
    expect((await ask(camille, lift, { conflit: `${person} nothing` })).status).toBe(404)
    const { number } = await site.db
      .selectFrom('application')
      .select('number')
      .where('id', '=', conflicted)
      .executeTakeFirstOrThrow()
    await ask(ines, `${base}/declarations/enregistrer`, {
      [`d-${number}`]: 'conflict',
      [`motif-${number}`]: because,
    })
    expect((await ask(ines, page)).status).toBe(403)
  })

  test('two jurors write of one application at once, each on their own sheet; one juror in two tabs is told', async () => {
    const application = await applicationOf(site, 'Aux Trois Marmites')
    const save = `${base}/candidatures/${application}/enregistrer`
    const sheet = async (juror: Visit) => (await ask(juror, `${base}/candidatures/${application}`)).html
    for (const juror of [ines, helene])
      await ask(juror, save, { rouvrir: 'oui', version: hidden(await sheet(juror), 'version') })
    const versions = [hidden(await sheet(ines), 'version'), hidden(await sheet(helene), 'version')]
    const write = (juror: Visit, version: string | undefined, ensemble: string) =>
      ask(juror, save, { version: version ?? '', n0: '2', n1: '2', n2: '2', ensemble })
    const [one, other] = await Promise.all([
      write(ines, versions[0], 'Avis d’Inès.'),
      write(helene, versions[1], 'Avis d’Hélène.'),
    ])
    expect([one.status, other.status]).toEqual([303, 303])
    expect(await sheet(ines)).toContain('Avis d’Inès.')
    expect(await sheet(ines)).not.toContain('Avis d’Hélène.')
    expect(await sheet(helene)).toContain('Avis d’Hélène.')
    const tab = await write(helene, versions[1], 'Dans l’autre onglet.')
    expect(tab.status).toBe(409)
    expect(tab.html).toContain('Dans l’autre onglet.')
    expect(await sheet(helene)).toContain('Avis d’Hélène.')
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
      const settled = (await site.db.selectFrom('tie_settlement').select('id').execute()).length
      const names = [...open.matchAll(/name="(rang-\d+)"/g)].map(([, name = '']) => name)
      const fields = { version: hidden(open, 'version'), rang: rank, [`motif-${rank}`]: because }
      const same = Object.fromEntries(names.map((name) => [name, '1']))
      const wrong = await ask(camille, `${base}/classement/egalite`, { ...fields, ...same })
      expect(wrong.status).toBe(422)
      const order = Object.fromEntries(names.map((name, at) => [name, String(at + 1)]))
      const unsaid = await ask(camille, `${base}/classement/egalite`, {
        ...fields,
        ...order,
        [`motif-${rank}`]: ' ',
      })
      expect(unsaid.status).toBe(422)
      expect(unsaid.html).toContain('Donnez un motif')
      expect(await site.db.selectFrom('tie_settlement').select('id').execute()).toHaveLength(settled)
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

  test('an outcome is changed after the decision with a reason, as it was read, until it is told', async () => {
    const [waits] = await site.db.selectFrom('outcome').selectAll().where('rank', '=', 21).execute()
    const application = waits?.application_id ?? expect.fail('nobody is 21st')
    const version = await versionOf(`${base}/classement`)
    const change = `${base}/classement/changer`
    const to = { version, candidature: application, [`resultat-${application}`]: 'retained' }
    const because21 = { [`motif-${application}`]: because }
    const blank = await ask(camille, change, to)
    expect(blank.status).toBe(422)
    expect(blank.html).toContain('Donnez un motif')
    expect(blank.html).toMatch(/value="retained" selected/)
    const odd = await ask(camille, change, { ...to, ...because21, [`resultat-${application}`]: 'ineligible' })
    expect(odd.status).toBe(422)
    expect(odd.html).toContain(because)
    const late = await ask(camille, change, { ...to, ...because21, version: '1' })
    expect(late.status).toBe(409)
    expect((await ask(camille, change, { ...to, ...because21 })).status).toBe(303)
    expect(
      await site.db.selectFrom('outcome').selectAll().where('application_id', '=', application).execute(),
    ).toMatchObject([{ result: 'retained', because, rank: 21 }])
    expect((await ask(camille, `${base}/classement`)).html).toContain(because)
    // Told: it stands.
    await site.db
      .insertInto('cohort')
      .values({
        call_id: waits?.call_id ?? '',
        programme_id: waits?.programme_id ?? '',
        edition_id: (await site.modules.calls.find('2026-2027'))?.edition ?? expect.fail('no call'),
        retained: [],
        joined: [],
        since: '2026-09-21',
        published_at: new Date(),
      })
      .execute()
    const told = { ...to, ...because21, version: await versionOf(`${base}/classement`) }
    expect((await ask(camille, change, told)).status).toBe(403)
    await site.db.deleteFrom('cohort').execute()
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
