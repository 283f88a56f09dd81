import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { PersonId } from '#kernel/ids.ts'

/** Every table of consent that says something of a person; suppressions hold digests only and stay. */
export const consentTables = ['consent', 'subscription_request', 'notices_letter'] as const

export type HeldConsentDb = Db<(typeof consentTables)[number] | 'consent_text'>

/** Somebody whose rows are read or erased. */
interface Held {
  readonly id: PersonId
  readonly email: string
}

/** Rows of one kind about a person, in words of the programme; moments are ISO 8601, programmes are ids. */
interface HeldPart {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, string | null>>[]
}

const parts = ['consents', 'subscriptions', 'noticesLetters'] as const

/** What a person agreed to, asked for by the public form, and was told of by the weekly letter. */
export const readAbout = async (db: HeldConsentDb, { id, email }: Held): Promise<readonly HeldPart[]> => {
  const { rows } = await sql<{ part: string; row: HeldPart['rows'][number] }>`
    select 'consents' as part, jsonb_build_object(
        'programme', programme_id, 'purpose', consent.purpose, 'basis', basis, 'email', email,
        'words', case language when 'en' then en else fr end, 'ground', ground, 'reason', reason,
        'way', way, 'since', given_at, 'until', expires_at, 'endedAt', withdrawn_at, 'endedBy', withdrawn_way) as row
      from consent left join consent_text on consent_text.id = text_id
      where person_id = ${id} or address_digest = address_digest(${email})
    union all
    select 'subscriptions', jsonb_build_object('programme', programme_id, 'email', email, 'since', asked_at)
      from subscription_request where lower(email) = lower(${email})
    union all
    select 'noticesLetters', jsonb_build_object(
        'programme', programme_id, 'week', week, 'notices', array_to_string(notices, ', '))
      from notices_letter where person_id = ${id}`.execute(db)
  return parts.flatMap((name) => {
    const found = rows.filter(({ part }) => part === name).map(({ row }) => row)
    return found.length === 0 ? [] : [{ name, rows: found }]
  })
}

/**
 * Forgets whose consents these were and withdraws them; the digest of the address stays suppressed, so that nothing
 * commercial is ever sent there again unless its reader agrees anew.
 */
export const eraseAbout = async (tx: HeldConsentDb, { id, email }: Held): Promise<void> => {
  await sql`select erase_consents(${id}, ${email})`.execute(tx)
  await tx.deleteFrom('notices_letter').where('person_id', '=', id).execute()
}
