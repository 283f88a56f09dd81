import { sql } from 'kysely'
import { type ConsentId, consentId, type PersonId, type ProgrammeId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Agreeing, Consent, Way, WithdrawnWay } from './consent.ts'
import { type ConsentDb, consentOf, consentsIn, stateNow } from './consent-rows.store.ts'
import type { Ground } from './implied-consent.ts'
import type { Purpose } from './purpose.ts'

const addressed = (email: string) => sql<string>`address_digest(${email})`

/** Keeps the words of a purpose under their digest, once. */
export const keepWords = async (
  tx: ConsentDb,
  words: { readonly id: string; readonly purpose: Purpose; readonly fr: string; readonly en: string },
): Promise<void> => {
  await tx
    .insertInto('consent_text')
    .values(words)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export interface NewExpress extends Agreeing {
  readonly id: ConsentId
  readonly programme: ProgrammeId
  readonly purpose: Purpose
  readonly textId: string
  readonly way: Way
  readonly withdrawalToken: string
  /** Null: now. */
  readonly givenAt: Instant | null
}

/**
 * Keeps an express consent; false when one already holds. One kept back by a suppression is replaced, since this one
 * lifts it.
 */
export const insertExpress = async (tx: ConsentDb, given: NewExpress): Promise<boolean> => {
  const { id, programme, purpose, email, person, language, textId, way, withdrawalToken, givenAt } = given
  await tx
    .updateTable('consent')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawn_way: 'replaced' })
    .where('address_digest', '=', addressed(email))
    .where('programme_id', '=', programme)
    .where('purpose', '=', purpose)
    .where('basis', '=', 'express')
    .where(stateNow, '=', 'suppressed')
    .execute()
  const inserted = await tx
    .insertInto('consent')
    .values({
      id,
      programme_id: programme,
      purpose,
      address_digest: addressed(email),
      email,
      person_id: person,
      basis: 'express',
      text_id: textId,
      language,
      given_at: givenAt ?? sql<Date>`now()`,
      way,
      withdrawal_token: withdrawalToken,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}

export interface NewImplied {
  readonly id: ConsentId
  readonly programme: ProgrammeId
  readonly purpose: Purpose
  readonly email: string
  readonly language: 'fr' | 'en'
  readonly ground: Ground
  readonly reason: string
  readonly givenAt: Instant
  readonly expiresAt: Instant
  readonly recordedBy: PersonId | null
  readonly withdrawalToken: string
}

/** Keeps an implied consent; false when the same is kept already. */
export const insertImplied = async (tx: ConsentDb, given: NewImplied): Promise<boolean> => {
  const inserted = await tx
    .insertInto('consent')
    .values({
      id: given.id,
      programme_id: given.programme,
      purpose: given.purpose,
      address_digest: addressed(given.email),
      email: given.email,
      basis: 'implied',
      language: given.language,
      ground: given.ground,
      reason: given.reason,
      given_at: given.givenAt,
      expires_at: given.expiresAt,
      way: 'recorded',
      recorded_by: given.recordedBy,
      withdrawal_token: given.withdrawalToken,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}

/** Whether letters to an address are stopped for a purpose of a programme. */
export const isStopped = async (
  db: ConsentDb,
  { email, programme, purpose }: Pick<NewImplied, 'email' | 'programme' | 'purpose'>,
): Promise<boolean> => {
  const { rows } = await sql<{ since: Date | null }>`
    select suppressed_since(address_digest(${email}), ${programme}, ${purpose}) as since`.execute(db)
  return rows[0]?.since != null
}

export interface Withdrawing {
  readonly digest: string
  /** Null: every programme. */
  readonly programme: ProgrammeId | null
  /** Null: every purpose. */
  readonly purpose: Purpose | null
  readonly way: WithdrawnWay
}

export interface Withdrawn {
  readonly id: ConsentId
  readonly programme: ProgrammeId
  readonly purpose: Purpose
}

/** Withdraws what an address agreed to, express and implied; gives what was. */
export const withdrawConsents = async (
  tx: ConsentDb,
  { digest, programme, purpose, way }: Withdrawing,
): Promise<readonly Withdrawn[]> => {
  const rows = await tx
    .updateTable('consent')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawn_way: way })
    .where('address_digest', '=', digest)
    .where('withdrawn_at', 'is', null)
    .$if(programme !== null, (query) => query.where('programme_id', '=', programme ?? ''))
    .$if(purpose !== null, (query) => query.where('purpose', '=', purpose ?? ''))
    .returning(['id', 'programme_id', 'purpose'])
    .execute()
  return rows.map((row) => ({
    id: consentId(row.id),
    programme: programmeId(row.programme_id),
    purpose: row.purpose as Purpose,
  }))
}

/** Takes back one implied consent that was recorded by mistake; false when it no longer stands. */
export const retractImplied = async (
  tx: ConsentDb,
  { id, programme }: { readonly id: string; readonly programme: ProgrammeId },
): Promise<boolean> => {
  const rows = await tx
    .updateTable('consent')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawn_way: 'mistaken' })
    .where('id', '=', id)
    .where('programme_id', '=', programme)
    .where('basis', '=', 'implied')
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}

/** The consent that a withdrawal link came with, and the digest of its address; null when no letter held this token. */
export const findByToken = async (
  db: ConsentDb,
  token: string,
): Promise<{ readonly consent: Consent; readonly digest: string } | null> => {
  const row = await consentsIn(db).where('consent.withdrawal_token', '=', token).executeTakeFirst()
  return row === undefined ? null : { consent: consentOf(row), digest: row.address_digest }
}

/** The purposes that an address can still be written to for, by a programme. */
export const livePurposes = async (
  db: ConsentDb,
  { digest, programme }: { readonly digest: string; readonly programme: ProgrammeId },
): Promise<readonly Purpose[]> => {
  const rows = await db
    .selectFrom('consent')
    .select('purpose')
    .distinct()
    .where('address_digest', '=', digest)
    .where('programme_id', '=', programme)
    .where(stateNow, '=', 'live')
    .execute()
  return rows.map(({ purpose }) => purpose as Purpose)
}

/** Every consent of an account, given by it or by its address before; the last first. */
export const listOf = async (
  db: ConsentDb,
  { id, email }: { readonly id: PersonId; readonly email: string },
): Promise<readonly Consent[]> =>
  (
    await consentsIn(db)
      .where(({ or, eb }) => or([eb('person_id', '=', id), eb('address_digest', '=', addressed(email))]))
      .orderBy('consent.given_at', 'desc')
      .orderBy('consent.id')
      .execute()
  ).map(consentOf)

/** What an account withdrew by itself within the last minutes and has not given again: each with its words. */
export const listJustWithdrawn = async (
  db: ConsentDb,
  { person, email }: { readonly person: PersonId; readonly email: string },
  minutes: number,
): Promise<
  readonly { readonly programme: ProgrammeId; readonly purpose: Purpose; readonly textId: string }[]
> => {
  const rows = await db
    .selectFrom('consent')
    .select(['programme_id', 'purpose', 'text_id'])
    .distinctOn(['programme_id', 'purpose'])
    .where(({ or, eb }) => or([eb('person_id', '=', person), eb('address_digest', '=', addressed(email))]))
    .where('withdrawn_way', '=', 'account')
    .where('withdrawn_at', '>', sql<Date>`now() - make_interval(mins => ${minutes})`)
    .where(
      sql<boolean>`not exists (select from consent later
        where later.address_digest = consent.address_digest and later.programme_id = consent.programme_id
          and later.purpose = consent.purpose and later.withdrawn_at is null and later.basis = 'express')`,
    )
    .orderBy('programme_id')
    .orderBy('purpose')
    .orderBy('withdrawn_at', 'desc')
    .execute()
  return rows.flatMap(({ programme_id, purpose, text_id }) =>
    text_id === null
      ? []
      : [{ programme: programmeId(programme_id), purpose: purpose as Purpose, textId: text_id }],
  )
}
