import { asActor, narrowed } from '#db/as-actor.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import { listOf } from './consent.store.ts'
import type { Consent } from './consent.ts'
import type { Purpose } from './purpose.ts'
import {
  countConsents,
  findConsent,
  listConsents,
  listFigures,
  listReaders,
  type Reader,
  type RegisterFigure,
  type RegisterSearch,
} from './register.store.ts'
import { type ConsentDbAll, type Doing, telling } from './telling.actions.ts'

/** A file holds no more rows. */
const mostExported = 50_000

/** What is kept of who agreed to what, read within the reach of whoever asks. */
export interface Register {
  /** Every consent of one account, the last first. */
  ofAccount(
    actor: Actor,
    owner: { readonly id: PersonId; readonly email: string },
  ): Promise<readonly Consent[]>
  figures(actor: Actor, programme: ProgrammeId): Promise<readonly RegisterFigure[]>
  search(
    actor: Actor,
    search: RegisterSearch,
    page: { readonly most: number; readonly after: number },
  ): Promise<{ readonly consents: readonly Consent[]; readonly total: number }>
  find(actor: Actor, id: string): Promise<Consent | null>
  /** Everything that a search finds, to leave in a file: the journal is told who took it. */
  exported(search: RegisterSearch, doing: Doing): Promise<readonly Consent[]>
  /** Whom a programme may write to for a purpose today, for jobs. */
  readers(programme: ProgrammeId, purpose: Purpose): Promise<readonly Reader[]>
}

/** The register kept in `db`. */
export const createRegister = (db: ConsentDbAll): Register => ({
  ofAccount: (actor, owner) => asActor(db, actor, (tx) => listOf(narrowed(tx), owner)),
  figures: (actor, programme) => asActor(db, actor, (tx) => listFigures(narrowed(tx), programme)),
  search: (actor, search, page) =>
    asActor(db, actor, async (tx) => ({
      consents: await listConsents(narrowed(tx), search, page),
      total: await countConsents(narrowed(tx), search),
    })),
  find: (actor, id) => asActor(db, actor, (tx) => findConsent(narrowed(tx), id)),
  async exported(search, doing) {
    let consents: readonly Consent[] = []
    const { programme } = search
    await telling(db, { ...doing, act: 'consent.export' }, async (tx) => {
      consents = await listConsents(narrowed(tx), search, { most: mostExported, after: 0 })
      const facts = { count: String(consents.length) }
      return [{ on: { kind: 'programme', id: programme }, programme, facts }]
    })
    return consents
  },
  readers: (programme, purpose) => listReaders(narrowed(db), programme, purpose),
})
