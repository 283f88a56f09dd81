import { type Thing, thing } from '#accounts/index.ts'
import { organisationId, personId, programmeId } from '#kernel/ids.ts'
import type { Params } from '#test/support/samples.ts'
import type { OpenSite } from '#test/support/site.ts'
import type { Sample } from './things.ts'

interface Owned {
  readonly id: string
  readonly programme_id: string | null
  readonly organisation_id: string | null
}

const owned = (kind: string, row: Owned, known: Partial<Thing>): Thing =>
  thing(kind, {
    id: row.id,
    programme: row.programme_id === null ? null : programmeId(row.programme_id),
    organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
    ...known,
  })

/** Memberships of one of each role in both programmes, an invitation, a request to join and a claim. */
export const peopleIn = async (site: OpenSite, single: Params): Promise<readonly Sample[]> => {
  const { db } = site
  const memberships = await db.selectFrom('membership').selectAll().where('ended_at', 'is', null).execute()
  const ended = memberships.find(({ id }) => id === single.membership)
  const gone = { ...ended, id: 'ended-membership', duty: null, ended_at: new Date('2026-09-20') }
  if (ended === undefined) throw new Error('no membership')
  await db
    .insertInto('membership')
    .values({ ...ended, ...gone })
    .execute()
  return [
    ...memberships.map((row): Sample => {
      const state = row.organisation_id === null ? 'of-programme' : 'of-organisation'
      const of = owned('membership', row, { person: personId(row.person_id), state })
      return {
        of: `a ${row.role}’s membership`,
        params: { membership: row.id },
        things: { membership: of },
        renew: async () => {
          const before = { administrator: row.administrator, duty: row.duty, ended_at: null, ended_by: null }
          await db.updateTable('membership').set(before).where('id', '=', row.id).execute()
        },
      }
    }),
    {
      of: 'an ended membership',
      params: { membership: gone.id },
      things: {
        membership: owned(
          'membership',
          { ...ended, id: gone.id },
          { person: personId(ended.person_id), state: 'ended' },
        ),
      },
    },
    ...(await waitingIn(site)),
  ]
}

const waitingIn = async ({ db }: OpenSite): Promise<readonly Sample[]> => {
  const invitations = await db.selectFrom('invitation').selectAll().execute()
  const requests = await db.selectFrom('join_request').selectAll().execute()
  return [
    ...invitations.map(
      (row): Sample => ({
        of: 'an invitation',
        params: { invitation: row.id },
        things: { invitation: owned('invitation', row, { state: 'pending' }) },
        renew: async () => {
          await db.updateTable('invitation').set({ withdrawn_at: null }).where('id', '=', row.id).execute()
        },
      }),
    ),
    ...requests.map((row): Sample => {
      const of = owned('join-request', row, { person: personId(row.person_id), state: row.kind })
      return {
        of: `a ${row.kind}`,
        params: { [row.kind === 'claim' ? 'claim' : 'request']: row.id },
        things: { 'join-request': of },
      }
    }),
  ]
}
