import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimInstallation } from '#db/installation.ts'
import { publicRole, theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { fillDemonstration } from '../../src/server/demonstration.ts'
import { type Child, startChild } from '../durability/child.ts'
import { type MailServer, openMailServer } from '../mail/mail-server.ts'
import { openSite, type Serving } from './program.ts'

const canRun = process.env.TEST_PROFILE === 'long' && process.env.TEST_DATABASE_URL !== undefined
const people = 30
const letters = 1_500
const jobs = 1_500
const secondsBefore = 15
const secondsAfter = 25
const baseUrl = 'http://maillage.localhost'
const counter = new URL('../durability/counter.ts', import.meta.url)

/** One of two machines: a server of the site, and a worker of the queue beside it. */
interface Machine {
  readonly site: Serving
  readonly worker: Child
  alive: boolean
}

interface Heard {
  reads: number
  readonly kept: string[]
  readonly faults: string[]
  /** Questions that the killed machine left without an answer. */
  cut: number
}

const ask = (
  agent: Agent,
  address: string,
  sent: { readonly path: string; readonly cookie: string; readonly form?: Readonly<Record<string, string>> },
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const type = sent.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const outgoing = request(
      address + sent.path,
      {
        agent,
        method: sent.form === undefined ? 'GET' : 'POST',
        headers: { origin: address, cookie: sent.cookie, ...type },
      },
      (incoming) =>
        text(incoming).then((read) => resolve({ status: incoming.statusCode ?? 0, text: read }), reject),
    )
    outgoing.on('error', reject)
    outgoing.end(sent.form === undefined ? undefined : new URLSearchParams(sent.form).toString())
  })

describe.runIf(canRun)('two whole servers over one database', () => {
  let opened: FreshDatabase
  let modules: Modules
  let boss: PgBoss
  let mail: MailServer
  const folders: string[] = []
  const cookies: string[] = []

  /** Signs somebody in as they would be: by the link of a letter. */
  const signIn = async (number: number): Promise<string> => {
    const accounts = modules.accountsAt(baseUrl)
    const email = `p${number}-${randomUUID()}@maillage.example`
    const programme = (await modules.callForInterest.programme())?.id ?? null
    await modules.appointments.appoint(
      { name: `Personne ${number}`, email, language: 'fr', fictional: false },
      [{ ...publicRole, name: 'coordinator', programme }],
      { by: theProgram, at: instantOf(new Date()) },
    )
    const asking = { headers: new Headers(), from: `127.1.0.${number + 1}`, at: instantOf(new Date()) }
    await accounts.sendLink({ email, language: 'fr', next: '' }, asking)
    const letter = await opened.db
      .selectFrom('outbox')
      .select(['id', 'facts'])
      .where('to_email', '=', email)
      .executeTakeFirstOrThrow()
    const begun = await accounts.openLink(letter.facts.token ?? '', asking)
    if (!begun.accepted) throw new Error('nobody was signed in')
    return begun.value.cookies.map((each) => each.split(';')[0]).join('; ')
  }

  beforeAll(async () => {
    opened = await freshDatabase({}, 'postgres')
    modules = joinModules(opened, 'data/test')
    await claimInstallation(opened.db, 'production')
    await fillDemonstration(modules)
    mail = await openMailServer()
    for (let number = 0; number < people; number += 1) cookies.push(await signIn(number))
    await opened.db.deleteFrom('outbox').execute()
    await sql`create table counted (number int not null, pid int not null)`.execute(opened.db)
    boss = new PgBoss({ db: opened.jobs, backend: 'postgres', schema: 'jobs', supervise: false })
    await boss.start()
    await boss.createQueue('count', { retryLimit: 10, retryDelay: 1, expireInSeconds: 5 })
  }, 300_000)
  afterAll(async () => {
    await boss.stop({ graceful: false })
    await mail.close()
    await opened.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  const start = async (): Promise<Machine> => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-two-'))
    folders.push(folder)
    const url = 'url' in opened.place ? opened.place.url : ''
    const site = await openSite(
      [],
      {
        DATABASE_URL: url,
        MAILLAGE_DATA: folder,
        BASE_URL: baseUrl,
        SMTP_URL: mail.url,
        MAIL_FROM: 'programme@maillage.example',
        LOG_LEVEL: 'error',
      },
      // To be killed by the only process that serves.
      true,
    )
    return { site, worker: startChild(counter, [url]), alive: true }
  }

  /** Reads, and keeps a list at one click in four; what one machine does not answer is asked of the other. */
  const live = async (
    number: number,
    machines: readonly [Machine, Machine],
    { until, heard }: { readonly until: number; readonly heard: Heard },
  ): Promise<void> => {
    const agent = new Agent({ keepAlive: true, localAddress: `127.1.0.${number + 1}` })
    const cookie = cookies[number] ?? ''
    const pages = ['/mon-espace', '/repertoire', '/avis', '/mes-listes', '/mon-compte']
    for (let click = 1; performance.now() < until; click += 1) {
      await delay(300 + Math.random() * 700)
      const machine = machines[(number + click) % 2] ?? machines[0]
      const chosen = machine.alive ? machine : machines[(number + click + 1) % 2]
      const nom = click % 4 === 0 ? `Liste ${number}-${click}` : null
      const path = nom === null ? (pages[click % pages.length] ?? '/') : '/mes-listes/creer'
      const form = nom === null ? {} : { form: { nom } }
      try {
        const answer = await ask(agent, chosen?.site.address ?? '', { path, cookie, ...form })
        if (answer.status >= 400) heard.faults.push(`${answer.status} ${path}`)
        else if (nom !== null) heard.kept.push(nom)
        else heard.reads += 1
        if (path === '/mon-espace' && !answer.text.includes(`Personne ${number}`))
          heard.faults.push('signed out')
      } catch (failure) {
        if (chosen?.alive === true) heard.faults.push(String(failure))
        else heard.cut += 1
      }
    }
    agent.destroy()
  }

  const settled = async () =>
    (
      await sql<{ queued: number; sending: number; jobs: number }>`
        select (select count(*)::int from outbox where state = 'queued') as queued,
          (select count(*)::int from outbox where state = 'sending') as sending,
          (select count(distinct number)::int from counted) as jobs`.execute(opened.db)
    ).rows[0] ?? { queued: 0, sending: 0, jobs: 0 }

  test('one is killed under load: nothing is lost or done twice, and the other goes on answering', async () => {
    const machines = [await start(), await start()] as const
    const addresses = Array.from({ length: letters }, (_, number) => `l${number}@maillage.example`)
    for (const to of addresses)
      await queue(opened.db, { kind: 'new-device', to, person: null, language: 'fr', facts: { at: '' } })
    await boss.insert(
      'count',
      Array.from({ length: jobs }, (_, number) => ({ data: { number } })),
    )
    const heard: Heard = { reads: 0, kept: [], faults: [], cut: 0 }
    const until = performance.now() + (secondsBefore + secondsAfter) * 1_000
    const lives = Array.from({ length: people }, (_, number) => live(number, machines, { until, heard }))
    await delay(secondsBefore * 1_000)
    const before = await settled()
    const readBefore = heard.reads
    machines[0].alive = false
    machines[0].site.program.kill('SIGKILL')
    await expect(fetch(machines[0].site.address)).rejects.toThrow()
    await machines[0].worker.kill()
    await Promise.all(lives)
    expect(heard.faults).toEqual([])
    expect(heard.reads).toBeGreaterThan(readBefore)
    // Both were at work when one died: neither letters nor jobs were at their end, nor at their beginning.
    expect(before.queued).toBeGreaterThan(0)
    expect(before.queued).toBeLessThan(letters)
    expect(before.jobs).toBeGreaterThan(0)
    expect(before.jobs).toBeLessThan(jobs)
    while ((await settled()).queued > 0 || (await settled()).jobs < jobs) await delay(500)
    // What the dead one held is given up after ten minutes: here, at once.
    await sql`update outbox set claimed_at = now() - interval '11 minutes' where state = 'sending'`.execute(
      opened.db,
    )
    while ((await settled()).sending > 0) await delay(1_000)
    await machines[1].worker.kill()
    await machines[1].site.stop()

    const received = mail.received.map((each) => (Array.isArray(each.to) ? '' : (each.to?.text ?? '')))
    const rows = await opened.db.selectFrom('outbox').select(['to_email', 'state']).execute()
    const sent = rows.filter(({ state }) => state === 'sent')
    const unknown = rows.filter(({ state }) => state === 'unknown')
    expect(new Set(received).size).toBe(received.length)
    expect(sent.length + unknown.length).toBe(letters)
    expect(unknown.length).toBeLessThanOrEqual(1)
    expect(sent.filter(({ to_email }) => !received.includes(to_email))).toEqual([])
    const counted = await sql<{ all: number; different: number }>`
      select count(*)::int as all, count(distinct number)::int as different from counted`.execute(opened.db)
    expect(counted.rows).toEqual([{ all: jobs, different: jobs }])
    const workers = await sql`select distinct pid from counted`.execute(opened.db)
    expect(workers.rows).toHaveLength(2)
    const lists = await opened.db.selectFrom('list').select('name').execute()
    const names = lists.map(({ name }) => name)
    expect(heard.kept.filter((name) => names.filter((each) => each === name).length !== 1)).toEqual([])
    expect((await modules.journal.verify()).every(({ broken }) => broken === null)).toBe(true)
    process.stdout.write(
      `two servers, one killed: ${heard.reads} pages and ${heard.kept.length} acts without an error, ${heard.cut} cut off; ` +
        `${letters} letters: ${sent.length} sent once, ${unknown.length} unknown; ${jobs} jobs done once\n`,
    )
  }, 600_000)
})
