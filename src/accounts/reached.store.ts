import type { Db } from '#db/tables/index.ts'
import { type OrganisationId, type PersonId, type ProgrammeId, personId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'

/** Somebody to write to. */
export interface Reached {
  readonly person: PersonId
  readonly email: string
  readonly language: Language
}

const members = (db: Db<'membership' | 'person'>) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.email', 'person.language'])
    .distinct()
    .where('membership.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')

const reachedOf = (row: { id: string; email: string; language: string }): Reached => ({
  person: personId(row.id),
  email: row.email,
  language: row.language === 'en' ? 'en' : 'fr',
})

/** Everybody who belongs to one of these organisations today, each once. */
export const peopleOf = async (
  db: Db<'membership' | 'person'>,
  organisations: readonly OrganisationId[],
): Promise<readonly Reached[]> =>
  organisations.length === 0
    ? []
    : (await members(db).where('membership.organisation_id', 'in', organisations).execute()).map(reachedOf)

/** Everybody who coordinates a programme today. */
export const coordinationOf = async (
  db: Db<'membership' | 'person'>,
  programme: ProgrammeId,
): Promise<readonly Reached[]> =>
  (
    await members(db)
      .where('membership.role', '=', 'coordinator')
      .where('membership.programme_id', '=', programme)
      .execute()
  ).map(reachedOf)
