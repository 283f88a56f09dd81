import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { limitOf } from '#web/limiting.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

interface Sent {
  readonly fields?: Readonly<Record<string, string>> | URLSearchParams
  readonly headers?: Readonly<Record<string, string>>
  /** False for a program that says nothing of where it comes from. */
  readonly fromOurPage?: boolean
}

const post = (path: string, { fields = {}, headers = {}, fromOurPage = true }: Sent): Promise<Response> =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...(fromOurPage ? { origin: site.address } : {}), ...headers },
    body: fields instanceof URLSearchParams ? fields : new URLSearchParams(fields),
  })

const read = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await fetch(site.address + path, { headers })).text()

const liveOf = async (email: string): Promise<readonly string[]> => {
  const programme = (await site.modules.callForInterest.programme())?.id
  const found: string[] = []
  for (const purpose of ['activities', 'news', 'opportunities'] as const) {
    const readers = await site.modules.consents.register.readers(programme ?? ('' as never), purpose)
    if (readers.some((each) => each.email === email)) found.push(purpose)
  }
  return found
}

const tokenFor = async (email: string, purpose: string): Promise<string> =>
  (
    await site.db
      .selectFrom('consent')
      .select('withdrawal_token')
      .where('email', '=', email)
      .where('purpose', '=', purpose)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).withdrawal_token

const rosalie = 'rosalie.grandfroid@les-pelles-du-matin.example'
const maude = 'maude.chaudronnier@aux-trois-marmites.example'

describe('a withdrawal link', () => {
  test('opened changes nothing, in one click stops one purpose, and no other site can do more', async () => {
    const path = `/desabonnement/${await tokenFor(rosalie, 'opportunities')}`
    for (const language of ['', '/en'])
      expect(await read(language === '' ? path : path.replace('/desabonnement', '/en/unsubscribe'))).toMatch(
        /Occasions d’affaires|Business opportunities/,
      )
    await fetch(site.address + path, { method: 'HEAD' })
    expect(await liveOf(rosalie)).toEqual(['news', 'opportunities'])
    const oneClick = { fields: { 'List-Unsubscribe': 'One-Click' }, fromOurPage: false }
    for (const time of [1, 2]) {
      const answer = await post(path, oneClick)
      expect([answer.status, answer.headers.get('location'), time]).toEqual([200, null, time])
      expect(await answer.text()).toContain('C’est fait')
    }
    expect([await liveOf(rosalie), (await liveOf(maude)).length]).toEqual([['news'], 1])
    const rows = await site.db
      .selectFrom('consent')
      .select('withdrawn_way')
      .where('email', '=', rosalie)
      .execute()
    expect(rows.map(({ withdrawn_way }) => withdrawn_way)).toContain('one-click')
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    const asMultipart = await fetch(site.address + path, { method: 'POST', body, redirect: 'manual' })
    expect(asMultipart.status).toBe(200)
  })

  test('of everything stops everything of its programme, with nobody signed in', async () => {
    const path = `/en/unsubscribe/${await tokenFor(rosalie, 'news')}`
    const unchosen = await post(path, {})
    expect([unchosen.status, await liveOf(rosalie)]).toEqual([422, ['news']])
    const done = await post(path, { fields: { portee: 'programme' } })
    expect(done.status).toBe(303)
    expect(await read(done.headers.get('location') ?? '')).toContain(
      'will send you no promotional email any more',
    )
    expect(await liveOf(rosalie)).toEqual([])
  })

  test('says «done» only when it is', async () => {
    const path = `/desabonnement/${await tokenFor(maude, 'opportunities')}?fait=purpose`
    expect(await read(path)).toContain('Arrêter ces courriels')
  })

  test.each(['zzz', 'a'.repeat(4_000), '%F0%9F%92%8C', "'--", '../../x'])(
    '«%s» is nobody’s: told how to go on',
    async (token) => {
      const path = `/desabonnement/${encodeURIComponent(token)}`
      for (const answer of [
        await fetch(site.address + path),
        await post(path, { fields: { 'List-Unsubscribe': 'One-Click' }, fromOurPage: false }),
      ]) {
        expect(answer.status).toBe(404)
        expect(await answer.text()).toContain('Ce lien ne nous dit rien')
      }
    },
  )

  test('is the only address that a form may be sent to from nowhere, and the only one never counted', async () => {
    const elsewhere = await post('/mes-communications/retirer', {
      fields: { finalite: 'toutes' },
      fromOurPage: false,
    })
    const below = await post('/desabonnement/x/y', { fromOurPage: false })
    expect([elsewhere.status, below.status]).toEqual([403, 403])
    expect(limitOf('POST', '/desabonnement/abc', '')).toBeNull()
    expect(limitOf('POST', '/en/unsubscribe/abc', '')).toBeNull()
    expect(limitOf('POST', '/desabonnement/abc/d', '')).toBe('send')
    expect(limitOf('POST', '/programmes/p/abonnement/demander', '')).toBe('send')
  })
})

/** The hidden words of a form with boxes. */
const wordsIn = (html: string): string => /name="mots" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('one’s own communications', () => {
  test('boxes are unticked and apart; given twice is given once; withdrawn at once; undone', async () => {
    const headers = await site.signInAs('Émile Bordenneige')
    const html = await read('/mes-communications', headers)
    expect(html).toContain('Activités et formations')
    expect(html.match(/type="checkbox"/g)).toHaveLength(2)
    expect(html).not.toMatch(/type="checkbox"[^>]*checked/)
    const fields = new URLSearchParams({ programme: 'tisser-local', mots: wordsIn(html) })
    const none = await post('/mes-communications/accepter', { fields, headers })
    expect([none.status, (await none.text()).includes('Aucune case n’est cochée')]).toEqual([422, true])
    fields.append('finalites-tisser-local', 'opportunities')
    fields.append('finalites-tisser-local', 'news')
    const both = await Promise.all(
      [1, 2].map(() => post('/mes-communications/accepter', { fields, headers })),
    )
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const emile = 'emile.bordenneige@les-pelles-du-matin.example'
    expect(await liveOf(emile)).toEqual(['activities', 'news', 'opportunities'])
    expect(await read('/mes-communications', headers)).toContain('au plus une fois par semaine')
    await post('/mes-communications/retirer', { fields: { finalite: 'toutes' }, headers })
    expect(await liveOf(emile)).toEqual([])
    const undone = await post('/mes-communications/reprendre', { headers })
    expect(undone.headers.get('location')).toContain('fait=repris')
    expect(await liveOf(emile)).toEqual(['activities', 'news', 'opportunities'])
    expect((await post('/mes-communications/reprendre', { headers })).headers.get('location')).toContain(
      'fait=tard',
    )
  })

  test('words that changed while they were read are shown again, with what was ticked', async () => {
    const headers = await site.signInAs('Samir Claircourt')
    const fields = { programme: 'tisser-local', mots: 'older.words', 'finalites-tisser-local': 'activities' }
    const answer = await post('/mes-communications/accepter', { fields, headers })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toMatch(/value="activities"[^>]*checked|checked[^>]*value="activities"/)
  })

  test('of nobody without role lead to the programmes', async () =>
    expect(await read('/en/my-communications', await site.signInAs('Agathe Passeport'))).toContain(
      'You hold no role in any program',
    ))
})

const form = '/programmes/tisser-local/abonnement'

describe('a public subscription', () => {
  test('answers the same whether an address is known or not, and confirms from the mailbox only', async () => {
    const mots = wordsIn(await read(form))
    const ask = (courriel: string) =>
      post(`${form}/demander`, { fields: { courriel, langue: 'en', mots, 'finalites-tisser-local': 'news' } })
    const [known, unknown] = [await ask(maude), await ask('nouvelle@exemple.example')]
    for (const header of ['location', 'content-type', 'set-cookie'])
      expect(known.headers.get(header)).toBe(unknown.headers.get(header))
    expect([known.status, unknown.status, await liveOf('nouvelle@exemple.example')]).toEqual([303, 303, []])
    const [letter] = await site.modules.outbox.latest(1)
    expect(letter).toMatchObject({
      kind: 'subscription-to-confirm',
      language: 'en',
      to: 'nouvelle@exemple.example',
    })
    const link = `/en/subscription/confirm?jeton=${letter?.facts.token}`
    expect(await read(link)).toContain('I agree that Weaving Local sends me its news')
    expect(await liveOf('nouvelle@exemple.example')).toEqual([])
    const fields = { jeton: letter?.facts.token ?? '' }
    for (const time of [1, 2])
      expect([(await post('/en/subscription/confirm/yes', { fields })).status, time]).toEqual([303, time])
    expect(await liveOf('nouvelle@exemple.example')).toEqual(['news'])
    expect(await read(link)).toContain('Your subscription is confirmed')
  })

  test('what is wrong is told, and nothing typed is lost', async () => {
    const fields = { courriel: 'pas une adresse', langue: 'en', mots: wordsIn(await read(form)) }
    const answer = await post(`${form}/demander`, { fields })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const said of [
      'Cette adresse n’en est pas une',
      'Aucune case n’est cochée',
      'value="pas une adresse"',
    ])
      expect(html).toContain(said)
  })

  test('a link that ran out, or half of one, is told so', async () => {
    const answer = await fetch(`${site.address}/abonnement/confirmer?jeton=half`)
    expect([answer.status, (await answer.text()).includes('Ce lien ne sert plus')]).toEqual([404, true])
    expect((await post('/abonnement/confirmer/oui', { fields: { jeton: 'half' } })).status).toBe(404)
  })
})

describe('a coordinator', () => {
  const page = '/programmes/tisser-local/consentements'
  const implied = {
    courriel: '+cmd@exemple.example',
    finalite: 'activities',
    langue: 'fr',
    fondement: 'inquiry',
    motif: '=1+1',
    date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    fin: '',
  }
  const record = async (fields: Partial<typeof implied>): Promise<Response> => {
    const headers = await site.signInAs('Camille Laplume')
    return post(`${page}/inscrire/deduit`, { fields: { ...implied, ...fields }, headers })
  }

  test('opens each figure to its rows', async () => {
    const headers = await site.signInAs('Camille Laplume')
    const html = await read(page, headers)
    const figures = [...html.matchAll(/href="([^"]+)#rows">(\d+)</g)]
    expect(figures.length).toBeGreaterThan(3)
    for (const [, href = '', count] of figures) {
      const rows = await read(href.replaceAll('&amp;', '&'), headers)
      expect(/id="rows">(\d+)/.exec(rows)?.[1], href).toBe(count)
    }
  })

  test('is told what is wrong with an implied consent, and that its durations are doubtful', async () => {
    const headers = await site.signInAs('Camille Laplume')
    expect(await read(`${page}/inscrire`, headers)).toContain('n’ont pas été relues dans la loi')
    for (const [fields, said] of [
      [{ courriel: 'x' }, 'Cette adresse n’en est pas une'],
      [{ fondement: '' }, 'Dites d’où vient'],
      [{ date: '2999-01-01' }, 'Cette date est à venir'],
      [{ date: '2020-01-01' }, 'trop ancien'],
      [{ fin: '2999-01-01' }, 'dépasse la durée permise'],
      [{ fin: '2020-01-01' }, 'déjà passée'],
      [{ fin: '2020-02-31' }, 'n’existe pas'],
    ] as const) {
      const answer = await record(fields)
      const html = await answer.text()
      expect([answer.status, html.includes(said), html.includes('=1+1')], said).toEqual([422, true, true])
    }
  })

  test('records one, takes its file away after a fresh sign-in, and no cell of it is a formula', async () => {
    expect((await record({})).status).toBe(303)
    expect(await (await record({})).text()).toContain('déjà inscrit')
    const headers = await site.signInAs('Camille Laplume')
    const file = await fetch(`${site.address}${page}/liste.csv?base=implied`, { headers })
    expect(file.headers.get('content-type')).toContain('text/csv')
    const csv = await file.text()
    expect(csv).toContain("'+cmd@exemple.example")
    expect(csv).not.toMatch(/(^|,)"?[=+]/m)
    expect(await read('/programmes/tisser-local/historique', headers)).toContain(
      'La liste des consentements a été téléchargée',
    )
    await site.db
      .updateTable('session')
      .set({ created_at: new Date(0) } as never)
      .execute()
    const stale = await fetch(`${site.address}${page}/liste.csv`, { headers, redirect: 'manual' })
    expect([stale.status, stale.headers.get('location')?.includes('raison=fresh-sign-in')]).toEqual([
      303,
      true,
    ])
  })

  test('records a withdrawal that was asked for by telephone, after which nothing implied is believed', async () => {
    const headers = await site.signInAs('Camille Laplume')
    const email = 'au.telephone@exemple.example'
    const send = (fields: Record<string, string>) => post(`${page}/inscrire/retrait`, { fields, headers })
    expect((await send({ 'courriel-retrait': email })).status).toBe(422)
    expect((await send({ 'courriel-retrait': email, portee: 'programme' })).status).toBe(303)
    const refused = await record({ courriel: email })
    expect([refused.status, (await refused.text()).includes('Cette personne s’est retirée')]).toEqual([
      422,
      true,
    ])
  })

  test('nothing that was asked is a fault', () => expect(site.faults).toEqual([]))
})
