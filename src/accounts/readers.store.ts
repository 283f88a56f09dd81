import type { Db } from '#db/tables/index.ts'
import { type OrganisationId, organisationId, type PersonId, personId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'

/** Somebody who receives what is written to an organisation. */
export interface OrganisationReader {
  readonly organisation: OrganisationId
  readonly person: PersonId
  readonly email: string
  readonly language: Language
}

/** Who reads for each of these organisations: those who administer it, else everybody who belongs to it. */
export const readersOf = async (
  db: Db<'membership' | 'person'>,
  organisations: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, readonly OrganisationReader[]>> => {
  if (organisations.length === 0) return new Map()
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.organisation_id',
      'membership.administrator',
      'person.id',
      'person.email',
      'person.language',
    ])
    .where('membership.organisation_id', 'in', organisations)
    .where('membership.role', 'in', ['supplier-member', 'buyer-member'])
    .where('membership.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .execute()
  return new Map(
    organisations.map((organisation) => {
      const members = rows.filter((row) => row.organisation_id === organisation)
      const administrators = members.filter(({ administrator }) => administrator)
      const readers = administrators.length > 0 ? administrators : members
      return [
        organisationId(organisation),
        readers.map(({ id, email, language }) => ({
          organisation,
          person: personId(id),
          email,
          language: language === 'en' ? ('en' as const) : ('fr' as const),
        })),
      ]
    }),
  )
}
