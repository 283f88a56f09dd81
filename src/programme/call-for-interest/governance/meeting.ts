import type { CommitteeId, CommitteeMemberId, MeetingId, ProgrammeId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/time.ts'

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** A meeting of a committee. */
export interface Meeting {
  readonly id: MeetingId
  readonly committee: CommitteeId
  readonly programme: ProgrammeId
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  readonly day: LocalDate
  /** «14:30»; empty while undecided. */
  readonly startsAt: string
  /** A room, or the address of a call; empty while undecided. */
  readonly place: string
  readonly agenda: readonly string[]
  readonly present: readonly CommitteeMemberId[]
  readonly state: MeetingState
  /** Why it was cancelled. */
  readonly because: string
  readonly minutes: string
  /** Null while they are a draft, or not written. */
  readonly minutesAdoptedOn: LocalDate | null
}

/** What is written of a meeting. */
export type MeetingWritten = Omit<Meeting, 'id' | 'committee' | 'programme' | 'version'>

export type MeetingProblem = 'no-reason' | 'minutes-not-held' | 'adopted-early' | 'nothing-to-adopt'

/** What contradicts itself in a meeting; `hasDocument` when its minutes may be an attached file. */
export const meetingProblems = (
  { day, state, because, minutes, minutesAdoptedOn }: MeetingWritten,
  hasDocument: boolean,
): readonly MeetingProblem[] => [
  ...(state === 'cancelled' && because === '' ? (['no-reason'] as const) : []),
  ...(state !== 'held' && minutesAdoptedOn !== null ? (['minutes-not-held'] as const) : []),
  ...(minutesAdoptedOn !== null && minutesAdoptedOn < day ? (['adopted-early'] as const) : []),
  ...(minutesAdoptedOn !== null && minutes === '' && !hasDocument ? (['nothing-to-adopt'] as const) : []),
]

/** Meetings to come, the soonest first, then those behind, the latest first. */
export const inMeetingOrder = <Dated extends Pick<Meeting, 'day' | 'startsAt'>>(
  meetings: readonly Dated[],
  today: LocalDate,
): readonly Dated[] => {
  const at = ({ day, startsAt }: Dated): string => `${day} ${startsAt}`
  const ordered = meetings.toSorted((a, b) => at(a).localeCompare(at(b)))
  return [
    ...ordered.filter(({ day }) => day >= today),
    ...ordered.filter(({ day }) => day < today).toReversed(),
  ]
}
