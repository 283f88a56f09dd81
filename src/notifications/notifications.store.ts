import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { NotificationTable } from '#db/tables/notifications.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type Notification, type Preference, type Wanted, withoutToken } from './notification.ts'

export type NotificationsTableNames = 'notification' | 'notification_preference'
export type NotificationsDb = Db<NotificationsTableNames>

const instant = (moment: Date): Instant => moment.toISOString() as Instant

const notificationOf = (row: Selectable<NotificationTable>): Notification => ({
  id: row.id,
  kind: row.kind,
  facts: row.facts,
  at: instant(row.created_at),
  readAt: row.read_at === null ? null : instant(row.read_at),
})

/** What a person wants of a kind, whoever asks: a function of the database tells it, and nothing else of them. */
export const readWanted = async (tx: NotificationsDb, person: PersonId, kind: string): Promise<Wanted> => {
  const { rows } = await sql<{ by_mail: boolean; in_product: boolean }>`
    select by_mail, in_product from notification_wanted(${person}, ${kind})`.execute(tx)
  return { byMail: rows[0]?.by_mail ?? true, inProduct: rows[0]?.in_product ?? true }
}

/** A notification to write, named like the letter that it mirrors. */
export interface NewNotification {
  readonly id: string
  readonly person: PersonId
  readonly kind: string
  readonly facts: Readonly<Record<string, string>>
  readonly programme: string | null
}

// Nothing is returned: whoever writes to others may not read what they are told.
export const insertNotification = async (tx: NotificationsDb, written: NewNotification): Promise<void> => {
  await tx
    .insertInto('notification')
    .values({
      id: written.id,
      person_id: written.person,
      kind: written.kind,
      facts: JSON.stringify(withoutToken(written.facts)),
      programme_id: written.programme,
    })
    .execute()
}

/** A page of somebody’s notifications, the last first, and how many there are of them. */
export const listNotifications = async (
  db: NotificationsDb,
  {
    person,
    unreadOnly,
    offset,
    limit,
  }: {
    readonly person: PersonId
    readonly unreadOnly: boolean
    readonly offset: number
    readonly limit: number
  },
): Promise<{ readonly rows: readonly Notification[]; readonly total: number }> => {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('person_id', '=', person)
    .$if(unreadOnly, (query) => query.where('read_at', 'is', null))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { rows: rows.map(notificationOf), total: Number(rows[0]?.total ?? 0) }
}

export const findNotification = async (
  db: NotificationsDb,
  person: PersonId,
  id: string,
): Promise<Notification | null> => {
  const row = await db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : notificationOf(row)
}

export const countUnread = async (db: NotificationsDb, person: PersonId): Promise<number> => {
  const { unread } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unread)
}

/** Marks one as read or not; the number changed. */
export const markOne = async (
  db: NotificationsDb,
  person: PersonId,
  { id, readAt }: { readonly id: string; readonly readAt: Instant | null },
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('notification')
    .set({ read_at: readAt })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Marks as read, at a moment, all that came until another one: what came later was not seen. */
export const markAll = async (
  db: NotificationsDb,
  person: PersonId,
  { until, at }: { readonly until: Instant; readonly at: Instant },
): Promise<void> => {
  await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .where('created_at', '<=', sql<Date>`${until}::timestamptz`)
    .execute()
}

/** Takes back what was marked as read at that very moment. */
export const unmarkAll = async (db: NotificationsDb, person: PersonId, at: Instant): Promise<void> => {
  await db
    .updateTable('notification')
    .set({ read_at: null })
    .where('person_id', '=', person)
    .where('read_at', '=', sql<Date>`${at}::timestamptz`)
    .execute()
}

export const listPreferences = async (
  db: NotificationsDb,
  person: PersonId,
): Promise<ReadonlyMap<string, Wanted>> => {
  const rows = await db
    .selectFrom('notification_preference')
    .selectAll()
    .where('person_id', '=', person)
    .execute()
  return new Map(rows.map((row) => [row.kind, { byMail: row.by_mail, inProduct: row.in_product }]))
}

export const savePreferences = async (
  db: NotificationsDb,
  person: PersonId,
  { chosen, at }: { readonly chosen: readonly Preference[]; readonly at: Instant },
): Promise<void> => {
  if (chosen.length === 0) return
  await db
    .insertInto('notification_preference')
    .values(
      chosen.map(({ kind, byMail, inProduct }) => ({
        person_id: person,
        kind,
        by_mail: byMail,
        in_product: inProduct,
        changed_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'kind']).doUpdateSet((eb) => ({
        by_mail: eb.ref('excluded.by_mail'),
        in_product: eb.ref('excluded.in_product'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute()
}
