import type { Db } from '#db/tables/index.ts'
import { type OrganisationId, type PersonId, personId } from '#kernel/ids.ts'

export type NamesDb = Db<'person' | 'membership'>

/** Names of people, null for one who was erased; only of those who are or were of the organisation, when one is given. */
export const listNames = async (
  db: NamesDb,
  people: readonly PersonId[],
  organisation: OrganisationId | null,
): Promise<ReadonlyMap<PersonId, string | null>> => {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('id', 'in', people)
    .where((eb) => eb.or([eb('name', '<>', ''), eb('erased_at', 'is not', null)]))
    .$if(organisation !== null, (query) =>
      query.where('id', 'in', (eb) =>
        eb.selectFrom('membership').select('person_id').where('organisation_id', '=', organisation),
      ),
    )
    .execute()
  return new Map(rows.map(({ id, name, erased_at }) => [personId(id), erased_at === null ? name : null]))
}

/** Whose each membership is. */
export const listHolders = async (
  db: NamesDb,
  memberships: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> => {
  if (memberships.length === 0) return new Map()
  const rows = await db
    .selectFrom('membership')
    .select(['id', 'person_id'])
    .where('id', 'in', memberships)
    .execute()
  return new Map(rows.map((row) => [row.id, personId(row.person_id)]))
}
