import type { JoinRequestId, OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Person } from './person.ts'

/** `join` an organisation that has people; `claim` one of the directory that has nobody yet. */
export type JoinKind = 'join' | 'claim'

export type JoinState = 'waiting' | 'more-asked' | 'approved' | 'refused' | 'withdrawn'

/** What may be done to a request, from which states, and where it leads. */
export const joinTransitions = {
  approve: { from: ['waiting', 'more-asked'], to: 'approved' },
  refuse: { from: ['waiting', 'more-asked'], to: 'refused' },
  'ask-more': { from: ['waiting'], to: 'more-asked' },
  complete: { from: ['waiting', 'more-asked'], to: 'waiting' },
  withdraw: { from: ['waiting', 'more-asked'], to: 'withdrawn' },
} as const satisfies Readonly<Record<string, { readonly from: readonly JoinState[]; readonly to: JoinState }>>
export type JoinStep = keyof typeof joinTransitions

/** What whoever decides may answer. */
export type JoinDecision = 'approve' | 'refuse' | 'ask-more'

/** Somebody’s request to belong to an organisation, with what speaks for it. */
export interface JoinRequest {
  readonly id: JoinRequestId
  readonly kind: JoinKind
  readonly person: Person
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  readonly note: string
  /** A public page that shows the tie; null when none was given. */
  readonly link: string | null
  /** Their address is at a domain of the organisation itself. */
  readonly ownDomain: boolean
  readonly state: JoinState
  readonly askedAt: Instant
  readonly decidedBy: PersonId | null
  readonly decidedAt: Instant | null
  /** What whoever decided said. */
  readonly reason: string | null
}

/** Whether somebody still waits for an answer. */
export const isOpen = ({ state }: Pick<JoinRequest, 'state'>): boolean =>
  state === 'waiting' || state === 'more-asked'
