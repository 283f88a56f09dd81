import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { Actor, RoleName } from '#kernel/actor.ts'
import { type OrganisationId, organisationId, type PersonId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { personOf } from './accounts.store.ts'
import type { FirstSteps, OwnSpaceMemory } from './own-space.ts'
import type { Person } from './person.ts'

export type OwnSpaceTableNames = 'visit' | 'first_steps' | 'membership' | 'person' | 'adviser_assignment'
export type OwnSpaceDb = Db<OwnSpaceTableNames>

/** What is remembered of a person, in one query. */
export const readMemory = async (db: OwnSpaceDb, person: PersonId): Promise<OwnSpaceMemory> => {
  const row = await db
    .selectFrom('person')
    .leftJoin('visit', 'visit.person_id', 'person.id')
    .select('seen_until')
    .select(
      sql<Partial<Record<RoleName, FirstSteps>> | null>`(select jsonb_object_agg(role,
        jsonb_build_object('step', step, 'state', state)) from first_steps where first_steps.person_id = person.id)`.as(
        'steps',
      ),
    )
    .where('person.id', '=', person)
    .executeTakeFirst()
  return {
    seenUntil: row?.seen_until == null ? null : instantOf(row.seen_until),
    steps: row?.steps ?? {},
  }
}

/** Never goes back: two windows open at once lose nothing. */
export const saveSeen = async (db: OwnSpaceDb, person: PersonId, until: Instant): Promise<void> => {
  await db
    .insertInto('visit')
    .values({ person_id: person, seen_until: until })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ seen_until: sql`greatest(visit.seen_until, excluded.seen_until)` }),
    )
    .execute()
}

export const saveSteps = async (
  db: OwnSpaceDb,
  { person, role }: { readonly person: PersonId; readonly role: RoleName },
  steps: FirstSteps,
): Promise<void> => {
  await db
    .insertInto('first_steps')
    .values({ person_id: person, role, ...steps })
    .onConflict((conflict) => conflict.columns(['person_id', 'role']).doUpdateSet({ ...steps }))
    .execute()
}

/** Suppliers that an adviser accompanies. */
export const listAccompanied = async (
  db: OwnSpaceDb,
  adviser: PersonId,
): Promise<readonly OrganisationId[]> =>
  (
    await db
      .selectFrom('adviser_assignment')
      .select('organisation_id')
      .where('person_id', '=', adviser)
      .orderBy('organisation_id')
      .execute()
  ).map(({ organisation_id }) => organisationId(organisation_id))

/** Organisations that have at least one member today. */
export const listStaffed = async (db: OwnSpaceDb): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db
        .selectFrom('membership')
        .select('organisation_id')
        .distinct()
        .where('organisation_id', 'is not', null)
        .where('ended_at', 'is', null)
        .execute()
    ).flatMap(({ organisation_id }) => organisation_id ?? []),
  )

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** People with a role in the programme acted in, or everybody for the operator, whose name or address holds the words. */
export const searchPeople = async (
  db: OwnSpaceDb,
  { role }: Actor,
  { text, most }: { readonly text: string; readonly most: number },
): Promise<{ readonly rows: readonly Person[]; readonly total: number }> => {
  const like = `%${escaped(text.toLowerCase())}%`
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((eb) => eb.or([eb(sql`lower(name)`, 'like', like), eb(sql`lower(email)`, 'like', like)]))
    .$if(role.name !== 'operator', (query) =>
      query.where('id', 'in', (eb) =>
        eb
          .selectFrom('membership')
          .select('person_id')
          .where('ended_at', 'is', null)
          .where('programme_id', '=', role.programme ?? ''),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()
  return { rows: rows.map(personOf), total: Number(rows[0]?.total ?? 0) }
}
