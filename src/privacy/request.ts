import type { RoleName } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** For how many days a request to erase somebody can be undone before it takes effect. */
export const erasureDays = 7

export const requestKinds = ['access', 'erasure'] as const
export type RequestKind = (typeof requestKinds)[number]
/** How a request came. */
export const requestWays = ['self', 'letter', 'telephone', 'in-person'] as const
export type RequestWay = (typeof requestWays)[number]
export const mostRequestNote = 1000

/** Somebody asked to see, or to have erased, what is held about them. */
export interface PrivacyRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly person: PersonId
  /** Empty once they are erased. */
  readonly email: string
  readonly name: string
  /** The one programme whose coordination may answer; null: the operator alone. */
  readonly programme: ProgrammeId | null
  readonly way: RequestWay
  readonly note: string
  readonly askedAt: Instant
  /** When an erasure takes effect; null for an access. */
  readonly dueAt: Instant | null
  readonly undoneAt: Instant | null
  readonly doneAt: Instant | null
  /** Why the last try did not erase them; null when none failed. */
  readonly failure: string | null
}

/** Where a request stands. An access stays open: what is handed over is handed over by people. */
export const requestState = ({
  kind,
  undoneAt,
  doneAt,
}: Pick<PrivacyRequest, 'kind' | 'undoneAt' | 'doneAt'>): 'recorded' | 'waiting' | 'undone' | 'done' => {
  if (doneAt !== null) return 'done'
  if (undoneAt !== null) return 'undone'
  return kind === 'access' ? 'recorded' : 'waiting'
}

/**
 * The one programme that all of somebody’s roles of today are in; null when there is none, or when they hold a role
 * elsewhere: one programme’s coordination never decides for another’s.
 */
export const programmeOfAll = (
  roles: readonly { readonly name: RoleName; readonly programme: ProgrammeId | null }[],
): ProgrammeId | null => {
  const [first, ...others] = roles
  if (first === undefined || first.name === 'operator') return null
  return others.every(({ name, programme }) => name !== 'operator' && programme === first.programme)
    ? first.programme
    : null
}
