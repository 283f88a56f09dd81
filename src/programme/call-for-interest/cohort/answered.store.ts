import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ApplicationId } from '#kernel/ids.ts'
import type { Feedback } from './after-jury.ts'
import { letterOf } from './decision-letter.store.ts'
import type { DecisionLetter } from './decision-letter.ts'
import { offerOf } from './place-offer.store.ts'
import type { PlaceOffer } from './replacement.ts'

/** All that answers an application, the first sent first, within the reader’s reach, in one statement. */
export const readAnswer = async (
  tx: Db<'consensus' | 'decision_letter' | 'place_offer'>,
  application: ApplicationId,
): Promise<{
  readonly feedback: Feedback | null
  readonly letters: readonly DecisionLetter[]
  readonly offers: readonly PlaceOffer[]
}> => {
  const { rows } = await sql<{
    readonly feedback: Feedback | null
    readonly letters: readonly Parameters<typeof letterOf>[0][]
    readonly offers: readonly Parameters<typeof offerOf>[0][]
  }>`select
    (select jsonb_build_object('fr', feedback_fr, 'en', feedback_en)
      from consensus where application_id = ${application}) as feedback,
    (select coalesce(jsonb_agg(to_jsonb(l) order by l.sent_at, l.id), '[]')
      from decision_letter l where l.application_id = ${application}) as letters,
    (select coalesce(jsonb_agg(to_jsonb(o) order by o.offered_at, o.id), '[]')
      from place_offer o where o.application_id = ${application}) as offers`.execute(tx)
  const [row] = rows
  return {
    feedback: row?.feedback ?? null,
    letters: row?.letters.map(letterOf) ?? [],
    offers: row?.offers.map(offerOf) ?? [],
  }
}
