import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepFile } from '#files/index.ts'
import { sweepFilesTask } from '#jobs/sweep-files.ts'
import { acting } from '#journal/index.ts'
import { theProgram } from '#kernel/actor.ts'
import { fileId, personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'
import { image, pdf, photographWithPosition } from './samples.ts'

const pelles = '/organisations/les-pelles-du-matin'
const photos = `${pelles}/modifier/photos-de-la-realisation-1`
const day = 86_400_000

let site: OpenSite
let rosalie: Visitor
let camille: Visitor
let agathe: Visitor
beforeAll(async () => {
  site = await openDemonstration()
  rosalie = await visitorAs(site, 'Rosalie Grandfroid')
  camille = await visitorAs(site, 'Camille Laplume')
  agathe = await visitorAs(site, 'Agathe Passeport')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const blob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)])
const versionOf = async (path: string): Promise<string> => hidden((await rosalie.read(path)).html, 'version')
const sendLogo = async (bytes: Uint8Array, name = 'logo.png', version?: string) =>
  rosalie.send(`${pelles}/modifier/logo/enregistrer`, {
    version: version ?? (await versionOf(`${pelles}/modifier/logo`)),
    logo: { file: blob(bytes), name },
  })
const sendPhotograph = async (
  bytes: Uint8Array,
  alts: Readonly<Record<string, string>>,
  name = 'photo.jpg',
) =>
  rosalie.send(`${photos}/enregistrer`, {
    version: await versionOf(photos),
    ...alts,
    photograph: { file: blob(bytes), name },
  })
const publish = async () => {
  const { html } = await rosalie.read(`${pelles}/modifier`)
  return rosalie.send(`${pelles}/publier`, {
    version: hidden(html, 'version'),
    latest: hidden(html, 'latest'),
  })
}
/** Of the page itself: the programme’s logo stands above it. */
const imagesIn = (html: string): readonly string[] =>
  [...html.slice(html.indexOf('<main')).matchAll(/src="(\/(?:images|fichiers)\/[^"]+)"/g)].map(
    ([, src = '']) => src,
  )
const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(site.address + path, { headers, redirect: 'manual' })
const cookieOf = (name: string) => site.signInAs(name)
const rows = () => site.db.selectFrom('file').selectAll().orderBy('created_at').execute()
const contents = async (): Promise<readonly string[]> => {
  const entries = await readdir(site.filesFolder, { recursive: true, withFileTypes: true })
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

describe('a logo and photographs', () => {
  test('are seen by their editors alone until they are published, then by everybody', async () => {
    expect((await sendLogo(await image('png'))).status).toBe(303)
    const sent = await sendPhotograph(await photographWithPosition(), {
      'altFr-0': 'Une équipe pellette un escalier.',
      'altEn-0': 'A crew shovels steps.',
    })
    expect(sent.status).toBe(303)
    const preview = (await rosalie.read(`${pelles}/apercu`)).html
    const drafts = imagesIn(preview)
    expect(drafts.length).toBeGreaterThanOrEqual(2)
    expect(drafts.every((src) => src.startsWith('/fichiers/'))).toBe(true)
    const own = await cookieOf('Rosalie Grandfroid')
    for (const src of drafts) {
      const answer = await get(src, own)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
      expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+$/)
      // Another person, and nobody.
      expect((await get(src, await cookieOf('Camille Laplume'))).status).toBe(404)
      expect((await get(src)).status).toBe(404)
    }
    expect(imagesIn((await camille.read('/repertoire/les-pelles-du-matin')).html)).toEqual([])
    const file = (await rows()).at(-1)
    expect((await get(`/images/${file?.sha256.slice(0, 20)}-480.webp`)).status).toBe(404)

    await publish()
    const page = (await agathe.read('/en/directory/les-pelles-du-matin')).html
    expect(page).toContain('alt="A crew shovels steps."')
    const shown = imagesIn(page)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    for (const src of shown) {
      const answer = await get(src)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      const { format, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect([format, exif]).toEqual(['webp', undefined])
    }
    expect((await agathe.read('/repertoire?q=pelles')).html).toContain(shown[0])
    expect(page).toContain(`<meta property="og:image" content="https://maillage.example/images/`)
  })

  test('a part of an image is given, and one that is not there is refused', async () => {
    const [src = ''] = imagesIn((await agathe.read('/repertoire/les-pelles-du-matin')).html)
    const whole = Buffer.from(await (await get(src)).arrayBuffer())
    const part = await get(src, { range: 'bytes=2-11' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-11/${whole.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(2, 12))).toBe(true)
    const last = await get(src, { range: 'bytes=-5' })
    expect(Buffer.from(await last.arrayBuffer()).equals(whole.subarray(-5))).toBe(true)
    expect((await get(src, { range: 'bytes=999999999-' })).status).toBe(416)
    const etag = (await get(src)).headers.get('etag') ?? ''
    expect((await get(src, { 'if-none-match': etag })).status).toBe(304)
  })

  test('replaced, and brought back by the version that showed them, also after many nights', async () => {
    const before = imagesIn((await agathe.read('/repertoire/les-pelles-du-matin')).html)
    expect((await sendLogo(await image('png', { colour: '#123' }))).status).toBe(303)
    await publish()
    const after = imagesIn((await agathe.read('/repertoire/les-pelles-du-matin')).html)
    expect(after[0]).not.toBe(before[0])
    // What is replaced is no longer public, but stays for whoever brings it back.
    expect((await get(before[0] ?? '')).status).toBe(404)
    const night = sweepFilesTask(site.modules)
    await night.run(instantOf(new Date(Date.now() + 400 * day)), new AbortController().signal)
    const { html } = await rosalie.read(`${pelles}/historique`)
    const latest = Number(hidden(html, 'latest'))
    await rosalie.send(`${pelles}/ramener`, { number: String(latest - 1), latest: String(latest) })
    expect(imagesIn((await agathe.read('/repertoire/les-pelles-du-matin')).html)).toEqual(before)
    expect((await get(before[0] ?? '')).status).toBe(200)
  })

  test('the same image sent by two tabs is one file, and the second tab is told of the first', async () => {
    const version = await versionOf(`${pelles}/modifier/logo`)
    const bytes = await image('png', { colour: '#654321' })
    const count = (await rows()).length
    const answers = await Promise.all([sendLogo(bytes, 'a.png', version), sendLogo(bytes, 'b.png', version)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await rows()).length).toBe(count + 1)
  })

  test('words that are missing are asked for; the photograph and the other words stay', async () => {
    const refused = await sendPhotograph(await image('jpeg', { colour: '#fa0' }), {
      'altFr-0': 'Une équipe pellette un escalier.',
      'altEn-0': 'A crew shovels steps.',
      'altFr-1': '',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Dites en français ce que la photo montre.')
    expect(refused.html).toContain('value="A crew shovels steps."')
    const ticket = hidden(refused.html, 'photograph-received')
    const again = await rosalie.send(`${photos}/enregistrer`, {
      version: await versionOf(photos),
      'altFr-0': 'Une équipe pellette un escalier.',
      'altFr-1': 'Un camion.',
      'photograph-received': ticket,
      photograph: { file: new Blob([]), name: '' },
    })
    expect(again.status).toBe(303)
    expect((await rosalie.read(`${pelles}/apercu`)).html).toContain('alt="Un camion."')
    // A ticket that was changed brings nothing.
    const count = (await rows()).length
    await rosalie.send(`${photos}/enregistrer`, {
      version: await versionOf(photos),
      'altFr-0': 'Une équipe pellette un escalier.',
      'altFr-1': 'Un camion.',
      'altFr-2': 'Rien.',
      'photograph-received': `${ticket}x`,
    })
    expect((await rows()).length).toBe(count)
  })

  test('a file that is no image, empty, or too large is refused in words, and nothing is lost', async () => {
    const count = (await rows()).length
    const answers = [
      [
        await sendLogo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'l.svg'),
        'SVG',
      ],
      [await sendLogo(Buffer.from('<html><script>alert(1)</script></html>')), 'n’est pas une image'],
      [await sendLogo(Buffer.alloc(0)), 'Ce fichier est vide'],
      [await sendLogo(Buffer.alloc(15_000_001)), 'dépasse 15 Mo'],
    ] as const
    for (const [{ status, html }, words] of answers) {
      expect(status).toBe(422)
      expect(html).toContain(words)
    }
    const large = await sendPhotograph(Buffer.alloc(15_000_001), {
      'altFr-0': 'Autre chose, tapé ici.',
    })
    expect([large.status, large.html.includes('Autre chose, tapé ici.')]).toEqual([422, true])
    expect((await rows()).length).toBe(count)
  })

  test('500 MB are refused early, in words, without being kept in memory', async () => {
    const { cookie } = await cookieOf('Rosalie Grandfroid')
    const boundary = 'fictive'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="version"\r\n\r\n1\r\n--${boundary}\r\ncontent-disposition: form-data; name="logo"; filename="l.png"\r\n\r\n`
    const piece = randomBytes(1_000_000)
    const before = process.memoryUsage().arrayBuffers
    let written = 0
    const answer = await new Promise<{ status: number; html: string }>((done, failed) => {
      const sending = request(
        `${site.address}${pelles}/modifier/logo/enregistrer`,
        {
          method: 'POST',
          headers: {
            cookie,
            origin: site.address,
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'content-length': 500_000_000,
          },
        },
        async (came) => {
          let html = ''
          for await (const part of came) html += part
          done({ status: came.statusCode ?? 0, html })
          sending.destroy()
        },
      )
      sending.on('error', failed)
      sending.write(head)
      const more = (): void => {
        while (written < 480 && !sending.destroyed) {
          written += 1
          if (!sending.write(piece)) {
            sending.once('drain', more)
            return
          }
        }
      }
      more()
    })
    expect([answer.status, answer.html.includes('dépasse 15 Mo')]).toEqual([422, true])
    expect(written).toBeLessThan(60)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
  })
})

describe('a document that speaks for a claim', () => {
  const place = '/organisations/eclat-du-faubourg/rejoindre'
  let document = ''

  test('stays while the rest is put right, and is kept with the claim', async () => {
    const proof = { file: blob(pdf()), name: '../../etc/Lettre d’appui.exe' }
    const refused = await agathe.send(`${place}/revendiquer`, { note: '', lien: '', preuve: proof })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Fichier reçu : Lettre d’appui.pdf')
    const sent = await agathe.send(`${place}/revendiquer`, {
      note: 'J’y travaille depuis 2019 et la direction peut le confirmer.',
      'preuve-received': hidden(refused.html, 'preuve-received'),
    })
    expect(sent.status).toBe(303)
    const { html } = await agathe.read(place)
    document = /href="(\/fichiers\/[^"/]+)">Lettre d’appui\.pdf/.exec(html)?.[1] ?? ''
    expect(document).not.toBe('')
  })

  test('opens to its sender and to those who decide, at each click, and to nobody else', async () => {
    for (const visitor of [agathe, camille, await visitorAs(site, 'Noé Laliberté')]) {
      const { status, goTo } = await visitor.read(document)
      expect([status, goTo]).toEqual([
        303,
        expect.stringMatching(/^\/fichiers\/[^/]+\/whole\/\d+\/[\w-]{43}$/),
      ])
    }
    for (const visitor of [
      rosalie,
      await visitorAs(site, 'Théo Marmette'),
      await visitorAs(site, 'Philippe Desrivages'),
    ])
      expect((await visitor.read(document)).status).toBe(403)
    expect((await (await visitorAs(site, null)).read(document)).goTo).toContain('/connexion')
  })

  test('a signed address opens one file to one person for ten minutes, as a file to save', async () => {
    const { goTo } = await camille.read(document)
    const hers = await cookieOf('Camille Laplume')
    const answer = await get(goTo, hers)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf())).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent('Lettre d’appui.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    const [, , file = '', form = '', until = '', signature = ''] = goTo.split('/')
    const other = (await rows()).find(({ id }) => id !== file)?.id ?? ''
    const wrong = [
      `/fichiers/${other}/${form}/${until}/${signature}`,
      `/fichiers/${file}/480/${until}/${signature}`,
      `/fichiers/${file}/${form}/${Number(until) + 60}/${signature}`,
      `/fichiers/${file}/${form}/${until}/${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      `/fichiers/${file}/${form}/${until}/x`,
    ]
    for (const address of wrong) expect([address, (await get(address, hers)).status]).toEqual([address, 404])
    expect((await get(goTo, await cookieOf('Agathe Passeport'))).status).toBe(404)
    expect((await get(goTo)).status).toBe(404)
    // The same seal, made eleven minutes ago.
    const person = (
      await site.db
        .selectFrom('person')
        .select('id')
        .where('name', '=', 'Camille Laplume')
        .executeTakeFirstOrThrow()
    ).id
    const old = await site.modules.files.sealer(
      personId(person),
      instantOf(new Date(Date.now() - 11 * 60_000)),
    )
    const seal = old({ file: fileId(file), form: 'whole' })
    const late = await get(`/fichiers/${file}/whole/${seal.until}/${seal.signature}`, hers)
    expect([late.status, (await late.text()).includes('ne s’ouvre plus')]).toEqual([403, true])
  })

  test('goes with its claim, and its content with the night', async () => {
    const id = document.split('/').at(-1) ?? ''
    await site.db
      .deleteFrom('join_request')
      .where('id', '=', (await rows()).find((row) => row.id === id)?.thing_id ?? '')
      .execute()
    expect((await rows()).some((row) => row.id === id)).toBe(false)
    expect((await contents()).some((path) => path.includes(id))).toBe(true)
    await sweepFilesTask(site.modules).run(
      instantOf(new Date(Date.now() + 2 * day)),
      new AbortController().signal,
    )
    expect((await contents()).some((path) => path.includes(id))).toBe(false)
  })
})

describe('a document that a finding rests on', () => {
  const principle = `${pelles}/reconnaissance/economic-viability`

  test('is put in by those who review, opens to them alone, is removed and brought back', async () => {
    const { html } = await camille.read(principle)
    const sent = await camille.send(`${principle}/noter`, {
      latest: hidden(html, 'latest'),
      verdict: 'met',
      evidenceFr: 'États financiers de 2025.',
      preuve: { file: blob(pdf('États')), name: 'Etats 2025.pdf' },
    })
    expect(sent.status).toBe(303)
    const page = (await camille.read(principle)).html
    const id = hidden(page, 'document')
    expect(page).toContain('Etats 2025.pdf')
    expect((await camille.read(`/fichiers/${id}`)).status).toBe(303)
    for (const visitor of [rosalie, agathe, await visitorAs(site, 'Théo Marmette')])
      expect((await visitor.read(`/fichiers/${id}`)).status).toBe(403)
    await camille.send(`${principle}/document`, { document: id, geste: 'retirer' })
    expect((await camille.read(principle)).html).toContain('effacé après 30 jours')
    expect((await camille.read(`/fichiers/${id}`)).status).toBe(404)
    await camille.send(`${principle}/document`, { document: id, geste: 'ramener' })
    expect((await camille.read(`/fichiers/${id}`)).status).toBe(303)
    // Somebody else’s document is not moved from here.
    const other = (await rows()).find(({ use }) => use !== 'principle-proof')?.id ?? ''
    const elsewhere = await camille.send(`${principle}/document`, { document: other, geste: 'retirer' })
    expect(elsewhere.status).toBe(404)
    await camille.send(`${principle}/document`, { document: id, geste: 'retirer' })
    const night = sweepFilesTask(site.modules)
    await night.run(instantOf(new Date(Date.now() + 29 * day)), new AbortController().signal)
    expect((await rows()).some((row) => row.id === id)).toBe(true)
    await night.run(instantOf(new Date(Date.now() + 31 * day)), new AbortController().signal)
    expect((await rows()).some((row) => row.id === id)).toBe(false)
  })
})

test('a failure between content and row leaves no row, and the content goes by the next nights, not before', async () => {
  const received = await site.modules.files.receive(
    { name: 'x.png', bytes: await image('png', { colour: '#0f0' }) },
    'logo',
  )
  if (!received.accepted) throw new Error(received.refusal.problem)
  const { id } = received.value
  const organisation = await site.modules.directory.find('les-pelles-du-matin')
  if (organisation === null) throw new Error('no organisation')
  const at = instantOf(new Date())
  const owner = {
    kind: 'organisation',
    id: organisation.id,
    programme: organisation.programme,
    organisation: organisation.id,
  } as const
  const act = {
    actor: theProgram,
    at,
    act: 'directory.edit',
    on: { kind: 'organisation', id: organisation.id },
    programme: organisation.programme,
    organisation: organisation.id,
  }
  await expect(
    acting(site.db, act, async (tx) => {
      await keepFile(tx, received.value, { owner, person: null, at })
      throw new Error('the machine stops here')
    }),
  ).rejects.toThrow('stops here')
  expect((await rows()).some((row) => row.id === id)).toBe(false)
  const night = sweepFilesTask(site.modules)
  const runAfter = (days: number) =>
    night.run(instantOf(new Date(Date.now() + days * day)), new AbortController().signal)
  await runAfter(0)
  expect((await contents()).filter((path) => path.includes(id))).toHaveLength(2)
  await runAfter(1.1)
  expect((await contents()).filter((path) => path.includes(id))).toHaveLength(0)
  expect((await site.modules.files.check()).faults).toEqual([])
})

test('an organisation that has no room left is told so, with how much it keeps', async () => {
  const organisation = await site.modules.directory.find('les-pelles-du-matin')
  expect((await rosalie.read(`${pelles}/modifier/logo`)).html).toMatch(
    /Vos fichiers occupent [\d,]+ Mo sur 100 Mo\./,
  )
  await site.db
    .updateTable('file')
    .set({ bytes: 99_999_990 })
    .where('organisation_id', '=', organisation?.id ?? '')
    .where('use', '=', 'photograph')
    .execute()
  const full = await sendLogo(await image('png', { colour: '#00f' }))
  expect([full.status, full.html.includes('n’a plus de place')]).toEqual([422, true])
})
