import type { Db } from '#db/tables/index.ts'
import { personId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { MailTableNames } from '#mail/index.ts'
import type { Person } from './person.ts'

/** The tables that acts about people use: one type, so that an act hands its transaction to every store. */
export type PeopleTableNames =
  | 'person'
  | 'membership'
  | 'adviser_assignment'
  | 'invitation'
  | 'join_request'
  | 'email_domain'
  | MailTableNames
export type PeopleDb = Db<PeopleTableNames>

export const instant = (moment: Date): Instant => moment.toISOString() as Instant
export const instantOrNull = (moment: Date | null): Instant | null =>
  moment === null ? null : instant(moment)

/** Columns of a person beside those of a row about them. */
export const personColumns = [
  'person.name as person_name',
  'person.email as person_email',
  'person.language as person_language',
  'person.fictional as person_fictional',
  'person.erased_at as person_erased_at',
] as const

export interface PersonColumns {
  readonly person_id: string
  readonly person_name: string
  readonly person_email: string
  readonly person_language: string
  readonly person_fictional: boolean
  readonly person_erased_at: Date | null
}

export const personInRow = (row: PersonColumns): Person => ({
  id: personId(row.person_id),
  name: row.person_name,
  email: row.person_email,
  language: row.person_language === 'en' ? 'en' : 'fr',
  fictional: row.person_fictional,
  ...(row.person_erased_at === null ? {} : { erased: true }),
})
