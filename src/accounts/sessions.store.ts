import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { HeldPerson } from '#kernel/held.ts'
import { type PersonId, personId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { personOf } from './accounts.store.ts'
import { deviceOf, networkOf } from './device.ts'
import type { Person } from './person.ts'
import { type SessionLine, ways } from './session.ts'

export type SessionsDb = Db<'session' | 'person' | 'known_device'>

interface Begun {
  readonly token: string
  readonly at: Instant
  readonly from: string | null
  readonly way: string
}

/** Writes how the session with this token began; gives its person and their browser. */
export const beginSession = async (
  tx: SessionsDb,
  { token, at, from, way }: Begun,
): Promise<{ readonly session: string; readonly person: Person; readonly userAgent: string }> => {
  const row = await tx
    .updateTable('session')
    .set({ ip_address: from, seen_at: at, way })
    .where('token', '=', token)
    .returning(['id', 'person_id', 'user_agent'])
    .executeTakeFirstOrThrow()
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', row.person_id)
    .executeTakeFirstOrThrow()
  return { session: row.id, person: personOf(person), userAgent: row.user_agent ?? '' }
}

/** Ends the session that another one follows in the same browser; the role acted as goes on for the same person. */
export const replaceSession = async (
  tx: SessionsDb,
  { old, session }: { readonly old: string; readonly session: string },
): Promise<void> => {
  const ended = await tx
    .deleteFrom('session')
    .where('id', '=', old)
    .where('id', '<>', session)
    .returning(['person_id', 'acting_as'])
    .executeTakeFirst()
  if (ended === undefined || ended.acting_as === null) return
  await tx
    .updateTable('session')
    .set({ acting_as: ended.acting_as })
    .where('id', '=', session)
    .where('person_id', '=', ended.person_id)
    .execute()
}

/** Notes a device of a person: their first, one known, or a new one. */
export const seeDevice = async (
  tx: SessionsDb,
  seen: {
    readonly person: PersonId
    readonly userAgent: string
    readonly from: string | null
    readonly at: Instant
  },
): Promise<'first' | 'known' | 'new'> => {
  const before = await tx
    .selectFrom('known_device')
    .select(({ fn }) => fn.countAll<number>().as('devices'))
    .where('person_id', '=', seen.person)
    .executeTakeFirstOrThrow()
  const { isNew } = await tx
    .insertInto('known_device')
    .values({
      person_id: seen.person,
      device: deviceOf(seen.userAgent),
      network: networkOf(seen.from),
      first_seen_at: seen.at,
      last_seen_at: seen.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'device', 'network']).doUpdateSet({ last_seen_at: seen.at }),
    )
    .returning(sql<boolean>`first_seen_at = last_seen_at`.as('isNew'))
    .executeTakeFirstOrThrow()
  if (!isNew) return 'known'
  return Number(before.devices) === 0 ? 'first' : 'new'
}

export const touchSession = async (
  db: SessionsDb,
  { session, at, from }: { readonly session: string; readonly at: Instant; readonly from: string | null },
): Promise<void> => {
  await db
    .updateTable('session')
    .set({ seen_at: at, ...(from === null ? {} : { ip_address: from }) })
    .where('id', '=', session)
    .execute()
}

const instant = (moment: Date): Instant => moment.toISOString() as Instant

/** A person’s sessions that still hold, the last seen first. */
export const listSessions = async (
  db: SessionsDb,
  person: PersonId,
  now: Instant,
): Promise<readonly SessionLine[]> =>
  (
    await db
      .selectFrom('session')
      .select(['id', 'ip_address', 'user_agent', 'way', 'created_at', 'updated_at', 'seen_at'])
      .where('person_id', '=', person)
      .where('expires_at', '>', new Date(now))
      .orderBy(({ fn }) => fn.coalesce('seen_at', 'updated_at'), 'desc')
      .orderBy('id')
      .execute()
  ).map((row) => ({
    id: row.id,
    device: deviceOf(row.user_agent ?? ''),
    from: row.ip_address === '' ? null : row.ip_address,
    way: ways.find((way) => way === row.way) ?? null,
    since: instant(row.created_at),
    seenAt: instant(row.seen_at ?? row.updated_at),
  }))

/** Ends some of a person’s sessions; gives how many there were to end. */
export const endSessions = async (
  db: SessionsDb,
  person: PersonId,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<number> => {
  const theirs = db.deleteFrom('session').where('person_id', '=', person).returning('id')
  const ended = 'only' in which ? theirs.where('id', '=', which.only) : theirs.where('id', '<>', which.allBut)
  return (await ended.execute()).length
}

/** Somebody by their address, in small letters. */
export const findPersonByEmail = async (db: SessionsDb, email: string): Promise<Person | null> => {
  const row = await db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

/** Somebody by their id; null when there is nobody, or nobody any more. */
export const findPerson = async (db: Db<'person'>, person: PersonId): Promise<Person | null> => {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

/** People by their ids, those who were erased included. */
export const findPeople = async (
  db: Db<'person'>,
  people: readonly PersonId[],
): Promise<readonly Person[]> =>
  people.length === 0
    ? []
    : (
        await db
          .selectFrom('person')
          .selectAll()
          .where('id', 'in', [...new Set(people)])
          .execute()
      ).map(personOf)

/** A person as the doors that hold rows about them know them; null when there is nobody, or nobody any more. */
export const findHeldPerson = async (db: Db<'person'>, person: PersonId): Promise<HeldPerson | null> => {
  const row = await db
    .selectFrom('person')
    .select(['email', 'name'])
    .select(
      sql<boolean>`exists (select from person other where other.name = person.name and other.id <> person.id)`.as(
        'shared',
      ),
    )
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: person, email: row.email.toLowerCase(), name: row.name === '' || row.shared ? null : row.name }
}

/** Changes what a person says of themselves. */
export const changePerson = async (
  db: SessionsDb,
  person: PersonId,
  said: Partial<Pick<Person, 'name' | 'language'>>,
): Promise<void> => {
  await db
    .updateTable('person')
    .set({ ...said, updated_at: new Date() })
    .where('id', '=', personId(person))
    .execute()
}
