import type { CommitteeId, CommitteeMemberId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'

export const seats = ['chair', 'secretary', 'member'] as const
export type Seat = (typeof seats)[number]

/** Somebody on a committee. Who leaves stays in it, with the day. */
export interface CommitteeMember {
  readonly id: CommitteeMemberId
  /** Null for somebody without account. */
  readonly person: PersonId | null
  /** Theirs, or as it was typed; null for somebody who was erased. */
  readonly name: string | null
  /** The organisation that they sit for; empty when not said. */
  readonly sitsFor: string
  readonly seat: Seat
  readonly since: LocalDate
  /** Null while they sit. */
  readonly until: LocalDate | null
}

/** People who follow a programme, or a part of it for another committee. */
export interface Committee {
  readonly id: CommitteeId
  readonly programme: ProgrammeId
  /** Grows with each change, of its members too: who changes an older one is told. */
  readonly version: number
  /** The committee that it works for; null when it answers to the programme itself. */
  readonly parent: CommitteeId | null
  readonly name: Bilingual
  readonly mandate: Bilingual | null
  readonly formedOn: LocalDate | null
  /** Null while it sits. */
  readonly dissolvedOn: LocalDate | null
  /** In the order of their seats, then of their arrival. */
  readonly members: readonly CommitteeMember[]
  /** Who sits on a committee that it works for, at any height. */
  readonly above: readonly PersonId[]
}

/** Whether a person sits on it: whoever left reads it no more. */
export const sitsOn = ({ members }: Pick<Committee, 'members'>, person: PersonId | null): boolean =>
  person !== null && members.some((member) => member.person === person && member.until === null)

/** Whether a person sits on it or above: a committee follows those that work for it, never the reverse. */
export const follows = (committee: Pick<Committee, 'members' | 'above'>, person: PersonId | null): boolean =>
  sitsOn(committee, person) || (person !== null && committee.above.includes(person))

/** Whether a person reads the minutes and documents of a meeting: a draft stays with those who sit on its committee. */
export const readsMinutes = (
  { minutesAdoptedOn }: { readonly minutesAdoptedOn: LocalDate | null },
  committee: Pick<Committee, 'members' | 'above'>,
  person: PersonId | null,
): boolean => (minutesAdoptedOn === null ? sitsOn(committee, person) : follows(committee, person))

/** One thing that a coordinator does to a committee. */
export type CommitteeChange =
  | { readonly kind: 'said'; readonly said: CommitteeSaid }
  /** Added, or written in place of the one with its id. */
  | { readonly kind: 'member'; readonly member: CommitteeMember }
  /** Noted by mistake: somebody who leaves keeps their row. */
  | { readonly kind: 'member-removed'; readonly member: CommitteeMemberId }

/** What is said of a committee, its members aside. */
export type CommitteeSaid = Pick<Committee, 'parent' | 'name' | 'mandate' | 'formedOn' | 'dissolvedOn'>

const inOrder = (members: readonly CommitteeMember[]): readonly CommitteeMember[] =>
  members.toSorted((a, b) => seats.indexOf(a.seat) - seats.indexOf(b.seat) || a.since.localeCompare(b.since))

/** The committee after a change. */
export const afterCommitteeChange = (committee: Committee, change: CommitteeChange): Committee => {
  const { members } = committee
  switch (change.kind) {
    case 'said':
      return { ...committee, ...change.said }
    case 'member': {
      const others = members.filter(({ id }) => id !== change.member.id)
      return { ...committee, members: inOrder([...others, change.member]) }
    }
    case 'member-removed':
      return { ...committee, members: members.filter(({ id }) => id !== change.member) }
  }
}

export interface PlacedCommittee {
  readonly committee: Committee
  /** 0 answers to the programme, 1 to one of those, and so on. */
  readonly depth: number
}

/** Committees, each followed by those that work for it; those that were dissolved come last among their like. */
export const inTree = (committees: readonly Committee[]): readonly PlacedCommittee[] => {
  const known = new Set(committees.map(({ id }) => id))
  const under = (parent: CommitteeId | null, depth: number): readonly PlacedCommittee[] =>
    committees
      .filter((each) => (each.parent !== null && known.has(each.parent) ? each.parent : null) === parent)
      .toSorted(
        (a, b) =>
          Number(a.dissolvedOn !== null) - Number(b.dissolvedOn !== null) ||
          a.name.fr.localeCompare(b.name.fr, 'fr'),
      )
      .flatMap((committee) => [{ committee, depth }, ...under(committee.id, depth + 1)])
  return under(null, 0)
}

/** Committees that one may work for: any that sits, but itself and those that work for it. */
export const parentsFor = (
  committee: CommitteeId | null,
  committees: readonly Committee[],
): readonly Committee[] => {
  const worksFor = (each: Committee, other: CommitteeId): boolean => {
    if (each.id === other) return true
    const above = committees.find(({ id }) => id === each.parent)
    return above !== undefined && worksFor(above, other)
  }
  return committees.filter(
    (each) => each.dissolvedOn === null && (committee === null || !worksFor(each, committee)),
  )
}
