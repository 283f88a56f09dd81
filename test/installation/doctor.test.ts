import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doctorCommand } from '#commands/doctor/doctor.ts'
import type { Finding } from '#commands/doctor/finding.ts'
import { claimInstallation } from '#db/installation.ts'
import { instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { type NameServer, openNameServer } from '#test/support/name-server.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { parseSettings } from '../../src/settings.ts'

let opened: FreshDatabase
let modules: Modules
let names: NameServer
let folder: string
const mail = { sent: 0, server: null as SMTPServer | null, port: 0 }

beforeAll(async () => {
  opened = await freshDatabase()
  await claimInstallation(opened.db, 'production')
  folder = await mkdtemp(join(tmpdir(), 'maillage-doctor-'))
  modules = joinModules(opened, folder)
  names = await openNameServer({
    'bon.example': ['v=spf1 include:mail.example -all'],
    'cle._domainkey.bon.example': ['v=DKIM1; p=MIGfMA0GCSqGSIb3'],
    '_dmarc.bon.example': ['v=DMARC1; p=quarantine; rua=mailto:a@bon.example'],
    'mauvais.example': ['v=spf1 -all', 'v=spf1 +all'],
    'vieux._domainkey.mauvais.example': ['v=DKIM1; p='],
    '_dmarc.mauvais.example': ['v=DMARC1; p=none'],
    'sous.bon.example': ['v=spf1 ~all'],
  })
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'juste' ? done(null, { user: 'moi' }) : done(new Error('non')),
    onData: (stream, _session, done) => {
      mail.sent += 1
      stream.resume().on('end', () => done())
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mail.server = server
  mail.port = (server.server.address() as AddressInfo).port
})
afterAll(async () => {
  await names.close()
  await new Promise<void>((resolve) => mail.server?.close(() => resolve()))
  await rm(folder, { recursive: true })
  await opened.close()
})

const settingsOf = (environment: Readonly<Record<string, string>>) => {
  const { settings } = parseSettings(environment)
  if (settings === null) throw new Error('unusable settings')
  return settings
}

const run = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  given: {
    readonly language?: 'fr' | 'en'
    readonly modules?: () => Promise<Modules>
    readonly now?: Date
  } = {},
) => {
  const said = { stdout: '', stderr: '' }
  const output = (stream: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: 80,
    write: (text: string) => {
      said[stream] += text
    },
  })
  const exit = await doctorCommand.run(argv, {
    modules: given.modules ?? (async () => modules),
    language: given.language ?? 'fr',
    cwd: folder,
    dataFolder: folder,
    settings: settingsOf(environment),
    stdout: output('stdout'),
    stderr: output('stderr'),
    signal: new AbortController().signal,
    now: () => instantOf(given.now ?? new Date()),
    newId: () => 'id',
  })
  return { exit, ...said }
}

const examine = async (...asked: Parameters<typeof run>) => {
  const [argv, ...rest] = asked
  const { exit, stdout } = await run([...argv, '--json'], ...rest)
  const { well, findings }: { well: boolean; findings: readonly Finding[] } = JSON.parse(stdout)
  const of = (check: string) => findings.find((finding) => finding.check === check)
  return { exit, well, of, states: Object.fromEntries(findings.map(({ check, state }) => [check, state])) }
}

const smtp = (password: string) => `smtp://moi:${password}@127.0.0.1:${mail.port}`
const sound = () => ({
  BASE_URL: 'https://maillage.example',
  TRUST_PROXY: '1',
  SMTP_URL: smtp('juste'),
  MAIL_FROM: 'programme@bon.example',
})

describe('an installation that is well', () => {
  test('says so of each thing, and ends with 0', async () => {
    await modules.installation.backup(join(folder, 'sauvegarde'), instantOf(new Date()))
    const asked = ['--resolver', names.address, '--dkim', 'cle', '--journal']
    const { exit, well, states } = await examine(asked, sound())
    const { disk, ...others } = states
    expect(others).toEqual({
      database: 'good',
      migrations: 'good',
      clock: 'good',
      'row-security': 'good',
      backup: 'good',
      letters: 'good',
      jobs: 'good',
      journal: 'good',
      folder: 'good',
      'base-url': 'good',
      proxies: 'good',
      mail: 'good',
      spf: 'good',
      dkim: 'good',
      dmarc: 'good',
    })
    expect(disk).toBeDefined()
    expect([exit, well]).toEqual(states.disk === 'bad' ? [1, false] : [0, true])
    expect(mail.sent).toBe(0)
  })

  test('is told of in plain sentences, in both languages', async () => {
    const asked = ['--resolver', names.address, '--dkim', 'cle']
    const french = await run(asked, sound())
    expect(french.stdout).toContain('✓ SPF : bon.example dit qui peut envoyer en son nom')
    expect(french.stdout).toMatch(/Ne va pas : \d\. À regarder : \d\. Pas vérifié : 0\./)
    const english = await run(asked, sound(), { language: 'en' })
    expect(english.stdout).toContain('✓ SPF: bon.example says who may send for it')
  })
})

describe('what is not well', () => {
  test('settings: no address, no mail server', async () => {
    const { exit, states, of } = await examine([])
    expect(states).toMatchObject({ 'base-url': 'bad', mail: 'doubt', proxies: 'good' })
    expect(states).not.toHaveProperty('spf')
    expect(exit).toBe(1)
    expect(of('base-url')?.advice?.fr).toContain('BASE_URL=https://')
  })

  test.each([
    [{ BASE_URL: 'http://maillage.example' }, 'base-url', 'bad'],
    [{ BASE_URL: 'http://localhost:3000' }, 'base-url', 'doubt'],
    [{ BASE_URL: 'https://maillage.example' }, 'proxies', 'doubt'],
    [{ BASE_URL: 'http://localhost:3000', TRUST_PROXY: '2' }, 'proxies', 'doubt'],
  ])('%j: %s is %s', async (environment, check, state) =>
    expect((await examine([], environment)).states[check]).toBe(state),
  )

  test('a mail server that refuses us, or is not there', async () => {
    const refusing = { ...sound(), SMTP_URL: smtp('faux') }
    expect((await examine(['--resolver', names.address], refusing)).of('mail')).toMatchObject({
      state: 'bad',
      said: { fr: 'Courriel : 127.0.0.1 refuse le nom ou le mot de passe.' },
    })
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const away = { ...sound(), SMTP_URL: `smtp://127.0.0.1:${port}` }
    expect((await examine(['--resolver', names.address], away)).of('mail')?.said.fr).toContain(
      'ne répond pas',
    )
    expect(mail.sent).toBe(0)
  })

  test('the records of a domain that contradict one another', async () => {
    const sender = { ...sound(), MAIL_FROM: 'a@mauvais.example' }
    const { states } = await examine(['--resolver', names.address, '--dkim', 'vieux'], sender)
    expect(states).toMatchObject({ spf: 'bad', dkim: 'bad', dmarc: 'doubt' })
  })

  test('a domain without records; one whose parent has a policy', async () => {
    const nothing = await examine(['--resolver', names.address], { ...sound(), MAIL_FROM: 'a@rien.example' })
    expect(nothing.states).toMatchObject({ spf: 'bad', dkim: 'not-checked', dmarc: 'doubt' })
    const below = await examine(['--resolver', names.address], {
      ...sound(),
      MAIL_FROM: 'a@sous.bon.example',
    })
    expect(below.states).toMatchObject({ spf: 'good', dmarc: 'good' })
  })

  test('DNS that does not answer is not checked, never good', async () => {
    const asked = ['--resolver', '127.0.0.1:1', '--dkim', 'cle']
    const { states } = await examine(asked, sound())
    expect(states).toMatchObject({ spf: 'not-checked', dkim: 'not-checked', dmarc: 'not-checked' })
  })

  test('a backup grown old, a clock that lags', async () => {
    const inAWeek = new Date(Date.now() + 7 * 86_400_000)
    expect((await examine([], sound(), { now: inAWeek })).states).toMatchObject({
      backup: 'doubt',
      clock: 'doubt',
    })
  })

  test('letters that did not leave', async () => {
    await queue(opened.db, { kind: 'invitation', to: 'a@b.example', person: null, language: 'fr', facts: {} })
    expect((await examine([], {})).states.letters).toBe('doubt')
    await opened.db.updateTable('outbox').set({ state: 'failed', failure: 'non' }).execute()
    expect((await examine(['--resolver', names.address], sound())).of('letters')).toMatchObject({
      state: 'doubt',
      said: { fr: 'Courriels : 0 en attente, 1 non partis ou incertains.' },
    })
  })

  test('a database that does not open, while the rest is still told', async () => {
    const { exit, states } = await examine(['--resolver', names.address], sound(), {
      modules: () => Promise.reject(new Error('the folder is in use')),
    })
    expect(exit).toBe(1)
    expect(states).toMatchObject({ database: 'bad', mail: 'good', spf: 'good' })
  })

  test.each([[['--dkim', 'a b']], [['--resolver', 'exemple.example']], [['maintenant']]])(
    'wrong words: %j',
    async (argv) => expect(await run(argv)).toMatchObject({ exit: 2, stdout: '' }),
  )
})
