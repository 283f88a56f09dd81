import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ended, openSite, runProgram, startProgram } from './program.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'maillage-init-'))

/** Runs a command and types these lines to it. */
const typing = (
  argv: readonly string[],
  env: Record<string, string>,
  lines: readonly string[],
): Promise<Ended> =>
  new Promise((resolve) => {
    const program = startProgram(argv, { env })
    let [stdout, stderr] = ['', '']
    program.stdout.on('data', (bytes) => (stdout += bytes))
    program.stderr.on('data', (bytes) => (stderr += bytes))
    program.on('close', (code) => resolve({ code, stdout, stderr }))
    program.stdin.end(lines.map((line) => `${line}\n`).join(''))
  })

const post = (address: string, path: string, fields: Record<string, string>) =>
  fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams(fields),
  })

const options = [
  '--json',
  '--languages=fr,en',
  '--name-fr=Achats d’ici',
  '--name-en=Buy here',
  '--purpose-fr=Faire des affaires ensemble.',
  '--purpose-en=Do business together.',
  '--territory=Montréal, 13',
  '--operator-name=Ève Essai',
  '--operator-email=eve@maillage.example',
  '--base-url=http://127.0.0.1',
]

describe('a production installation', () => {
  const data = folder()
  const env = { MAILLAGE_DATA: data, LANG: 'fr_CA.UTF-8' }

  test('asks again until each answer can be used, then gives a link; refuses to begin twice', async () => {
    const answers = ['klingon', 'fr', 'Achats d’ici', 'Faire des affaires ensemble.', 'Atlantide', 'Montréal']
    const person = [
      'Coop de la Butte',
      'Ève Essai',
      'eve',
      'eve@maillage.example',
      'maillage',
      'http://127.0.0.1',
    ]
    const made = await typing(['init'], env, [...answers, ...person])
    expect(made.stderr).toContain('Écrivez fr pour le français seul')
    expect(made.stderr).toContain('Écrivez QC pour tout le Québec')
    expect(made.stderr).toContain('Écrivez une adresse complète, comme')
    expect(made.stderr).not.toContain('anglais')
    expect([made.code, made.stdout.includes('npx maillage serve')]).toEqual([0, true])
    const again = await runProgram(['init', ...options], { env })
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('déjà prête')])
  })

  test('its link signs the operator in once, without mail; whoever lost it gets another', async () => {
    const listed = await runProgram(['operator', 'list', '--json'], { env })
    expect(JSON.parse(listed.stdout)).toEqual([{ name: 'Ève Essai', email: 'eve@maillage.example' }])
    const site = await openSite([], env)
    try {
      const { code, stdout } = await runProgram(['operator', 'link', 'Eve@maillage.example', '--json'], {
        env,
      })
      expect(code).toBe(0)
      const link = new URL(JSON.parse(stdout).link)
      expect(link.origin).toBe(site.address)
      expect((await fetch(link)).status).toBe(200)
      const jeton = link.searchParams.get('jeton') ?? ''
      const opened = await post(site.address, '/connexion/lien/utiliser', { jeton, suite: '' })
      expect([opened.status, opened.headers.get('location')]).toEqual([303, '/mon-espace'])
      const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const space = await (await fetch(`${site.address}/mon-espace`, { headers: { cookie } })).text()
      expect(space).toContain('Ève Essai')
      expect(space).toContain('Exploitation du site')
      expect((await post(site.address, '/connexion/lien/utiliser', { jeton, suite: '' })).status).toBe(422)
    } finally {
      await site.stop()
    }
  })

  test('has no demonstration sign-in, and says that letters wait', async () => {
    const site = await openSite([], env)
    try {
      const refused = await post(site.address, '/connexion/demonstration', { personne: 'x', suite: '' })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(await (await fetch(`${site.address}/connexion`)).text()).not.toContain('connexion/demonstration')
      expect((await fetch(`${site.address}/boite-de-courriels`)).status).toBeGreaterThanOrEqual(400)
      await post(site.address, '/connexion/lien/demander', { courriel: 'a@maillage.example', suite: '' })
      const sent = await (await fetch(`${site.address}/connexion/envoye`)).text()
      const letters = await runProgram(['letters', '--json'], { env })
      expect(JSON.parse(letters.stdout).counts).toEqual({ queued: 1 })
      expect(letters.stdout).not.toContain('token')
      expect(sent).toContain('pas encore de serveur de courriel')
    } finally {
      await site.stop()
    }
  })
})

test('the demonstration never becomes production', async () => {
  const env = { MAILLAGE_DATA: folder(), LANG: 'en_CA.UTF-8' }
  const site = await openSite(['--demonstration'], env)
  await site.stop()
  const refused = await runProgram(['init', ...options], { env })
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('never becomes production')])
})

test('machines are told what is missing and what cannot be used, all at once', async () => {
  const env = { MAILLAGE_DATA: folder(), LANG: 'en_CA.UTF-8' }
  const refused = await runProgram(['init', '--json', '--languages=fr', '--operator-email=eve'], { env })
  expect(refused.code).toBe(2)
  for (const name of ['name-fr', 'purpose-fr', 'territory', 'operator-name', 'operator-email', 'base-url'])
    expect(refused.stderr).toContain(`--${name} :`)
  const made = await runProgram(['init', ...options], { env })
  expect(made.code).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({
    hours: 24,
    next: 'BASE_URL=http://127.0.0.1 npx maillage serve',
  })
  const journal = await runProgram(['journal', 'verify', '--json'], { env })
  expect([journal.code, JSON.parse(journal.stdout).intact]).toEqual([0, true])
})
