import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import type { NotificationsDb } from './notifications.store.ts'

/** Every table of notifications that says something of a person. */
export const notificationsTables = ['notification', 'notification_preference'] as const

/** What a person was told in the product, and how they want to be told. */
export const readAbout = (db: NotificationsDb, { id }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'notifications',
      sql`select jsonb_build_object('letter', kind, 'since', created_at, 'seenAt', read_at) as row
        from notification where person_id = ${id} order by created_at`,
    ],
    [
      'notificationChoices',
      sql`select jsonb_build_object('letter', kind, 'byMail', by_mail, 'inProduct', in_product,
        'since', changed_at) as row
        from notification_preference where person_id = ${id} order by kind`,
    ],
  ])

/** Nothing of them outlives their person; what tells others of them goes too, since their history tells it without a name. */
export const eraseAbout = async (tx: NotificationsDb, { id, email, name }: HeldPerson): Promise<void> => {
  for (const word of [email, ...(name === null ? [] : [name])])
    await sql`delete from notification where position(${word} in facts::text) > 0`.execute(tx)
  await tx.deleteFrom('notification').where('person_id', '=', id).execute()
  await tx.deleteFrom('notification_preference').where('person_id', '=', id).execute()
}

/** What was told a year ago is told elsewhere: by the history of the thing it spoke of. */
export const notificationsSweeps = (db: NotificationsDb) => ({
  notifications: sweepOf(db, { table: 'notification', where: (until) => sql`created_at <= ${until}` }),
})
