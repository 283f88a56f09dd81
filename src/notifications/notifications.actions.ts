import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { changedFrom, type Notification, type Preference, type Wanted } from './notification.ts'
import {
  countUnread,
  findNotification,
  insertNotification,
  listNotifications,
  listPreferences,
  markAll,
  markOne,
  type NewNotification,
  type NotificationsDb,
  type NotificationsTableNames,
  readWanted,
  savePreferences,
  unmarkAll,
} from './notifications.store.ts'

/** One’s own notifications and what one wants of them. Nobody reads or changes another person’s. */
export interface Notifications {
  /** A page of them, the last first, with how many there are. */
  list(
    actor: Actor,
    asked: { readonly unreadOnly: boolean; readonly page: number; readonly pageSize: number },
  ): Promise<{ readonly rows: readonly Notification[]; readonly total: number }>
  find(actor: Actor, id: string): Promise<Notification | null>
  unread(person: PersonId): Promise<number>
  /** Marks one as read, or as not read. False when it is not there, or not one’s own. */
  mark(actor: Actor, id: string, readAt: Instant | null): Promise<boolean>
  /** Marks as read, at a moment, all that came until another one. */
  markAll(actor: Actor, marked: { readonly until: Instant; readonly at: Instant }): Promise<void>
  /** Takes back what was marked as read all at once, at that moment. */
  unmarkAll(actor: Actor, at: Instant): Promise<void>
  preferences(actor: Actor): Promise<ReadonlyMap<string, Wanted>>
  /** Keeps what differs from before; gives how many kinds changed. */
  choose(actor: Actor, chosen: readonly Preference[], at: Instant): Promise<number>
}

/** How a person wants to be told of a kind of thing. */
export const wantedOf = (tx: NotificationsDb, person: PersonId, kind: string): Promise<Wanted> =>
  readWanted(tx, person, kind)

/** Tells a person in the product what a letter tells them, in the letter’s transaction. */
export const notify = (tx: NotificationsDb, written: NewNotification): Promise<void> =>
  insertNotification(tx, written)

const choose = async (
  db: Db<NotificationsTableNames | JournalTableNames>,
  {
    actor,
    person,
    chosen,
    at,
  }: {
    readonly actor: Actor
    readonly person: PersonId
    readonly chosen: readonly Preference[]
    readonly at: Instant
  },
): Promise<number> => {
  const changed = changedFrom(await asActor(db, actor, (tx) => listPreferences(narrowed(tx), person)), chosen)
  if (changed.length === 0) return 0
  const kinds = (wanted: (preference: Preference) => boolean): string =>
    changed.flatMap((each) => (wanted(each) ? [] : [each.kind])).join(' ')
  await acting(
    db,
    {
      actor,
      act: 'notifications.choose',
      on: { kind: 'person', id: person },
      programme: null,
      organisation: null,
      at,
      facts: {
        letters: changed.map(({ kind }) => kind).join(' '),
        'not-by-mail': kinds(({ byMail }) => byMail),
        'not-in-product': kinds(({ inProduct }) => inProduct),
      },
    },
    (tx) => savePreferences(narrowed(tx), person, { chosen: changed, at }),
  )
  return changed.length
}

/** Notifications kept in `db`. */
export const createNotifications = (db: Db<NotificationsTableNames | JournalTableNames>): Notifications => {
  const own = async <Value>(
    actor: Actor,
    nothing: Value,
    work: (tx: NotificationsDb, person: PersonId) => Promise<Value>,
  ): Promise<Value> => {
    const { person } = actor
    return person === null ? nothing : asActor(db, actor, (tx) => work(narrowed(tx), person))
  }
  return {
    list: (actor, { unreadOnly, page, pageSize }) =>
      own(actor, { rows: [], total: 0 }, (tx, person) =>
        listNotifications(tx, { person, unreadOnly, offset: (page - 1) * pageSize, limit: pageSize }),
      ),
    find: (actor, id) => own(actor, null, (tx, person) => findNotification(tx, person, id)),
    // Asked for every page of whoever is signed in: one statement, without the transaction that reach would cost.
    unread: (person) => countUnread(narrowed(db), person),
    mark: (actor, id, readAt) =>
      own(actor, false, async (tx, person) => (await markOne(tx, person, { id, readAt })) > 0),
    markAll: (actor, marked) => own(actor, undefined, (tx, person) => markAll(tx, person, marked)),
    unmarkAll: (actor, at) => own(actor, undefined, (tx, person) => unmarkAll(tx, person, at)),
    preferences: (actor) => own<ReadonlyMap<string, Wanted>>(actor, new Map(), listPreferences),
    choose: async (actor, chosen, at) =>
      actor.person === null ? 0 : choose(db, { actor, person: actor.person, chosen, at }),
  }
}
