import type { Db } from '#db/tables/index.ts'
import type { CallId } from '#kernel/ids.ts'

/** Applications of a call that its jury judges, within the reader’s reach: those of `isJudged`. */
export const listJudgedIds = async (tx: Db<'application'>, call: CallId): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx
        .selectFrom('application')
        .select('id')
        .where('call_id', '=', call)
        .where('state', '=', 'submitted')
        .where((eb) => eb.or([eb('eligible', 'is', null), eb('eligible', '=', true)]))
        .execute()
    ).map(({ id }) => id),
  )
