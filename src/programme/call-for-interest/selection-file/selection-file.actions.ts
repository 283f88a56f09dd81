import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/time.ts'
import { listApplications } from '../application/application.store.ts'
import type { Call } from '../call/call.ts'
import { type CohortTableNames, readAfterJury } from '../cohort/cohort.store.ts'
import { listDeclarations } from '../jury/juror.store.ts'
import { findJury } from '../jury/jury.store.ts'
import type { JuryTableNames } from '../jury/jury-tables.ts'
import { readEvaluations, readRanking } from '../jury/reading.store.ts'
import type { SelectionRecord } from './selection-record.ts'

/** Reads the whole of a call in one transaction, within the reach of whoever asks. */
export const readingSelection =
  (db: Db<JuryTableNames | CohortTableNames>) =>
  (reader: Actor, call: Call, now: Instant): Promise<SelectionRecord> =>
    asActor(db, reader, async (within) => {
      const tx = narrowed<JuryTableNames, JuryTableNames | CohortTableNames>(within)
      const of = { call, jury: await findJury(narrowed(tx), call, now), isJuror: false }
      const applications = (await listApplications(narrowed(tx), call.id)).filter(
        ({ number }) => number !== null,
      )
      const { jurors, evaluations, consensus } = await readEvaluations(tx, of)
      const { standings, settlements, outcomes } = await readRanking(tx, of)
      return {
        ...(await readAfterJury(narrowed(within), call.id)),
        call,
        applications,
        jurors,
        decided: of.jury.decided,
        declarations: await listDeclarations(narrowed(tx), call.id),
        evaluations,
        consensus,
        standings,
        settlements,
        outcomes,
      }
    })
