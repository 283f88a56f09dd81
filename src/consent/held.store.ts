import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'

/** Every table of consent that says something of a person; suppressions hold digests only and stay. */
export const consentTables = ['consent', 'subscription_request', 'notices_letter'] as const

export type HeldConsentDb = Db<(typeof consentTables)[number] | 'consent_text'>

/** What a person agreed to, asked for by the public form, and was told of by the weekly letter. */
export const readAbout = (
  db: HeldConsentDb,
  { id, email }: Pick<HeldPerson, 'id' | 'email'>,
): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'consents',
      sql`select jsonb_build_object(
        'programme', programme_id, 'purpose', consent.purpose, 'basis', basis, 'email', email,
        'words', case language when 'en' then en else fr end, 'ground', ground, 'reason', reason,
        'way', way, 'since', given_at, 'until', expires_at, 'endedAt', withdrawn_at, 'endedBy', withdrawn_way) as row
        from consent left join consent_text on consent_text.id = text_id
        where person_id = ${id} or address_digest = address_digest(${email})`,
    ],
    [
      'subscriptions',
      sql`select jsonb_build_object('programme', programme_id, 'email', email, 'since', asked_at) as row
        from subscription_request where lower(email) = lower(${email})`,
    ],
    [
      'noticesLetters',
      sql`select jsonb_build_object(
        'programme', programme_id, 'week', week, 'notices', array_to_string(notices, ', ')) as row
        from notices_letter where person_id = ${id}`,
    ],
  ])

/**
 * Forgets whose consents these were and withdraws them; the digest of the address stays suppressed, so that nothing
 * commercial is ever sent there again unless its reader agrees anew.
 */
export const eraseAbout = async (
  tx: HeldConsentDb,
  { id, email }: Pick<HeldPerson, 'id' | 'email'>,
): Promise<void> => {
  await sql`select erase_consents(${id}, ${email})`.execute(tx)
  await tx.deleteFrom('notices_letter').where('person_id', '=', id).execute()
}
