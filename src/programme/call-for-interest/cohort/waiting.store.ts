import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { AfterJuryWait } from './module.ts'

/**
 * What a decided call leaves to the coordination of its programme: letters to send, answers and lapsed offers to act
 * on. `about` is the last part of the call’s address.
 */
export const listToSettle = async (
  db: Db<'call' | 'outcome' | 'decision_letter' | 'place_offer'>,
  programme: ProgrammeId,
  now: Instant,
): Promise<readonly Waiting<AfterJuryWait>[]> => {
  const { rows } = await sql<{ slug: string; letters: number; offers: number }>`
    select c.slug,
      (select count(*)::integer from outcome o where o.call_id = c.id and not exists (
        select from decision_letter l where l.application_id = o.application_id)) as letters,
      (select count(*)::integer from place_offer p where p.call_id = c.id and p.settled_at is null
        and (p.answer is not null or p.answer_until <= ${now})) as offers
    from call c where c.programme_id = ${programme} and c.state = 'published' order by c.closes_at`.execute(
    db,
  )
  return rows.flatMap(({ slug, letters, offers }) => [
    ...(letters === 0
      ? []
      : [{ kind: 'decision-letters' as const, count: letters, oldest: null, about: [slug] }]),
    ...(offers === 0
      ? []
      : [{ kind: 'offers-to-settle' as const, count: offers, oldest: null, about: [slug] }]),
  ])
}

/** Places that an enterprise may still answer for, each with its id. */
export const listToAnswer = async (
  db: Db<'place_offer'>,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly Waiting<AfterJuryWait>[]> => {
  const rows = await db
    .selectFrom('place_offer')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('answer', 'is', null)
    .where('settled_at', 'is', null)
    .where('answer_until', '>', new Date(now))
    .orderBy('answer_until')
    .execute()
  return rows.map(({ id }) => ({ kind: 'place-offered' as const, count: 1, oldest: null, about: [id] }))
}
