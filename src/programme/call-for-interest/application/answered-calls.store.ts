import type { Db } from '#db/tables/index.ts'
import { applicationId, type OrganisationId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { type AnsweredCall, applicationStates } from './application.ts'

/** What an enterprise began or submitted, under the title of each call, in one query: the last begun first. */
export const listAnswered = async (
  db: Db<'application' | 'call' | 'decision_letter'>,
  organisation: OrganisationId,
): Promise<readonly AnsweredCall[]> => {
  const rows = await db
    .selectFrom('application')
    .innerJoin('call', 'call.id', 'application.call_id')
    .select((eb) => [
      ...(['application.id', 'application.state', 'call.title_fr', 'call.title_en'] as const),
      eb
        .selectFrom('decision_letter')
        .whereRef('decision_letter.application_id', '=', 'application.id')
        .select(({ fn }) => fn.max('sent_at').as('at'))
        .as('told_at'),
    ])
    .where('application.organisation_id', '=', organisation)
    .orderBy('application.started_at', 'desc')
    .orderBy('application.id')
    .execute()
  return rows.flatMap(({ id, state, title_fr, title_en, told_at }) => {
    const known = applicationStates.find((each) => each === state)
    const title = { fr: title_fr, en: title_en }
    const toldAt = told_at === null ? null : instantOf(told_at)
    return known === undefined ? [] : [{ application: applicationId(id), state: known, title, toldAt }]
  })
}
