import type { Selectable } from 'kysely'
import type { JoinRequestTable } from '#db/tables/accounts.ts'
import {
  type JoinRequestId,
  joinRequestId,
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import {
  type JoinKind,
  type JoinRequest,
  type JoinState,
  type JoinStep,
  joinTransitions,
} from './join-request.ts'
import {
  instant,
  instantOrNull,
  type PeopleDb,
  type PersonColumns,
  personColumns,
  personInRow,
} from './people-rows.store.ts'

const requestOf = (row: Selectable<JoinRequestTable> & PersonColumns): JoinRequest => ({
  id: joinRequestId(row.id),
  kind: row.kind as JoinKind,
  person: personInRow(row),
  organisation: organisationId(row.organisation_id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  note: row.note,
  link: row.link,
  ownDomain: row.own_domain,
  state: row.state as JoinState,
  askedAt: instant(row.asked_at),
  decidedBy: row.decided_by === null ? null : personId(row.decided_by),
  decidedAt: instantOrNull(row.decided_at),
  reason: row.reason,
})

const requestsIn = (db: PeopleDb) =>
  db
    .selectFrom('join_request')
    .innerJoin('person', 'person.id', 'join_request.person_id')
    .selectAll('join_request')
    .select(personColumns)
    .orderBy('join_request.asked_at')
    .orderBy('join_request.id')

const open: readonly JoinState[] = ['waiting', 'more-asked']

export const findRequest = async (db: PeopleDb, id: string): Promise<JoinRequest | null> => {
  const row = await requestsIn(db).where('join_request.id', '=', id).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

/** What a person last asked of an organisation; null when nothing. */
export const findLatestRequest = async (
  db: PeopleDb,
  person: PersonId,
  organisation: OrganisationId,
): Promise<JoinRequest | null> => {
  const rows = await requestsIn(db)
    .where('join_request.person_id', '=', person)
    .where('join_request.organisation_id', '=', organisation)
    .execute()
  const last = rows.at(-1)
  return last === undefined ? null : requestOf(last)
}

/** Requests that wait: to join an organisation, or claims in a programme. */
export const listOpenRequests = async (
  db: PeopleDb,
  of:
    | { readonly organisation: OrganisationId }
    | { readonly person: PersonId }
    | { readonly programme: ProgrammeId },
): Promise<readonly JoinRequest[]> => {
  const waiting = requestsIn(db).where('join_request.state', 'in', open)
  const chosen =
    'organisation' in of
      ? waiting.where('join_request.organisation_id', '=', of.organisation)
      : 'person' in of
        ? waiting.where('join_request.person_id', '=', of.person)
        : waiting
            .where('join_request.programme_id', '=', of.programme)
            .where('join_request.kind', '=', 'claim')
  return (await chosen.execute()).map(requestOf)
}

/** Keeps a request; false when the person already has one open there. */
export const saveRequest = async (db: PeopleDb, request: JoinRequest): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('join_request')
    .values({
      id: request.id,
      kind: request.kind,
      person_id: request.person.id,
      organisation_id: request.organisation,
      programme_id: request.programme,
      note: request.note,
      link: request.link,
      own_domain: request.ownDomain,
      asked_at: request.askedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a request one step further; false when its state no longer allows it. */
export const stepRequest = async (
  db: PeopleDb,
  id: JoinRequestId,
  {
    step,
    ...told
  }: {
    readonly step: JoinStep
    readonly decided?: { readonly by: PersonId | null; readonly at: Instant; readonly reason: string | null }
    readonly completed?: { readonly note: string; readonly link: string | null }
  },
): Promise<boolean> => {
  const { from, to } = joinTransitions[step]
  const { decided, completed } = told
  const { numUpdatedRows } = await db
    .updateTable('join_request')
    .set({
      state: to,
      ...(decided === undefined
        ? {}
        : { decided_by: decided.by, decided_at: decided.at, reason: decided.reason }),
      ...completed,
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many decisions wait: requests to join these organisations; claims and domains in these programmes. */
export const countDecisions = async (
  db: PeopleDb,
  of: { readonly organisations: readonly OrganisationId[]; readonly programmes: readonly ProgrammeId[] },
): Promise<{ readonly requests: number; readonly coordination: number }> => {
  const { requests, claims, domains } = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('join_request')
        .where('kind', '=', 'join')
        .where('state', 'in', open)
        .where('organisation_id', 'in', [...of.organisations, ''])
        .select(({ fn }) => fn.countAll().as('count'))
        .as('requests'),
      selectFrom('join_request')
        .where('kind', '=', 'claim')
        .where('state', '=', 'waiting')
        .where('programme_id', 'in', [...of.programmes, ''])
        .select(({ fn }) => fn.countAll().as('count'))
        .as('claims'),
      selectFrom('email_domain')
        .where('state', '=', 'declared')
        .where('programme_id', 'in', [...of.programmes, ''])
        .select(({ fn }) => fn.countAll().as('count'))
        .as('domains'),
    ])
    .executeTakeFirstOrThrow()
  return { requests: Number(requests), coordination: Number(claims) + Number(domains) }
}
