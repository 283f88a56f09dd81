import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import { type MailTableNames, queue } from '#mail/index.ts'
import { findDecision } from '../governance/decisions.store.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import {
  type ConcertationRowNames,
  findConcertation,
  findHeadAt,
  findSettled,
  listAsked,
} from './concertation.store.ts'
import { type Concertation, latestOf } from './concertation.ts'
import { addDraft, addVersion, writePartners, writeStanding } from './concertation-rows.store.ts'
import type { Concertations, ToTell } from './module.ts'
import { talkingAbout } from './talking.actions.ts'

export type ConcertationTableNames = ConcertationRowNames | 'decision' | MailTableNames | JournalTableNames
type Names = ConcertationTableNames

const actOn = (by: ActedBy, act: string, { id, programme }: Pick<Concertation, 'id' | 'programme'>) => ({
  ...by,
  act,
  on: { kind: 'concertation', id },
  programme,
  organisation: null,
})

const tellEach = async (
  tx: Db<Names>,
  { id, programme }: Concertation,
  letter: {
    readonly kind: 'concertation-shared' | 'concertation-settled'
    readonly tell: readonly ToTell[]
    readonly facts: Readonly<Record<string, string>>
  },
): Promise<void> => {
  const { kind, facts } = letter
  for (const { person, email, language } of letter.tell)
    await queue(tx, { kind, to: email, person, language, programme, facts: { ...facts, concertation: id } })
}

/** What is talked about before editions, kept in `db`. */
export const createConcertations = (db: Db<Names>): Concertations => ({
  ...talkingAbout(db),
  headAt: (edition) => findHeadAt(narrowed(db), edition),
  of: (reader, edition) =>
    asActor(db, reader, async (tx) => {
      const found = await findConcertation(narrowed(tx), edition)
      const id = found?.settled?.decision ?? null
      return found && { ...found, cited: id === null ? null : await findDecision(narrowed(tx), { id }) }
    }),
  askedOf: (reader, partner) => asActor(db, reader, (tx) => listAsked(narrowed(tx), partner)),
  settledParameters: (edition) => findSettled(narrowed(db), edition),

  write: (by, { id: edition, programme }, { id, version, draft }) =>
    undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, actOn(by, 'concertation.write', { id, programme }), async (tx) => {
        const written =
          version === 0
            ? await addDraft(narrowed(tx), { id, programme, edition, draft })
            : await writeStanding(narrowed(tx), { id, version }, { draft })
        if (!written) undo({ kind: 'changed-meanwhile' })
        return null
      }),
    ),

  share(by, before, { version, partners, note, tell, facts }) {
    const number = (latestOf(before)?.number ?? 0) + 1
    const act = { ...actOn(by, 'concertation.share', before), facts: { version: String(number) } }
    return undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, act, async (tx) => {
        const rows = narrowed<ConcertationRowNames, Names>(tx)
        if (!(await writeStanding(rows, { id: before.id, version }, {}))) undo({ kind: 'changed-meanwhile' })
        await addVersion(rows, before, { number, parameters: before.draft, note, sharedAt: by.at })
        await writePartners(rows, before, partners)
        await tellEach(tx, before, { kind: 'concertation-shared', tell, facts })
        return null
      }),
    )
  },

  settle(by, before, { version, decision, tell, facts }) {
    const number = latestOf(before)?.number ?? 0
    const act = {
      ...actOn(by, 'concertation.settle', before),
      facts: { version: String(number), of: decision },
    }
    return undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, act, async (tx) => {
        const settled = { number, at: by.at, decision }
        if (!(await writeStanding(narrowed(tx), { id: before.id, version }, { settled })))
          undo({ kind: 'changed-meanwhile' })
        await tellEach(tx, before, { kind: 'concertation-settled', tell, facts })
        return null
      }),
    )
  },

  reopen: (by, before, { version }) =>
    undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, actOn(by, 'concertation.reopen', before), async (tx) => {
        if (!(await writeStanding(narrowed(tx), { id: before.id, version }, { settled: null })))
          undo({ kind: 'changed-meanwhile' })
        return null
      }),
    ),
})
