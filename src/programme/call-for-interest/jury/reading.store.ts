import type { Db } from '#db/tables/index.ts'
import { listHeadings } from '../application/application.store.ts'
import { isJudged } from '../application/application.ts'
import { placed } from './cut-line.ts'
import { listConsensus, listEvaluations } from './evaluation.store.ts'
import { judgedIn } from './judged.ts'
import { counts, type Evaluation, type Judgement } from './juror.ts'
import { listSettlements } from './jury.store.ts'
import type { Deliberation, JuryOfCall, Ranking } from './jury.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { listOutcomes } from './outcome.store.ts'
import { readJudgements, readSitting } from './packed.store.ts'
import { ranked } from './ranking.ts'

type Tx = Db<JuryTableNames>

/** Judgements of a call, told whether they count. */
const counted = async <Given extends Judgement>(
  tx: Tx,
  { call }: JuryOfCall,
  given: readonly Given[],
): Promise<Pick<Deliberation<Given>, 'jurors' | 'evaluations'>> => {
  const sitting = await readSitting(tx, call.id)
  const conflicts = new Set(sitting.conflicts.map((each) => `${each.application} ${each.person}`))
  const { jurors } = sitting
  const byPerson = new Map(jurors.map((juror) => [juror.person, juror]))
  return {
    jurors,
    evaluations: given.map((each) => ({
      ...each,
      counts: counts(each, byPerson.get(each.person), conflicts.has(`${each.application} ${each.person}`)),
    })),
  }
}

/** The levels that the jury deliberates on, within the reader’s reach. */
export const readDeliberation = async (
  tx: Tx,
  of: JuryOfCall,
  applications: Deliberation['applications'],
): Promise<Deliberation> => ({
  ...(await counted(tx, of, await readJudgements(tx, of.call.id))),
  applications,
  consensus: await listConsensus(tx, of.call.id),
})

/** The same with comments; of one application when one is given. */
export const readEvaluations = async (
  tx: Tx,
  of: JuryOfCall,
  application?: string,
): Promise<Deliberation<Evaluation>> => {
  const { id } = of.call
  const given = await listEvaluations(tx, id, application === undefined ? {} : { application })
  return {
    ...(await counted(tx, of, given)),
    applications: (await listHeadings(tx, id, application)).filter(isJudged),
    consensus: await listConsensus(tx, id, application),
  }
}

/** Where applications stand, by what is kept at this moment. */
export const readRanking = async (tx: Tx, of: JuryOfCall): Promise<Ranking> => {
  const { call, jury } = of
  const all = await listHeadings(tx, call.id)
  const applications = all.filter(isJudged)
  const deliberation = await readDeliberation(tx, of, applications)
  const standings = ranked(judgedIn(deliberation), {
    criteria: call.criteria,
    most: Math.max(0, ...call.scale.map(({ level }) => level)),
    minimumPercent: call.minimumPercent,
  })
  const settlements = await listSettlements(tx, call.id)
  const line = jury.line ?? (call.places === null ? null : { places: call.places, waiting: null })
  return {
    applications,
    ineligible: all.filter(
      ({ state, eligibility }) => state === 'submitted' && eligibility?.eligible === false,
    ),
    standings,
    line,
    placements:
      line === null
        ? null
        : placed(
            standings,
            line,
            settlements.map(({ ranking }) => ranking),
          ),
    settlements,
    // Written with the decision, and taken back with it.
    outcomes: jury.stage === 'decided' || jury.stage === 'told' ? await listOutcomes(tx, call.id) : [],
  }
}
