import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type ProgrammeId, programmeId } from '#kernel/ids.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Purpose } from './purpose.ts'

export type SubscriptionsDb = Db<'subscription_request' | 'consent_text'>

export interface NewSubscription {
  readonly tokenDigest: string
  readonly programme: ProgrammeId
  readonly email: string
  readonly language: Language
  readonly textIds: readonly string[]
  /** For how many days its link serves. */
  readonly days: number
}

/** Somebody who asked to be written to, with the words beside the boxes that they ticked. */
export interface Subscription {
  readonly programme: ProgrammeId
  readonly email: string
  readonly language: Language
  readonly agreed: readonly {
    readonly purpose: Purpose
    readonly textId: string
    readonly words: Bilingual
  }[]
  readonly expiresAt: Instant
  readonly confirmedAt: Instant | null
}

/** Keeps a demand until it is confirmed, and forgets those that ran out. Gives the moment when its own does. */
export const insertSubscription = async (tx: SubscriptionsDb, asked: NewSubscription): Promise<Instant> => {
  await forgetExpiredSubscriptions(tx)
  const { expires_at } = await tx
    .insertInto('subscription_request')
    .values({
      token_digest: asked.tokenDigest,
      programme_id: asked.programme,
      email: asked.email,
      language: asked.language,
      text_ids: [...asked.textIds],
      expires_at: sql<Date>`now() + make_interval(days => ${asked.days})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return instantOf(expires_at)
}

/** Forgets demands that nobody confirmed in time; gives how many. */
export const forgetExpiredSubscriptions = async (tx: SubscriptionsDb): Promise<number> => {
  const rows = await tx
    .deleteFrom('subscription_request')
    .where('expires_at', '<=', sql<Date>`now()`)
    .returning('token_digest')
    .execute()
  return rows.length
}

/** What a link confirms; null when no link holds this token, or it ran out. */
export const findSubscription = async (
  db: SubscriptionsDb,
  tokenDigest: string,
): Promise<Subscription | null> => {
  const row = await db
    .selectFrom('subscription_request')
    .selectAll()
    .where('token_digest', '=', tokenDigest)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (row === undefined) return null
  const texts = await db
    .selectFrom('consent_text')
    .selectAll()
    .where('id', 'in', row.text_ids)
    .orderBy('purpose')
    .execute()
  return {
    programme: programmeId(row.programme_id),
    email: row.email,
    language: row.language === 'en' ? 'en' : 'fr',
    agreed: texts.map(({ id, purpose, fr, en }) => ({
      purpose: purpose as Purpose,
      textId: id,
      words: { fr, en },
    })),
    expiresAt: instantOf(row.expires_at),
    confirmedAt: row.confirmed_at === null ? null : instantOf(row.confirmed_at),
  }
}

/** Notes that a demand is confirmed; false when it was already. */
export const markConfirmed = async (tx: SubscriptionsDb, tokenDigest: string): Promise<boolean> => {
  const rows = await tx
    .updateTable('subscription_request')
    .set({ confirmed_at: sql<Date>`now()` })
    .where('token_digest', '=', tokenDigest)
    .where('confirmed_at', 'is', null)
    .returning('token_digest')
    .execute()
  return rows.length > 0
}
