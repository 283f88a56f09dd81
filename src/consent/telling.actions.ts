import { enterAs, narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type Act, type JournalTableNames, recordEach } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/time.ts'
import type { ConsentTableNames } from './consent-rows.store.ts'

export type ConsentNames = ConsentTableNames | 'suppression' | 'subscription_request' | JournalTableNames
export type ConsentDbAll = Db<ConsentNames>

/** Who does it, and when by the real clock. */
export interface Doing {
  readonly actor: Actor
  readonly at: Instant
}

/** What is told of one consent that changed. */
export type Told = Pick<Act, 'on' | 'programme' | 'facts' | 'values'>

/**
 * Does something and tells the journal of each consent that it changed, in one transaction; nothing changed, nothing
 * told. Whoever is signed in stays within their reach; a link or a form that needs no account speaks for one address
 * alone, which the work itself names. Gives whether anything changed.
 */
export const telling = (
  db: ConsentDbAll,
  { actor, at, act }: Doing & { readonly act: string },
  work: (tx: Within<ConsentNames>) => Promise<readonly Told[]>,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    if (actor.person !== null) await enterAs(tx, actor)
    const told = await work(tx)
    await recordEach(
      narrowed<JournalTableNames, ConsentNames>(tx),
      actor,
      told.map((each) => ({ ...each, act, organisation: null, at })),
    )
    return told.length > 0
  })
