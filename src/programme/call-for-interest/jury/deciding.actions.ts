import { narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Instant } from '#kernel/time.ts'
import { told, typed } from './acting-on-jury.actions.ts'
import { shown } from './fraction.ts'
import type { Juries } from './juries.ts'
import { changeJury, deleteOutcomes, insertSettlement, isTold } from './jury.store.ts'
import { obstacleTo, type Ranking } from './jury.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { listOutcomes, writeOutcome } from './outcome.store.ts'
import type { Outcome } from './outcome.ts'
import { readRanking } from './reading.store.ts'

type AllDb = Db<JuryTableNames | JournalTableNames>
/** The tables of juries alone, of what an act holds. */
const own = (tx: Within<JuryTableNames | JournalTableNames>): Db<JuryTableNames> =>
  narrowed<JuryTableNames, JuryTableNames | JournalTableNames>(tx)

/** What was decided of each application that was submitted in time or admitted. */
const outcomesOf = (
  { applications, ineligible, standings, placements }: Ranking,
  at: Instant,
): readonly Outcome[] => {
  const percents = new Map(standings.map(({ application, percent }) => [application, percent]))
  const byId = new Map(applications.map((each) => [each.id, each]))
  const ranked = (placements?.placements ?? []).flatMap(({ application, rank, result }) => {
    const found = byId.get(application)
    const percent = percents.get(application) ?? null
    return found === undefined || result === null
      ? []
      : [{ found, rank, result, percent: percent === null ? null : shown(percent), because: null }]
  })
  const unfit = ineligible.map((found) => ({
    found,
    rank: null,
    result: 'ineligible' as const,
    percent: null,
    because: found.eligibility?.because ?? null,
  }))
  return [...ranked, ...unfit].map(({ found, ...decided }) => ({
    ...decided,
    application: found.id,
    call: found.call,
    programme: found.programme,
    organisation: found.organisation,
    decidedAt: at,
  }))
}

const deciding =
  (db: AllDb): Juries['decide'] =>
  (by, of, { decision, cited }) =>
    undoable((undo) =>
      acting(
        db,
        told('jury.decide', by, {
          of,
          facts: decision === null ? {} : { 'cited-decision': decision },
          values: cited === null ? {} : { cited: { text: cited, about: null } },
        }),
        async (within) => {
          const tx = own(within)
          const change = {
            stage: 'decided',
            cited,
            decision_id: decision,
            decided_at: by.at,
            decided_by: by.actor.person,
          } as const
          // First: whoever agrees on something meanwhile waits, and is told that it is decided.
          if (!(await changeJury(tx, of.jury, change))) return undo({ kind: 'changed-meanwhile' })
          const ranking = await readRanking(tx, of)
          const obstacle = obstacleTo(ranking)
          if (obstacle !== null) return undo({ kind: obstacle })
          await deleteOutcomes(tx, of.call.id)
          for (const outcome of outcomesOf(ranking, by.at)) await writeOutcome(tx, outcome)
          return null
        },
      ),
    )

const settling =
  (db: AllDb): Juries['settle'] =>
  (by, of, { ranking, because }) =>
    undoable((undo) =>
      acting(
        db,
        told('jury.settle-tie', by, {
          of,
          facts: { applications: ranking.join(' ') },
          values: typed(because),
        }),
        async (within) => {
          const tx = own(within)
          if (!(await changeJury(tx, of.jury, {}))) return undo({ kind: 'changed-meanwhile' })
          const { placements } = await readRanking(tx, of)
          const isTie = placements?.ties.some(
            ({ applications }) =>
              applications.length === ranking.length && applications.every((each) => ranking.includes(each)),
          )
          if (isTie !== true) return undo({ kind: 'not-a-tie' })
          const settled = { id: by.newId(), ranking, because, settledAt: by.at, settledBy: by.actor.person }
          await insertSettlement(tx, of.jury, settled)
          return null
        },
      ),
    )

const changingOutcome =
  (db: AllDb): Juries['changeOutcome'] =>
  (by, of, { application, result, because }) =>
    undoable((undo) =>
      acting(
        db,
        told('jury.change-outcome', by, { of, facts: { application, result }, values: typed(because) }),
        async (within) => {
          const tx = own(within)
          if (!(await changeJury(tx, { ...of.jury, stage: 'decided' }, {})) || (await isTold(tx, of.call.id)))
            return undo({ kind: 'changed-meanwhile' })
          const found = (await listOutcomes(tx, of.call.id)).find((each) => each.application === application)
          if (found === undefined || found.result === 'ineligible')
            return undo({ kind: 'not-among-applicants' })
          await writeOutcome(tx, { ...found, result, because, decidedAt: by.at })
          return null
        },
      ),
    )

const reopening =
  (db: AllDb): Juries['reopen'] =>
  (by, of, because) =>
    undoable((undo) =>
      acting(db, told('jury.reopen', by, { of, values: typed(because) }), async (within) => {
        const tx = own(within)
        const change = {
          stage: 'consensus',
          ...{ cited: null, decision_id: null },
          ...{ decided_at: null, decided_by: null },
        } as const
        if (!(await changeJury(tx, of.jury, change)) || (await isTold(tx, of.call.id)))
          return undo({ kind: 'changed-meanwhile' })
        await deleteOutcomes(tx, of.call.id)
        return null
      }),
    )

/** The line, ties, the decision and what changes it. */
export const decidingOutcomes = (
  db: AllDb,
): Pick<Juries, 'drawLine' | 'settle' | 'decide' | 'changeOutcome' | 'reopen'> => ({
  decide: deciding(db),
  settle: settling(db),
  changeOutcome: changingOutcome(db),
  reopen: reopening(db),
  drawLine: (by, of, line) => {
    const facts =
      line === null
        ? {}
        : { places: String(line.places), ...(line.waiting === null ? {} : { waiting: String(line.waiting) }) }
    const change = {
      places: line?.places ?? null,
      waiting: line?.waiting ?? null,
      line_because: line?.because ?? null,
    }
    return undoable((undo) =>
      acting(
        db,
        told('jury.draw-line', by, { of, facts, values: typed(line?.because ?? null) }),
        async (tx) =>
          (await changeJury(narrowed(tx), of.jury, change)) ? null : undo({ kind: 'changed-meanwhile' }),
      ),
    )
  },
})
