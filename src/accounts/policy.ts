import type { Actor, Duty, RoleName } from '#kernel/actor.ts'
import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/**
 * How the one who asks must stand to the thing: anyhow; in its programme; in its organisation; as its assigned
 * adviser; working for the partner whose adviser is assigned; as the very person that it is about.
 */
export type Relation = 'any' | 'programme' | 'organisation' | 'assigned' | 'partner' | 'self'

/** One line of a permission: this role, standing so. */
export interface Grant {
  readonly role: RoleName
  readonly as: Relation
  /** Only those who administer their organisation. */
  readonly administrator?: true
  /** Only those with one of these duties. */
  readonly duty?: readonly Duty[]
  /** Only while the thing is in one of these states; absent means every one. */
  readonly when?: readonly string[]
}

/** Who may do one act. */
export interface Permission {
  /** What kind of thing the act is done to; `site` is the installation itself. */
  readonly on: string
  readonly may: readonly Grant[]
  /** States of the thing in which the act can be done; absent means every one. */
  readonly when?: readonly string[]
  /** Asks for a sign-in of the last minutes. */
  readonly fresh?: true
}

/** The permissions of one module, by act. */
export type PolicyTable = Readonly<Record<string, Permission>>

/** What the policy needs to know of a thing. */
export interface Thing {
  readonly kind: string
  readonly id: string | null
  readonly programme: ProgrammeId | null
  readonly organisation: OrganisationId | null
  /** Whom it is about or belongs to. */
  readonly person: PersonId | null
  /** Advisers assigned to it. */
  readonly advisers: readonly PersonId[]
  /** Partners that those advisers work for. */
  readonly partners: readonly OrganisationId[]
  readonly state: string | null
}

/** A thing with what is known of it; the rest is none. */
export const thing = (kind: string, known: Partial<Omit<Thing, 'kind'>> = {}): Thing => ({
  kind,
  id: null,
  programme: null,
  organisation: null,
  person: null,
  advisers: [],
  partners: [],
  state: null,
  ...known,
})

/** Why an act is refused; pages say it in words. */
export type RefusalReason = 'sign-in' | 'role' | 'relation' | 'rank' | 'state' | 'fresh-sign-in'

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: RefusalReason }

/** For how long a sign-in counts as fresh. */
export const freshMinutes = 15

const standsSo = (relation: Relation, actor: Actor, on: Thing): boolean => {
  const { role, person } = actor
  switch (relation) {
    case 'any':
      return true
    case 'programme':
      return role.programme !== null && role.programme === on.programme
    case 'organisation':
      return role.organisation !== null && role.organisation === on.organisation
    // Assigned in this programme: an adviser of two reaches only those of the one acted in.
    case 'assigned':
      return person !== null && role.programme === on.programme && on.advisers.includes(person)
    case 'partner':
      return role.organisation !== null && on.partners.includes(role.organisation)
    case 'self':
      return person !== null && person === on.person
  }
}

const ranksSo = (grant: Grant, { role }: Actor): boolean =>
  (grant.administrator !== true || role.administrator) &&
  (grant.duty === undefined || (role.duty !== null && grant.duty.includes(role.duty)))

const isFresh = ({ signedInAt }: Actor, now: Instant): boolean =>
  signedInAt !== null && Date.parse(now) - Date.parse(signedInAt) < freshMinutes * 60_000

/**
 * Whether the actor may do the act to the thing, at the moment `now` of the real clock. Whoever holds a role keeps
 * what everybody may do.
 */
export const decide = (permission: Permission, actor: Actor, on: Thing, now: Instant): Decision => {
  const refused = (because: RefusalReason): Decision => ({ allowed: false, because })
  const ofRole = permission.may.filter(({ role }) => role === actor.role.name || role === 'public')
  const standing = ofRole.filter(
    (grant) => standsSo(grant.as, actor, on) && (grant.when?.includes(on.state ?? '') ?? true),
  )
  const ranking = standing.filter((grant) => ranksSo(grant, actor))
  if (ranking.length === 0) {
    if (actor.person === null && actor.role.name === 'public') return refused('sign-in')
    if (ofRole.length === 0) return refused('role')
    return refused(standing.length === 0 ? 'relation' : 'rank')
  }
  if (permission.when !== undefined && !permission.when.includes(on.state ?? '')) return refused('state')
  if (permission.fresh === true && !isFresh(actor, now)) return refused('fresh-sign-in')
  return { allowed: true }
}
