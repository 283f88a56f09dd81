import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const post = (address: string, path: string, fields: Record<string, string>, cookie = '') =>
  fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, cookie },
    body: new URLSearchParams(fields),
  })

/** One signed-in person who reads, and switches role at one click in ten, until the time is over. */
const live = async (address: string, person: string, { until, heard }: { until: number; heard: Heard }) => {
  const opened = await post(address, '/connexion/demonstration', { personne: person, suite: '' })
  const cookie = opened.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const timed = async (times: number[], ask: () => Promise<Response>, path: string): Promise<string> => {
    const began = performance.now()
    const answer = await ask()
    const text = await answer.text()
    times.push(performance.now() - began)
    if (answer.status >= 400) heard.faults.push(`${answer.status} ${path}`)
    return text
  }
  let roles: string[] = []
  for (let click = 0; performance.now() < until; click += 1) {
    await delay(reading.least + Math.random() * (reading.most - reading.least))
    const path = pages[Math.floor(Math.random() * pages.length)] ?? '/'
    const role = roles[0]
    if (click % 10 === 9 && role !== undefined) {
      const switching = '/mon-espace/agir-comme'
      await timed(heard.acts, () => post(address, switching, { role }, cookie), switching)
    }
    const shown = click % 10 === 8 ? '/mon-espace' : path
    const html = await timed(heard.reads, () => fetch(address + shown, { headers: { cookie } }), shown)
    if (!html.includes('Personne') && shown === '/mon-espace') heard.faults.push('signed out')
    const offered = [...html.matchAll(/name="role" value="([^"]+)"/g)].map((found) => found[1] ?? '')
    if (offered.length > 0) roles = offered
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
      await Promise.all(ids.map((id) => live(site.address, id, { until, heard })))
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
