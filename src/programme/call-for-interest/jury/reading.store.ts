import type { Db } from '#db/tables/index.ts'
import { listApplications } from '../application/application.store.ts'
import { type Application, isJudged } from '../application/application.ts'
import { placed } from './cut-line.ts'
import { listConsensus, listEvaluations } from './evaluation.store.ts'
import { judgedIn } from './judged.ts'
import { listConflicts, listJurors } from './juror.store.ts'
import { counts } from './juror.ts'
import { listSettlements } from './jury.store.ts'
import type { Deliberation, JuryOfCall, Ranking } from './jury.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { listOutcomes } from './outcome.store.ts'
import { ranked } from './ranking.ts'

type Tx = Db<JuryTableNames>

/** What the jury deliberates on, within the reader’s reach; of one application when one is given. */
export const readDeliberation = async (
  tx: Tx,
  { call }: JuryOfCall,
  {
    applications,
    only: application,
  }: { readonly applications: readonly Application[]; readonly only?: string | undefined },
): Promise<Deliberation> => {
  const jurors = await listJurors(tx, call.id)
  const conflicts = new Set(
    (await listConflicts(tx, call.id)).map((each) => `${each.application} ${each.person}`),
  )
  const byPerson = new Map(jurors.map((juror) => [juror.person, juror]))
  const evaluations = await listEvaluations(tx, call.id, application === undefined ? {} : { application })
  return {
    jurors,
    applications,
    evaluations: evaluations.map((each) => ({
      ...each,
      counts: counts(each, byPerson.get(each.person), conflicts.has(`${each.application} ${each.person}`)),
    })),
    consensus: await listConsensus(tx, call.id, application),
  }
}

/** Where applications stand, by what is kept at this moment. */
export const readRanking = async (tx: Tx, of: JuryOfCall): Promise<Ranking> => {
  const { call, jury } = of
  const all = await listApplications(tx, call.id)
  const applications = all.filter(isJudged)
  const deliberation = await readDeliberation(tx, of, { applications })
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
    outcomes: await listOutcomes(tx, call.id),
  }
}
