import { type Selectable, sql } from 'kysely'
import type { ConsentTable } from '#db/tables/consent.ts'
import type { Db } from '#db/tables/index.ts'
import { consentId, personId, programmeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Consent, ConsentState, Way, WithdrawnWay } from './consent.ts'
import type { Ground } from './implied-consent.ts'
import type { Purpose } from './purpose.ts'

export type ConsentTableNames = 'consent' | 'consent_text'
export type ConsentDb = Db<ConsentTableNames>

type Row = Selectable<ConsentTable> & {
  readonly state: string
  readonly fr: string | null
  readonly en: string | null
}

const orNull = (moment: Date | null): Instant | null => (moment === null ? null : instantOf(moment))

const wordsOf = ({ fr, en }: Row): Bilingual | null => (fr === null ? null : { fr, en })

/** A row as the programme speaks of it. */
export const consentOf = (row: Row): Consent => ({
  id: consentId(row.id),
  programme: programmeId(row.programme_id),
  purpose: row.purpose as Purpose,
  email: row.email,
  person: row.person_id === null ? null : personId(row.person_id),
  basis: row.basis === 'implied' ? 'implied' : 'express',
  words: wordsOf(row),
  language: row.language === 'en' ? 'en' : 'fr',
  ground: row.ground as Ground | null,
  reason: row.reason,
  givenAt: instantOf(row.given_at),
  way: row.way as Way,
  recordedBy: row.recorded_by === null ? null : personId(row.recorded_by),
  expiresAt: orNull(row.expires_at),
  withdrawnAt: orNull(row.withdrawn_at),
  withdrawnWay: row.withdrawn_way as WithdrawnWay | null,
  state: row.state as ConsentState,
})

/** Whether a consent holds, as the outbox itself asks it (migration 0017). */
export const stateNow = sql<string>`consent_state(consent)`

/** Consents with the words agreed to and whether they hold. */
export const consentsIn = (db: ConsentDb) =>
  db
    .selectFrom('consent')
    .leftJoin('consent_text', 'consent_text.id', 'consent.text_id')
    .selectAll('consent')
    .select(['consent_text.fr', 'consent_text.en', stateNow.as('state')])
