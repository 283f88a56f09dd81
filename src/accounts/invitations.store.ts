import type { Selectable } from 'kysely'
import type { InvitationTable } from '#db/tables/accounts.ts'
import type { Duty, Role, RoleName } from '#kernel/actor.ts'
import {
  type InvitationId,
  invitationId,
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Invitation } from './invitation.ts'
import { instant, instantOrNull, type PeopleDb } from './people-rows.store.ts'

const roleOffered = (row: Selectable<InvitationTable>): Role => ({
  name: row.role as RoleName,
  membership: null,
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
  administrator: row.administrator,
  duty: row.duty as Duty | null,
})

const invitationOf = (row: Selectable<InvitationTable>): Invitation => ({
  id: invitationId(row.id),
  email: row.email,
  language: row.language === 'en' ? 'en' : 'fr',
  role: roleOffered(row),
  invitedBy: row.invited_by === null ? null : personId(row.invited_by),
  invitedAt: instant(row.invited_at),
  expiresAt: instant(row.expires_at),
  acceptedAt: instantOrNull(row.accepted_at),
  withdrawnAt: instantOrNull(row.withdrawn_at),
})

/** Keeps an invitation; false when the same role is already offered to that address. */
export const saveInvitation = async (
  db: PeopleDb,
  invitation: Invitation,
  tokenDigest: string,
): Promise<boolean> => {
  const { role } = invitation
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      email: invitation.email,
      language: invitation.language,
      role: role.name,
      programme_id: role.programme,
      organisation_id: role.organisation,
      administrator: role.administrator,
      duty: role.duty,
      token_digest: tokenDigest,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findInvitation = async (db: PeopleDb, id: string): Promise<Invitation | null> => {
  const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : invitationOf(row)
}

export const findByToken = async (db: PeopleDb, digest: string): Promise<Invitation | null> => {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_digest', '=', digest)
    .executeTakeFirst()
  return row === undefined ? null : invitationOf(row)
}

/** Invitations that nobody accepted nor withdrew: to an organisation, or to a programme’s own roles. */
export const listOpenInvitations = async (
  db: PeopleDb,
  to: { readonly organisation: OrganisationId } | { readonly programme: ProgrammeId | null },
): Promise<readonly Invitation[]> => {
  const open = db
    .selectFrom('invitation')
    .selectAll()
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at')
    .orderBy('id')
  const chosen =
    'organisation' in to
      ? open.where('organisation_id', '=', to.organisation)
      : to.programme === null
        ? open.where('role', 'in', ['operator', 'coordinator'])
        : open.where('programme_id', '=', to.programme)
  return (await chosen.execute()).map(invitationOf)
}

/** A new link for an invitation that is open; false when it no longer is. */
export const renewInvitation = async (
  db: PeopleDb,
  id: InvitationId,
  renewed: { readonly tokenDigest: string; readonly expiresAt: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ token_digest: renewed.tokenDigest, expires_at: renewed.expiresAt })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const withdrawInvitation = async (db: PeopleDb, id: InvitationId, at: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Uses an invitation up, if its link is still the one that was sent last; false when it cannot be used. */
export const useInvitation = async (
  db: PeopleDb,
  used: { readonly tokenDigest: string; readonly person: PersonId; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ accepted_at: used.at, accepted_by: used.person })
    .where('token_digest', '=', used.tokenDigest)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', new Date(used.at))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
