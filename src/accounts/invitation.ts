import type { Role } from '#kernel/actor.ts'
import type { InvitationId, PersonId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** For how many days the link of an invitation can be used. */
export const invitationDays = 14

/** A role offered to an address. */
export interface Invitation {
  readonly id: InvitationId
  /** In small letters. */
  readonly email: string
  readonly language: Language
  /** The role that accepting gives; nobody holds it yet. */
  readonly role: Role
  readonly invitedBy: PersonId | null
  readonly invitedAt: Instant
  readonly expiresAt: Instant
  readonly acceptedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export type InvitationState = 'pending' | 'expired' | 'accepted' | 'withdrawn'

/** Where an invitation stands at the moment `now`. */
export const invitationState = (
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Instant,
): InvitationState => {
  if (acceptedAt !== null) return 'accepted'
  if (withdrawnAt !== null) return 'withdrawn'
  return Date.parse(expiresAt) <= Date.parse(now) ? 'expired' : 'pending'
}

/** Addresses are one person’s whatever their capitals. */
export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
