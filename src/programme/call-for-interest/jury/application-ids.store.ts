import type { Db } from '#db/tables/index.ts'
import type { CallId } from '#kernel/ids.ts'

/** Those of `isJudged`. */
export const judgedOf = (db: Db<'application'>, call: CallId) =>
  db
    .selectFrom('application')
    .select('id')
    .where('call_id', '=', call)
    .where('state', '=', 'submitted')
    .where((eb) => eb.or([eb('eligible', 'is', null), eb('eligible', '=', true)]))

/** Applications of a call that its jury judges, within the reader’s reach. */
export const listJudgedIds = async (tx: Db<'application'>, call: CallId): Promise<ReadonlySet<string>> =>
  new Set((await judgedOf(tx, call).execute()).map(({ id }) => id))
