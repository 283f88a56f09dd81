import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#accounts/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { elsewhere, personas, type Visit, visitAs } from '#test/support/personas.ts'
import { partsOf, sampleParams } from '#test/support/samples.ts'
import { addSecondProgramme } from '#test/support/second-programme.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { type ActName, permissionOf } from '#web/policy.ts'
import { createSite } from '#web/site.tsx'
import {
  callNames,
  calls,
  callTo,
  institutionReturn,
  linkTo,
  postNames,
  posts,
  postTo,
  routeNames,
  sitemap,
} from '#web/sitemap.ts'
import { type Sample, samplesFor, samplesIn, unnamed } from './things.ts'

let site: OpenSite
let samples: readonly Sample[]
let first: ProgrammeId
const visits: Visit[] = []

beforeAll(async () => {
  site = await openDemonstration()
  const other = await addSecondProgramme(site.modules)
  first = (await site.modules.callForInterest.programme())?.id ?? other.programme
  samples = await samplesIn(site, other, await sampleParams(site))
  for (const persona of [...personas, ...elsewhere]) visits.push(await visitAs(site, persona))
})
afterAll(() => site.close())

/** What the tables say, whatever the site does. */
const expected = (act: ActName, { actor }: Visit, sample: Sample): string => {
  const permission = permissionOf(act)
  const named = sample.things[permission.on] ?? unnamed(permission.on, actor, first)
  // Joining is one’s own, whoever asks.
  const sits = actor.person !== null && sample.sitting?.has(actor.person) === true
  const isOwn = named?.kind === 'joining' || sits
  const on = named !== null && isOwn ? { ...named, person: actor.person } : named
  if (on === null) throw new Error(`no sample of ${permission.on}: add one to test/policy/things.ts`)
  const decision = decide(permission, actor, on, instantOf(new Date()))
  if (decision.allowed) return 'allowed'
  return decision.because === 'sign-in' || decision.because === 'fresh-sign-in' ? 'sign-in' : 'refused'
}

const answered = ({ status, headers }: Response): string => {
  const location = headers.get('location') ?? ''
  if (status === 303 && /^\/(connexion|en\/sign-in)\?.*raison=/.test(location)) return 'sign-in'
  if (status === 401 || status === 403) return 'refused'
  return status >= 500 ? `fault ${status}` : 'allowed'
}

interface Tried {
  readonly path: string
  readonly act: ActName
  address(sample: Sample): string
}

/** How somebody stands to a sample: two that they stand to alike are decided alike, by the same rows of the tables. */
const standing = (act: ActName, { actor }: Visit, sample: Sample): string => {
  const { on } = permissionOf(act)
  const named = sample.things[on] ?? unnamed(on, actor, first)
  if (named === null) return sample.of
  const { role, person } = actor
  return JSON.stringify([
    named.kind,
    named.state,
    named.programme === role.programme,
    named.organisation !== null && named.organisation === role.organisation,
    named.person !== null && named.person === person,
    person !== null && named.advisers.includes(person),
    role.organisation !== null && named.partners.includes(role.organisation),
  ])
}

/** Whom the tables cannot tell apart, whatever their names: where everybody is let in, anybody for all. */
const ranking = (act: ActName, { actor: { person, role } }: Visit): string =>
  permissionOf(act).may.some((row) => row.role === 'public' && row.as === 'any' && row.when === undefined)
    ? 'anybody'
    : `${role.name} ${role.administrator} ${role.duty} ${person !== null}`

/**
 * One address with everybody whom the tables tell apart and, of the samples that they stand to alike, one (with everybody
 * and each in the long profile): what differs from the tables.
 */
const differences = async (
  { path, act, address }: Tried,
  ask: (address: string, visit: Visit) => Promise<Response>,
): Promise<readonly string[]> => {
  const { on } = permissionOf(act)
  const suiting = samplesFor(path, on, samples)
  if (suiting.length === 0)
    return [`${path}: no sample of ${on} with ${partsOf(path).join(', ')}: add one to test/policy/things.ts`]
  const found: string[] = []
  const seen = new Set<string>()
  for (const sample of suiting)
    for (const visit of visits) {
      const stands = `${ranking(act, visit)} ${standing(act, visit, sample)}`
      if (seen.has(stands) && process.env.TEST_PROFILE !== 'long') continue
      seen.add(stands)
      const answer = await ask(address(sample), visit)
      await answer.body?.cancel()
      await sample.renew?.()
      const [said, wanted] = [answered(answer), expected(act, visit, sample)]
      if (said !== wanted)
        found.push(`${visit.persona.label} at ${address(sample)} (${act}): ${said}, the table says ${wanted}`)
    }
  return found
}

describe('every page, by everybody, of own and others’ things', () => {
  test.each(routeNames)('%s', async (name) => {
    const { fr: path, act } = sitemap[name]
    const tried = { path, act, address: ({ params }: Sample) => linkTo(name, 'fr', { params }) }
    const ask = (address: string, { headers }: Visit) =>
      fetch(site.address + address, { headers, redirect: 'manual' })
    expect(await differences(tried, ask)).toEqual([])
  })
})

/** Opens anew the sessions that a form ended, its sender’s and those of their other devices: others are yet to try. */
const revive = async ({ persona }: Visit): Promise<void> => {
  for (const [at, each] of visits.entries()) {
    if (each.persona.name === null || each.persona.name !== persona.name) continue
    const headers = new Headers(each.headers)
    const signedIn = await site.context.accounts.signedIn({ headers, from: null, at: instantOf(new Date()) })
    if (signedIn?.actor.role.name !== each.persona.role) visits[at] = await visitAs(site, each.persona)
  }
}

describe('every form, sent empty by everybody, about own and others’ things', () => {
  test.each(postNames)('%s', async (name) => {
    const { fr: path, act } = posts[name]
    const tried = { path, act, address: ({ params }: Sample) => postTo(name, 'fr', { params }) }
    const ask = async (address: string, visit: Visit) => {
      const answer = await fetch(site.address + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site.address, ...visit.headers },
        body: new URLSearchParams(),
      })
      if (answered(answer) === 'allowed') await revive(visit)
      return answer
    }
    expect(await differences(tried, ask)).toEqual([])
  })
})

/** What a script is told: refused, whatever the reason. */
const plainly = (said: string): string => (said === 'sign-in' ? 'refused' : said)

describe('every address that scripts call, by everybody', () => {
  test.each(callNames)('%s', async (name) => {
    const { act } = calls[name]
    const found: string[] = []
    const [sample] = samplesFor(calls[name].fr, permissionOf(act).on, samples)
    if (sample === undefined) throw new Error(`no sample for ${name}`)
    for (const language of ['fr', 'en'] as const)
      for (const visit of visits) {
        const answer = await fetch(site.address + callTo(name, language), {
          method: 'POST',
          redirect: 'manual',
          headers: { origin: site.address, 'content-type': 'application/json', ...visit.headers },
          body: '{}',
        })
        await answer.body?.cancel()
        const [said, wanted] = [plainly(answered(answer)), plainly(expected(act, visit, sample))]
        if (said !== wanted) found.push(`${visit.persona.label} (${act}): ${said}, the table says ${wanted}`)
      }
    expect(found).toEqual([])
  })

  test('tells those who may from those who may not', () => {
    const all = callNames.flatMap((name) => {
      const [sample] = samplesFor(calls[name].fr, permissionOf(calls[name].act).on, samples)
      return sample === undefined ? [] : visits.map((visit) => expected(calls[name].act, visit, sample))
    })
    expect(new Set(all)).toEqual(new Set(['allowed', 'sign-in']))
  })
})

test('whoever an institution sends back is let in to be told what became of it', async () => {
  const address = institutionReturn.path.replace(':returning', 'nulle-part')
  const tried = { path: address, act: institutionReturn.act, address: () => address }
  const ask = (to: string, { headers }: Visit) => fetch(site.address + to, { headers, redirect: 'manual' })
  expect(await differences(tried, ask)).toEqual([])
})

describe('the tables cover the site', () => {
  test('nothing receives anything that has no row: no form, no script, no other way in', () => {
    const rows: readonly string[] = [
      ...postNames.flatMap((name) => [posts[name].fr, posts[name].en]),
      ...callNames.flatMap((name) => [calls[name].fr, calls[name].en]),
      // Lists to be checked are received from everybody and never kept.
      sitemap.verification.fr,
      sitemap.verification.en,
      // Light or dark is everybody’s own choice, kept by their browser.
      '/apparence',
    ]
    const { routes } = createSite(site.context)
    const received = routes.filter(({ method }) => !['GET', 'ALL'].includes(method))
    expect(received.length).toBeGreaterThan(callNames.length)
    expect(received.map(({ path }) => path).filter((path) => !rows.includes(path))).toEqual([])
    expect(rows.filter((path) => !received.some((route) => route.path === path))).toEqual([])
  })

  test('English addresses are decided as French ones', async () => {
    const refused: string[] = []
    for (const visit of visits.slice(0, 3))
      for (const name of routeNames) {
        const { fr: path, act } = sitemap[name]
        const sample = samplesFor(path, permissionOf(act).on, samples)[0]
        if (sample === undefined) continue
        const { params } = sample
        const [french, english] = await Promise.all(
          (['fr', 'en'] as const).map((language) =>
            fetch(site.address + linkTo(name, language, { params }), {
              headers: visit.headers,
              redirect: 'manual',
            }),
          ),
        )
        if (french?.status !== english?.status) refused.push(`${name}: ${french?.status}, ${english?.status}`)
      }
    expect(refused).toEqual([])
  })

  test('an address decided by another act than its own is found', async () => {
    const tried = { path: '/imports', act: 'site.read', address: () => '/imports' } as const
    const found = await differences(tried, (address, { headers }) =>
      fetch(site.address + address, { headers, redirect: 'manual' }),
    )
    expect(found).toContain('a visitor at /imports (site.read): sign-in, the table says allowed')
  })

  test('nothing that was asked is a fault', () => expect(site.faults).toEqual([]))

  test('the expectation tells refusals apart: it is not always the same answer', () => {
    const all = routeNames.flatMap((name) => {
      const { fr: path, act } = sitemap[name]
      return samplesFor(path, permissionOf(act).on, samples).flatMap((sample) =>
        visits.map((visit) => expected(act, visit, sample)),
      )
    })
    expect(new Set(all)).toEqual(new Set(['allowed', 'refused', 'sign-in']))
  })
})
