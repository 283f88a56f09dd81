import type { Db } from '#db/tables/index.ts'
import {
  type ApplicationId,
  applicationId,
  type CallId,
  callId,
  type OrganisationId,
  organisationId,
} from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'

/** Published calls that close after one moment and no later than another. */
export const listClosingBetween = async (
  db: Db<'call'>,
  after: Instant,
  until: Instant,
): Promise<readonly { readonly id: CallId; readonly closes: Instant }[]> =>
  (
    await db
      .selectFrom('call')
      .select(['id', 'closes_at'])
      .where('state', '=', 'published')
      .where('closes_at', '>', new Date(after))
      .where('closes_at', '<=', new Date(until))
      .orderBy('closes_at')
      .orderBy('id')
      .execute()
  ).map(({ id, closes_at }) => ({ id: callId(id), closes: instantOf(closes_at) }))

/** Notes a reminder on every draft that did not have it, and gives those: each has it once, whoever runs. */
export const noteReminder = async (
  tx: Db<'application'>,
  call: { readonly id: CallId; readonly closes: Instant },
  { days, begunBefore }: { readonly days: number; readonly begunBefore: Instant },
): Promise<readonly { readonly id: ApplicationId; readonly organisation: OrganisationId }[]> =>
  (
    await tx
      .updateTable('application')
      .set({ reminded_close: call.closes, reminded_days: days })
      .where('call_id', '=', call.id)
      .where('state', '=', 'draft')
      .where('started_at', '<', new Date(begunBefore))
      .where((eb) =>
        eb.or([
          // A close that was put off is another close.
          eb('reminded_close', 'is distinct from', new Date(call.closes)),
          eb('reminded_days', '>', days),
        ]),
      )
      .returning(['id', 'organisation_id'])
      .execute()
  )
    .map(({ id, organisation_id }) => ({
      id: applicationId(id),
      organisation: organisationId(organisation_id),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
