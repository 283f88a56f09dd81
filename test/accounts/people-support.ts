import { randomUUID } from 'node:crypto'
import { anybody, type Role, theProgram } from '#kernel/actor.ts'
import {
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { OpenSite } from '#test/support/site.ts'

/** Rows that people change for one another, by table and key: what an act must leave alone is compared in them. */
export type Rows = ReadonlyMap<string, string>

const tables = [
  'person',
  'membership',
  'invitation',
  'join_request',
  'email_domain',
  'adviser_assignment',
] as const

/** Every row of those tables; `person` apart, each with the organisation and programme that it belongs to. */
export const rowsOf = async ({ db }: OpenSite): Promise<Rows> => {
  const rows = new Map<string, string>()
  for (const table of tables)
    for (const row of await db.selectFrom(table).selectAll().execute()) {
      const key = 'id' in row ? row.id : JSON.stringify(row)
      rows.set(`${table} ${key}`, JSON.stringify(row))
    }
  return rows
}

/** Keys of the rows that were added, changed or removed between two looks. */
export const changedRows = (before: Rows, after: Rows): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))

export interface Browser {
  get(
    path: string,
  ): Promise<{ readonly status: number; readonly html: string; readonly location: string | null }>
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly html: string; readonly location: string | null }>
}

/** Somebody’s browser: what they ask and send, redirections seen and not followed. */
export const browserOf = (site: OpenSite, headers: Readonly<Record<string, string>> = {}): Browser => {
  const answerOf = async (answer: Response) => ({
    status: answer.status,
    html: await answer.text(),
    location: answer.headers.get('location'),
  })
  return {
    get: async (path) => answerOf(await fetch(site.address + path, { headers, redirect: 'manual' })),
    post: async (path, fields = {}) =>
      answerOf(
        await fetch(site.address + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { origin: site.address, ...headers },
          body: new URLSearchParams(fields),
        }),
      ),
  }
}

/** The latest letter of a kind to an address. */
export const letterTo = async ({ modules }: OpenSite, to: string, kind: string) =>
  (await modules.outbox.latest(200)).find((letter) => letter.to === to && letter.kind === kind) ?? null

/** Signs in by a link, as somebody without any role. */
export const signInBy = async (site: OpenSite, email: string): Promise<{ readonly cookie: string }> => {
  const anyone = browserOf(site)
  await anyone.post('/connexion/lien/demander', { courriel: email, suite: '' })
  const letter = await letterTo(site, email, 'sign-in-link')
  const answer = await fetch(`${site.address}/connexion/lien/utiliser`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address },
    body: new URLSearchParams({ jeton: letter?.facts.token ?? '', suite: '' }),
  })
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

const given = () => ({ by: theProgram, at: instantOf(new Date()) })

/** A second programme with an organisation of each side, so that «another’s» means another programme’s too. */
export const secondProgramme = async (site: OpenSite): Promise<ProgrammeId> => {
  const [first] = await site.db.selectFrom('programme').selectAll().execute()
  if (first === undefined) throw new Error('no first programme')
  const id = programmeId(randomUUID())
  await site.db
    .insertInto('programme')
    .values({
      id,
      slug: 'ailleurs',
      name_fr: 'Ailleurs (fictif)',
      purpose_fr: 'Un second programme, inventé.',
      territories: first.territories,
      fictional: true,
    })
    .execute()
  return id
}

/** An invented organisation. */
export const newOrganisation = async (
  { db }: OpenSite,
  {
    slug,
    side,
    programme,
  }: { readonly slug: string; readonly side: string; readonly programme: ProgrammeId },
): Promise<OrganisationId> => {
  const [like] = await db.selectFrom('organisation').selectAll().where('side', '=', side).limit(1).execute()
  if (like === undefined) throw new Error(`no ${side} to be like`)
  const id = randomUUID()
  await db
    .insertInto('organisation')
    .values({
      ...like,
      logo: null,
      id,
      slug,
      name: `Nouvelle Fictive ${slug}`,
      neq: null,
      programme_id: programme,
    })
    .execute()
  return organisationId(id)
}

/** Somebody invented, with roles, who can sign in. */
export const newPerson = (
  { modules }: OpenSite,
  name: string,
  roles: readonly Omit<Role, 'membership'>[],
): Promise<PersonId> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@exemple.example`
  return modules.appointments.appoint({ name, email, language: 'fr', fictional: true }, roles, given())
}

export const roleOf = (role: Partial<Role> & Pick<Role, 'name'>): Omit<Role, 'membership'> => ({
  ...anybody.role,
  ...role,
})
