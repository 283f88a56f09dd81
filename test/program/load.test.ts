import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { publicRole, theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { openMaillage } from '../../src/maillage.ts'
import { fillDemonstration } from '../../src/server/demonstration.ts'
import { openSite } from './program.ts'

const people = 200
const seconds = Number(process.env.LOAD_SECONDS ?? 300)
/** A person reads for two to six seconds before the next click. */
const reading = { least: 2_000, most: 6_000 }
const pages = [
  '/',
  '/repertoire',
  '/repertoire?q=bois',
  '/avis',
  '/avis/20171564',
  '/acheteurs',
  '/mon-espace',
  '/en/directory',
]

/** The demonstration with two hundred people more, each with two roles. */
const filledFolder = async (): Promise<{ folder: string; ids: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-load-'))
  const maillage = await openMaillage({ databaseUrl: null, dataFolder: folder })
  await maillage.claim('demonstration')
  await fillDemonstration(maillage.modules)
  const programme = (await maillage.modules.callForInterest.programme())?.id ?? null
  const ids: string[] = []
  for (let number = 0; number < people; number += 1) {
    const person = { name: `Personne ${number}`, email: `p${number}-${randomUUID()}@maillage.example` }
    const roles = (['adviser', 'coordinator'] as const).map((name) => ({ ...publicRole, name, programme }))
    const given = { by: theProgram, at: instantOf(new Date()) }
    ids.push(
      await maillage.modules.appointments.appoint(
        { ...person, language: 'fr', fictional: true },
        roles,
        given,
      ),
    )
  }
  await maillage.close()
  return { folder, ids }
}

interface Heard {
  readonly reads: number[]
  readonly acts: number[]
  readonly faults: string[]
}

interface Answered {
  readonly status: number
  readonly cookie: string
  readonly text: string
}

/** Each person asks from a network address of their own, as limits by address expect. */
const browserOf = (address: string, number: number) => {
  const agent = new Agent({
    keepAlive: true,
    localAddress: `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`,
  })
  return (path: string, sent: { cookie: string; form?: Record<string, string> }): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const method = sent.form === undefined ? 'GET' : 'POST'
      const type = sent.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
      const headers = { origin: address, cookie: sent.cookie, ...type }
      const outgoing = request(address + path, { agent, method, headers }, (incoming) => {
        const cookie = (incoming.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
        text(incoming).then(
          (read) => resolve({ status: incoming.statusCode ?? 0, cookie, text: read }),
          reject,
        )
      })
      outgoing.on('error', reject)
      outgoing.end(sent.form === undefined ? undefined : new URLSearchParams(sent.form).toString())
    })
}

/** One signed-in person who reads, and switches role at one click in ten, until the time is over. */
const live = async (
  ask: ReturnType<typeof browserOf>,
  person: string,
  { until, heard }: { readonly until: number; readonly heard: Heard },
): Promise<void> => {
  const { cookie } = await ask('/connexion/demonstration', {
    cookie: '',
    form: { personne: person, suite: '' },
  })
  const timed = async (times: number[], path: string, form?: Record<string, string>): Promise<string> => {
    const began = performance.now()
    const answer = await ask(path, form === undefined ? { cookie } : { cookie, form })
    times.push(performance.now() - began)
    if (answer.status >= 400) heard.faults.push(`${answer.status} ${path}`)
    return answer.text
  }
  let role: string | undefined
  for (let click = 1; performance.now() < until; click += 1) {
    await delay(reading.least + Math.random() * (reading.most - reading.least))
    if (click % 10 === 0 && role !== undefined) {
      await timed(heard.acts, '/mon-espace/agir-comme', { role })
      continue
    }
    const path = click % 10 === 1 ? '/mon-espace' : (pages[Math.floor(Math.random() * pages.length)] ?? '/')
    const html = await timed(heard.reads, path)
    if (path === '/mon-espace' && !html.includes('Personne')) heard.faults.push('signed out')
    role = /name="role" value="([^"]+)"/.exec(html)?.[1] ?? role
  }
}

const percentile = (times: readonly number[], part: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0)

describe.runIf(process.env.TEST_PROFILE === 'long')('under load', () => {
  test(
    `${people} signed-in people for ${seconds} seconds meet no error`,
    async () => {
      const { folder, ids } = await filledFolder()
      const site = await openSite(['--demonstration'], { MAILLAGE_DATA: folder, LOG_LEVEL: 'error' })
      const heard: Heard = { reads: [], acts: [], faults: [] }
      const until = performance.now() + seconds * 1_000
      await Promise.all(ids.map((id, number) => live(browserOf(site.address, number), id, { until, heard })))
      await site.stop()
      rmSync(folder, { recursive: true, force: true })
      const told = (times: readonly number[]) =>
        `${times.length}, p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`
      process.stdout.write(`pages: ${told(heard.reads)}; acts: ${told(heard.acts)}\n`)
      expect(heard.faults).toEqual([])
      expect(heard.acts.length).toBeGreaterThan(people)
    },
    (seconds + 240) * 1_000,
  )
})
