import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { findApplication, listHeadings } from '../application/application.store.ts'
import { isJudged } from '../application/application.ts'
import { findCall } from '../call/call.store.ts'
import { decidingOutcomes } from './deciding.actions.ts'
import { listEvaluations, listProgress } from './evaluation.store.ts'
import type { Juries } from './juries.ts'
import { judges, listApplicants, listDeclarations, listJurors, mayJudge } from './juror.store.ts'
import { changingJurors } from './jurors.actions.ts'
import { findJury } from './jury.store.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { readDeliberation, readEvaluations, readRanking } from './reading.store.ts'
import { scoringTogether } from './scoring.actions.ts'
import { listWaiting } from './waiting.store.ts'

const finding = (db: Db<JuryTableNames>): Pick<Juries, 'find' | 'findJudged' | 'mayJudge'> => {
  const find: Juries['find'] = async (slug, { actor: { person, role }, now }) => {
    const call = await findCall(db, slug)
    if (call === null) return null
    const jury = await findJury(db, call, now)
    // Whoever judges in one programme and acts in another judges nothing here.
    const acts = role.name === 'jury-member' && role.programme === call.programme
    return { call, jury, isJuror: acts && (await judges(db, call.id, person)) }
  }
  return {
    find,
    findJudged: async (given, asker) => {
      const of = await find(given.call, asker)
      const application = of === null ? null : await findApplication(db, given.application)
      if (of === null || application === null || application.call !== of.call.id || !isJudged(application))
        return null
      const { person } = asker.actor
      const may = of.isJuror && person !== null && (await mayJudge(db, application.id, person))
      return { ...of, application: application.id, mayJudge: may }
    },
    mayJudge: (application, person) => mayJudge(db, application, person),
  }
}

const reading = (
  db: Db<JuryTableNames>,
): Pick<
  Juries,
  'overview' | 'own' | 'application' | 'deliberation' | 'spread' | 'ranking' | 'waitingFor'
> => {
  const within = <Value>(reader: Actor, work: (tx: Db<JuryTableNames>) => Promise<Value>): Promise<Value> =>
    asActor(db, reader, (tx) => work(narrowed<JuryTableNames, JuryTableNames>(tx)))
  return {
    overview: (reader, { call }) =>
      within(reader, async (tx) => ({
        jurors: await listJurors(tx, call.id),
        applications: (await listHeadings(tx, call.id)).filter(isJudged),
        declarations: await listDeclarations(tx, call.id),
        progress: await listProgress(tx, call.id),
      })),
    own: (reader, { call }) =>
      within(reader, async (tx) => ({
        applicants: await listApplicants(tx, call.id),
        declarations: await listDeclarations(tx, call.id),
        evaluations:
          reader.person === null ? [] : await listEvaluations(tx, call.id, { person: reader.person }),
      })),
    application: (reader, id) => within(reader, (tx) => findApplication(tx, id)),
    deliberation: (reader, of) =>
      within(reader, async (tx) =>
        readDeliberation(tx, of, (await listHeadings(tx, of.call.id)).filter(isJudged)),
      ),
    spread: (reader, of, application) => within(reader, (tx) => readEvaluations(tx, of, application)),
    ranking: (reader, of) => within(reader, (tx) => readRanking(tx, of)),
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
