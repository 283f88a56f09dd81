import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Consents, createConsents } from '#consent/index.ts'
import { claimInstallation } from '#db/installation.ts'
import { type Actor, anybody, publicRole } from '#kernel/actor.ts'
import { type PersonId, type ProgrammeId, personId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'

export interface Somebody {
  readonly id: PersonId
  readonly email: string
  readonly actor: Actor
}

/** Two programmes, two people and their coordinator, on a database of their own. */
export interface ConsentScene {
  readonly db: FreshDatabase['db']
  readonly place: FreshDatabase['place']
  readonly consents: Consents
  readonly first: ProgrammeId
  readonly second: ProgrammeId
  readonly eve: Somebody
  readonly adam: Somebody
  readonly coordinator: Actor
  close(): Promise<void>
}

export const words = { fr: 'J’accepte.', en: 'I agree.' }

export const rightNow = (): Instant => instantOf(new Date())

export const openScene = async (): Promise<ConsentScene> => {
  const opened = await freshDatabase()
  await claimInstallation(opened.db, 'production')
  return peopled(opened)
}

/** Every table that a scene writes. */
const kept = [
  ...(['outbox', 'subscription_request', 'suppression', 'consent', 'consent_text'] as const),
  ...(['journal_value', 'journal_entry', 'journal_chain', 'person', 'programme'] as const),
]

/** The same database with nothing but the same people anew: opening another takes longer than most tests. */
export const sceneAnew = async (scene: ConsentScene): Promise<ConsentScene> => {
  await scene.db.transaction().execute(async (tx) => {
    // What may never be taken back in use is, here: triggers rest.
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const table of kept) await tx.deleteFrom(table).execute()
  })
  return peopled(scene)
}

const peopled = async (opened: Pick<FreshDatabase, 'db' | 'place' | 'close'>): Promise<ConsentScene> => {
  const { db } = opened
  const [first, second] = [programmeId('p-1'), programmeId('p-2')]
  for (const id of [first, second])
    await db
      .insertInto('programme')
      .values({ id, slug: id, name_fr: id, purpose_fr: id, territories: [] })
      .execute()
  const somebody = async (name: string): Promise<Somebody> => {
    const id = personId(randomUUID())
    const email = `${name}@maillage.example`
    await db.insertInto('person').values({ id, name, email }).execute()
    return { id, email, actor: { ...anybody, person: id } }
  }
  const keeper = await somebody('camille')
  return {
    db,
    place: opened.place,
    consents: createConsents(db),
    first,
    second,
    eve: await somebody('eve'),
    adam: await somebody('adam'),
    coordinator: { ...keeper.actor, role: { ...publicRole, name: 'coordinator', programme: first } },
    close: opened.close,
  }
}

/** Agrees to one purpose in one’s account. */
export const agree = (
  { consents }: ConsentScene,
  who: Somebody,
  programme: ProgrammeId,
  purpose: 'opportunities' | 'activities' | 'news' = 'opportunities',
): Promise<boolean> =>
  consents.giving.byAccount(
    { email: who.email, person: who.id, language: 'fr' },
    { programme, agreed: [{ purpose, words }] },
    { actor: who.actor, at: rightNow() },
  )

/** Queues the commercial letter of a programme; false when its reader did not agree. */
export const announce = ({ db }: ConsentScene, email: string, programme: ProgrammeId): Promise<boolean> =>
  queue(db, {
    kind: 'notices-that-suit',
    to: email,
    person: null,
    language: 'fr',
    facts: {},
    programme,
  })

export const tokenOf = async ({ db }: ConsentScene, email: string): Promise<string> => {
  const row = await db
    .selectFrom('consent')
    .select('withdrawal_token')
    .where('email', '=', email)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.withdrawal_token
}
