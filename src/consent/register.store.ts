import { type ExpressionBuilder, sql } from 'kysely'
import type { Tables } from '#db/tables/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Consent, ConsentState } from './consent.ts'
import {
  type ConsentDb,
  type ConsentTableNames,
  consentOf,
  consentsIn,
  stateNow,
} from './consent-rows.store.ts'
import type { Purpose } from './purpose.ts'

/** Which consents of a programme to show; null shows all. */
export interface RegisterSearch {
  readonly programme: ProgrammeId
  readonly purpose: Purpose | null
  readonly state: ConsentState | null
  readonly basis: 'express' | 'implied' | null
  /** Part of an address. */
  readonly text: string | null
}

/** How many consents a programme has of each sort. */
export interface RegisterFigure {
  readonly purpose: Purpose
  readonly basis: 'express' | 'implied'
  readonly state: ConsentState
  readonly count: number
  /** Of those that hold, how many end by themselves within 60 days. */
  readonly endingSoon: number
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const asked =
  ({ programme, purpose, state, basis, text }: RegisterSearch) =>
  (eb: ExpressionBuilder<Pick<Tables, ConsentTableNames>, 'consent'>) =>
    eb.and([
      eb('programme_id', '=', programme),
      ...(purpose === null ? [] : [eb('consent.purpose', '=', purpose)]),
      ...(state === null ? [] : [eb(stateNow, '=', state)]),
      ...(basis === null ? [] : [eb('basis', '=', basis)]),
      ...(text === null ? [] : [eb('email', 'ilike', `%${escaped(text)}%`)]),
    ])

export const listFigures = async (
  db: ConsentDb,
  programme: ProgrammeId,
): Promise<readonly RegisterFigure[]> => {
  const rows = await db
    .selectFrom('consent')
    .select((eb) => [
      'purpose',
      'basis',
      stateNow.as('state'),
      eb.fn.countAll<number>().as('count'),
      sql<number>`count(*) filter (where expires_at <= now() + interval '60 days')`.as('endingSoon'),
    ])
    .where('programme_id', '=', programme)
    .groupBy(['purpose', 'basis', 'state'])
    .execute()
  return rows.map(({ purpose, basis, state, count, endingSoon }) => ({
    purpose: purpose as Purpose,
    basis: basis === 'implied' ? 'implied' : 'express',
    state: state as ConsentState,
    count: Number(count),
    endingSoon: Number(endingSoon),
  }))
}

export const countConsents = async (db: ConsentDb, search: RegisterSearch): Promise<number> => {
  const { count } = await db
    .selectFrom('consent')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(asked(search))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Consents of a programme, the last given first. */
export const listConsents = async (
  db: ConsentDb,
  search: RegisterSearch,
  { most, after }: { readonly most: number; readonly after: number },
): Promise<readonly Consent[]> =>
  (
    await consentsIn(db)
      .where(({ eb }) => asked(search)(eb as never))
      .orderBy('consent.given_at', 'desc')
      .orderBy('consent.id')
      .limit(most)
      .offset(after)
      .execute()
  ).map(consentOf)

export const findConsent = async (db: ConsentDb, id: string): Promise<Consent | null> => {
  const row = await consentsIn(db).where('consent.id', '=', id).executeTakeFirst()
  return row === undefined ? null : consentOf(row)
}

/** Somebody who may be written to for a purpose. */
export interface Reader {
  readonly email: string
  readonly person: string | null
  readonly language: Language
}

/** Whom a programme may write to for a purpose, each address once. */
export const listReaders = async (
  db: ConsentDb,
  programme: ProgrammeId,
  purpose: Purpose,
): Promise<readonly Reader[]> => {
  const rows = await db
    .selectFrom('consent')
    .select(['email', 'person_id', 'language'])
    .distinctOn('address_digest')
    .where('programme_id', '=', programme)
    .where('purpose', '=', purpose)
    .where('email', 'is not', null)
    .where(stateNow, '=', 'live')
    .orderBy('address_digest')
    .orderBy('basis')
    .orderBy('given_at', 'desc')
    .execute()
  return rows.flatMap(({ email, person_id, language }) =>
    email === null ? [] : [{ email, person: person_id, language: language === 'en' ? 'en' : 'fr' }],
  )
}
