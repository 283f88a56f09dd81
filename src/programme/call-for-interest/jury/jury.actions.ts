import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { findApplication, listHeadings } from '../application/application.store.ts'
import { isJudged } from '../application/application.ts'
import { listDecisions } from '../governance/decisions.store.ts'
import { decidingOutcomes } from './deciding.actions.ts'
import type { Juries } from './juries.ts'
import { findJudged, mayJudge } from './juror.store.ts'
import { changingJurors } from './jurors.actions.ts'
import { findJuryOfCall } from './jury.store.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { readOverview, readOwnWork } from './packed.store.ts'
import { readDeliberation, readEvaluations, readRanking } from './reading.store.ts'
import { scoringTogether } from './scoring.actions.ts'
import { listWaiting } from './waiting.store.ts'

const finding = (db: Db<JuryTableNames>): Pick<Juries, 'find' | 'findJudged' | 'mayJudge'> => {
  const find: Juries['find'] = async (slug, { actor: { person, role }, now }) => {
    const found = await findJuryOfCall(db, slug, { person, now })
    // Whoever judges in one programme and acts in another judges nothing here.
    const acts = role.name === 'jury-member' && role.programme === found?.call.programme
    return found === null ? null : { ...found, isJuror: acts && found.isJuror }
  }
  return {
    find,
    findJudged: async (given, asker) => {
      const of = await find(given.call, asker)
      if (of === null) return null
      const { call, isJuror } = of
      const { application } = given
      const found = await findJudged(db, { call: call.id, application }, asker.actor.person)
      return found === null ? null : { ...of, ...found, mayJudge: isJuror && found.mayJudge }
    },
    mayJudge: (application, person) => mayJudge(db, application, person),
  }
}

const reading = (
  db: Db<JuryTableNames>,
): Pick<
  Juries,
  | 'overview'
  | 'own'
  | 'application'
  | 'deliberation'
  | 'spread'
  | 'ranking'
  | 'rankingToDecide'
  | 'waitingFor'
> => {
  const within = <Value>(reader: Actor, work: (tx: Db<JuryTableNames>) => Promise<Value>): Promise<Value> =>
    asActor(db, reader, (tx) => work(narrowed<JuryTableNames, JuryTableNames>(tx)))
  return {
    overview: (reader, { call }) =>
      within(reader, async (tx) => ({
        ...(await readOverview(tx, call.id)),
        applications: (await listHeadings(tx, call.id)).filter(isJudged),
      })),
    own: (reader, { call }) => within(reader, (tx) => readOwnWork(tx, call.id, reader.person)),
    application: (reader, id) => within(reader, (tx) => findApplication(tx, id)),
    deliberation: (reader, of) =>
      within(reader, async (tx) =>
        readDeliberation(tx, of, (await listHeadings(tx, of.call.id)).filter(isJudged)),
      ),
    spread: (reader, of, application) => within(reader, (tx) => readEvaluations(tx, of, application)),
    ranking: (reader, of) => within(reader, (tx) => readRanking(tx, of)),
    rankingToDecide: (reader, of) =>
      within(reader, async (tx) => {
        const { stage, decided } = of.jury
        const cites = stage === 'consensus' || (decided?.decision ?? null) !== null
        return {
          ranking: await readRanking(tx, of),
          decisions: cites ? await listDecisions(narrowed(tx), of.call.programme) : [],
        }
      }),
    waitingFor: async (reader) =>
      reader.role.name === 'jury-member' && reader.person !== null ? listWaiting(db, reader) : [],
  }
}

/** The juries kept in `db`. */
export const createJuries = (db: Db<JuryTableNames | JournalTableNames>): Juries => {
  const own = narrowed<JuryTableNames, JuryTableNames | JournalTableNames>(db)
  return {
    ...finding(own),
    ...reading(own),
    ...changingJurors(db),
    ...scoringTogether(db),
    ...decidingOutcomes(db),
  }
}
