import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { purposes } from '#consent/index.ts'
import { filesFolder } from '#files/index.ts'
import { duties, type Role, roleNames, theProgram } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { type Instant, instantBefore, instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { riskJudgements } from '#privacy/index.ts'
import { embeddedFolder, type Modules, openMaillage } from '../maillage.ts'
import { distFolder } from './assets.ts'
import { citeDecision, fillCalls } from './demonstration-calls.ts'
import { fillCohort } from './demonstration-cohort.ts'
import { agreeAs, fillConsents } from './demonstration-consents.ts'
import { fillGovernance } from './demonstration-governance.ts'
import { fillJury } from './demonstration-jury.ts'
import { fillPublicSite } from './demonstration-public-site.ts'

/** The demonstration’s «now»: the morning its latest file was published (docs/decisions/0002). */
export const demonstrationToday: Instant = instantOf(new Date('2026-09-21T13:00:00Z'))

/** Erases the demonstration kept in the folder; false, and nothing erased, when it holds something else. */
export const eraseDemonstration = async (dataFolder: string): Promise<boolean> => {
  if (!existsSync(dataFolder)) return true
  const maillage = await openMaillage({ databaseUrl: null, dataFolder })
  const { kind } = await maillage.claim('demonstration').finally(() => maillage.close())
  if (kind !== 'demonstration') return false
  await rm(embeddedFolder(dataFolder), { recursive: true, force: true })
  await rm(filesFolder(dataFolder), { recursive: true, force: true })
  return true
}

const day = z.string().transform((text): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
})

const fictionalRole = z.strictObject({
  name: z.enum(roleNames),
  organisation: z.string().optional(),
  administrator: z.boolean().default(false),
  duty: z.enum(duties).nullable().default(null),
  /** Suppliers that an adviser accompanies. */
  accompanies: z.array(z.string()).default([]),
})
const fictionalPeople = z.array(
  z.strictObject({
    name: z.string(),
    email: z.email(),
    roles: z.array(fictionalRole),
    /** What they agreed to be sent. */
    agrees: z.array(z.enum(purposes)).default([]),
  }),
)

/** Gives the people of demonstration/people.json their roles, so that each can be tried at one click. */
const fillPeople = async (modules: Modules, written: unknown, programme: ProgrammeId): Promise<void> => {
  const { appointments, directory } = modules
  const given = { by: theProgram, at: demonstrationToday }
  const organisationAt = async (slug: string): Promise<OrganisationId> => {
    const found = await directory.find(slug)
    if (found === null) throw new Error(`demonstration/people.json: no organisation at ${slug}`)
    return found.id
  }
  for (const { roles, agrees, ...person } of fictionalPeople.parse(written)) {
    const held: Omit<Role, 'membership'>[] = []
    for (const { name, organisation, administrator, duty } of roles)
      held.push({
        name,
        programme: name === 'operator' ? null : programme,
        organisation: organisation === undefined ? null : await organisationAt(organisation),
        administrator,
        duty,
      })
    const id = await appointments.appoint({ ...person, language: 'fr', fictional: true }, held, given)
    for (const slug of roles.flatMap(({ accompanies }) => accompanies))
      await appointments.assign(id, { organisation: await organisationAt(slug), programme }, given)
    if (agrees.length > 0)
      await agreeAs(modules, programme, {
        person: { id, email: person.email },
        agrees,
        at: demonstrationToday,
      })
  }
}

/** What demonstration/privacy.json says, for a programme. */
const fictionalPrivacy = z.strictObject({
  contact: z.strictObject({
    name: z.string(),
    title: z.strictObject({ fr: z.string(), en: z.string() }),
    email: z.email(),
    phone: z.string(),
    address: z.string(),
    policy: z.strictObject({ fr: z.string(), en: z.string() }),
  }),
  /** Somebody who asked by letter to see what is held about them. */
  request: z.strictObject({ email: z.email(), note: z.string() }),
  /** The states of one incident, the first first. */
  incident: z.array(
    z.strictObject({
      title: z.string(),
      happened: z.string(),
      from: day.nullable(),
      to: day.nullable(),
      knownOn: day,
      concerned: z.string(),
      people: z.number().nullable(),
      risk: z.enum(riskJudgements),
      riskReasons: z.string(),
      done: z.string(),
      told: z.string(),
      closedOn: day.nullable(),
    }),
  ),
})

/** Names who answers for personal information, writes an incident down and purges once, so that each page shows some. */
const fillPrivacy = async (
  { privacy, guidedImport, accountsAt }: Pick<Modules, 'privacy' | 'guidedImport' | 'accountsAt'>,
  written: unknown,
  programme: ProgrammeId,
): Promise<void> => {
  const { contact, incident: states, request } = fictionalPrivacy.parse(written)
  const people = await accountsAt('http://localhost').fictional()
  await privacy.contacts.change(theProgram, { programme, to: contact, read: 0 }, demonstrationToday)
  const [first, ...later] = states
  if (first === undefined) return
  const id = await privacy.incidents.record(theProgram, { content: first, programme }, demonstrationToday)
  for (const content of later) {
    const incident = await privacy.incidents.find(id)
    if (incident === null) return
    const corrected = { incident, content, read: incident.latest.number }
    await privacy.incidents.correct(theProgram, corrected, demonstrationToday)
  }
  await privacy.requests.record(
    theProgram,
    { kind: 'access', email: request.email, way: 'letter', note: request.note },
    demonstrationToday,
  )
  const coordinator = people.find(({ roles }) => roles.some((role) => role.programme === programme))
  // A spreadsheet sent and forgotten, for the purge to have something to tell.
  if (coordinator !== undefined)
    await guidedImport.receive(
      { name: 'liste.csv', bytes: Buffer.from('Nom,NEQ\nExemple inventé,\n'), programme },
      {
        actor: { ...theProgram, person: coordinator.person.id },
        at: instantBefore(demonstrationToday, 2),
        newId: randomUUID,
      },
    )
  await privacy.purging.run(demonstrationToday)
}

/** Brings in one programme: its organisations, what it runs, its people. */
const fillProgramme = async (modules: Modules, folder: string, newId: () => string): Promise<void> => {
  const { callForInterest, directoryImport } = modules
  // Organisations without programme are looked after by the one whose file comes next.
  const organisations = await directoryImport.importFile(join(folder, 'directory.csv'), {
    newId,
    programme: null,
  })
  if (!organisations.accepted) throw new Error(`${folder}/directory.csv: ${organisations.refusal.kind}`)
  const written: unknown = JSON.parse(await readFile(join(folder, 'programme.json'), 'utf8'))
  const programme = await callForInterest.takeFile(written, { newId })
  if (!programme.accepted) throw new Error(`${folder}/programme.json: ${JSON.stringify(programme.refusal)}`)
  const people: unknown = JSON.parse(await readFile(join(folder, 'people.json'), 'utf8'))
  await fillPeople(modules, people, programme.value.programme)
  const privacy = join(folder, 'privacy.json')
  // The second programme names nobody yet: its pages show what that looks like.
  if (existsSync(privacy))
    await fillPrivacy(modules, JSON.parse(await readFile(privacy, 'utf8')), programme.value.programme)
}

/** Brings in the fictional organisations and programmes and the real public notices of demonstration/. */
export const fillDemonstration = async (
  modules: Modules,
  newId: () => string = randomUUID,
): Promise<void> => {
  const folder = join(distFolder(), '..', 'demonstration')
  await fillProgramme(modules, folder, newId)
  await fillConsents(
    modules,
    JSON.parse(await readFile(join(folder, 'consents.json'), 'utf8')),
    demonstrationToday,
  )
  await fillPublicSite(modules, folder, { at: demonstrationToday, newId })
  await fillCalls(modules, JSON.parse(await readFile(join(folder, 'applications.json'), 'utf8')))
  // The next edition came with its call.
  await fillGovernance(modules, JSON.parse(await readFile(join(folder, 'governance.json'), 'utf8')), newId)
  await citeDecision(modules)
  await fillJury(modules, demonstrationToday)
  await fillCohort(modules)
  await fillProgramme(modules, join(folder, 'marees-communes'), newId)
  await modules.tenderImport.importSources([{ kind: 'path', path: join(folder, 'seao') }], {
    onProgress: () => {},
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId,
  })
}
