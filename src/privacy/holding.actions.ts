import { findHeldPerson } from '#accounts/index.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson, Sweep } from '#kernel/held.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Retained } from './retention.ts'

/** What one door holds about people. */
export interface Holding {
  readonly name: string
  /** The tables that it answers for. */
  readonly tables: readonly string[]
  read(person: HeldPerson): Promise<readonly HeldPart[]>
  /** Deletes or anonymises what it holds of a person, in the transaction that erases them everywhere. */
  erase(tx: Db, person: HeldPerson, at: Instant): Promise<void>
}

/** An organisation by its name and its address on the site. */
export interface NamedOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly slug: string
}

export interface PrivacyGiven {
  readonly db: Db
  readonly holdings: readonly Holding[]
  /** How each row of the schedule is swept away. */
  readonly sweeps: Readonly<Record<Retained, Sweep>>
  organisations(ids: readonly OrganisationId[]): Promise<readonly NamedOrganisation[]>
}

/** Everything that is held about a person, door after door. */
export const readHeld = async (
  { db, holdings }: Pick<PrivacyGiven, 'db' | 'holdings'>,
  id: PersonId,
): Promise<readonly HeldPart[]> => {
  const person = await findHeldPerson(db.$pickTables(), id)
  const parts: HeldPart[] = []
  for (const holding of person === null ? [] : holdings)
    if (person !== null) parts.push(...(await holding.read(person)))
  return parts
}
