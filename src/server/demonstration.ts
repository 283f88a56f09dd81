import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { purposes } from '#consent/index.ts'
import { duties, type Role, roleNames, theProgram } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { embeddedFolder, type Modules, openMaillage } from '../maillage.ts'
import { distFolder } from './assets.ts'
import { agreeAs, fillConsents } from './demonstration-consents.ts'

/** The demonstration’s «now»: the morning its latest file was published (docs/decisions/0002). */
export const demonstrationToday: Instant = instantOf(new Date('2026-09-21T13:00:00Z'))

/** Erases the demonstration kept in the folder; false, and nothing erased, when it holds something else. */
export const eraseDemonstration = async (dataFolder: string): Promise<boolean> => {
  if (!existsSync(dataFolder)) return true
  const maillage = await openMaillage({ databaseUrl: null, dataFolder })
  const { kind } = await maillage.claim('demonstration').finally(() => maillage.close())
  if (kind !== 'demonstration') return false
  await rm(embeddedFolder(dataFolder), { recursive: true, force: true })
  return true
}

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
        call: null,
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
  await fillProgramme(modules, join(folder, 'marees-communes'), newId)
  await modules.tenderImport.importSources([{ kind: 'path', path: join(folder, 'seao') }], {
    onProgress: () => {},
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId,
  })
}
