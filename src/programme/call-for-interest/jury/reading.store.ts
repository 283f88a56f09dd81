import type { Db } from '#db/tables/index.ts'
import { listHeadings } from '../application/application.store.ts'
import { isJudged } from '../application/application.ts'
import { placed } from './cut-line.ts'
import { listEvaluations } from './evaluation.store.ts'
import { judgedIn } from './judged.ts'
import { counts, type Evaluation, type Judgement } from './juror.ts'
import type { Deliberation, JuryOfCall, Ranking } from './jury.ts'
import type { JuryTableNames } from './jury-tables.ts'
import { readDecided, readJudgements, readTogether } from './packed.store.ts'
import { ranked } from './ranking.ts'

type Tx = Db<JuryTableNames>

/** Judgements of a call, told whether they count, with what was agreed on; of one application when one is given. */
const counted = async <Given extends Judgement>(
  tx: Tx,
  { call }: JuryOfCall,
  { given, application = null }: { readonly given: readonly Given[]; readonly application?: string | null },
): Promise<Omit<Deliberation<Given>, 'applications'>> => {
  const together = await readTogether(tx, call.id, application)
  const conflicts = new Set(together.conflicts.map((each) => `${each.application} ${each.person}`))
  const { jurors, consensus } = together
  const byPerson = new Map(jurors.map((juror) => [juror.person, juror]))
  return {
    jurors,
    consensus,
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
  ...(await counted(tx, of, { given: await readJudgements(tx, of.call.id) })),
  applications,
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
    ...(await counted(tx, of, { given, application: application ?? null })),
    applications: (await listHeadings(tx, id, application)).filter(isJudged),
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
  const { settlements, outcomes } = await readDecided(tx, call.id)
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
    outcomes,
  }
}
