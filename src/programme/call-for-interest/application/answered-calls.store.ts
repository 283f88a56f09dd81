import type { Db } from '#db/tables/index.ts'
import { applicationId, type OrganisationId } from '#kernel/ids.ts'
import { type AnsweredCall, applicationStates } from './application.ts'

/** What an enterprise began or submitted, under the title of each call, in one query: the last begun first. */
export const listAnswered = async (
  db: Db<'application' | 'call'>,
  organisation: OrganisationId,
): Promise<readonly AnsweredCall[]> => {
  const rows = await db
    .selectFrom('application')
    .innerJoin('call', 'call.id', 'application.call_id')
    .select(['application.id', 'application.state', 'call.title_fr', 'call.title_en'])
    .where('application.organisation_id', '=', organisation)
    .orderBy('application.started_at', 'desc')
    .orderBy('application.id')
    .execute()
  return rows.flatMap(({ id, state, title_fr, title_en }) => {
    const known = applicationStates.find((each) => each === state)
    return known === undefined
      ? []
      : [{ application: applicationId(id), state: known, title: { fr: title_fr, en: title_en } }]
  })
}
