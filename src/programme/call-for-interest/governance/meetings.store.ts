import { type Selectable, sql } from 'kysely'
import type { MeetingTable } from '#db/tables/governance.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type CommitteeId,
  type CommitteeMemberId,
  committeeId,
  committeeMemberId,
  meetingId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Meeting, MeetingState } from './meeting.ts'

export type MeetingsDb = Db<'meeting'>

const meetingOf = (row: Selectable<MeetingTable>): Meeting => ({
  id: meetingId(row.id),
  committee: committeeId(row.committee_id),
  programme: programmeId(row.programme_id),
  version: row.version,
  day: row.day as LocalDate,
  startsAt: row.starts_at,
  place: row.place,
  agenda: row.agenda,
  present: row.present.map(committeeMemberId),
  state: row.state as MeetingState,
  because: row.because,
  minutes: row.minutes,
  minutesAdoptedOn: row.minutes_adopted_on as LocalDate | null,
})

/** A meeting, whoever asks: the policy decides on it next. */
export const findMeeting = async (db: MeetingsDb, id: string): Promise<Meeting | null> => {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** Meetings of a programme, the latest first. */
export const listMeetings = async (db: MeetingsDb, programme: ProgrammeId): Promise<readonly Meeting[]> =>
  (
    await db
      .selectFrom('meeting')
      .selectAll()
      .where('programme_id', '=', programme)
      .orderBy('day', 'desc')
      .orderBy('starts_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(meetingOf)

const columnsOf = (meeting: Meeting) => ({
  committee_id: meeting.committee,
  programme_id: meeting.programme,
  version: meeting.version + 1,
  day: meeting.day,
  starts_at: meeting.startsAt,
  place: meeting.place,
  agenda: JSON.stringify(meeting.agenda),
  present: JSON.stringify(meeting.present),
  state: meeting.state,
  because: meeting.because,
  minutes: meeting.minutes,
  minutes_adopted_on: meeting.minutesAdoptedOn,
})

/** Adds a meeting; false when it is there already. */
export const addMeeting = async (tx: MeetingsDb, meeting: Meeting): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('meeting')
    .values({ id: meeting.id, ...columnsOf(meeting) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a meeting in place of its version; false when somebody changed it since. */
export const writeMeeting = async (tx: MeetingsDb, meeting: Meeting): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set(columnsOf(meeting))
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether somebody is noted as having been at a meeting of their committee. */
export const wasPresent = async (
  tx: MeetingsDb,
  committee: CommitteeId,
  member: CommitteeMemberId,
): Promise<boolean> =>
  (await tx
    .selectFrom('meeting')
    .select('id')
    .where('committee_id', '=', committee)
    .where(sql<boolean>`present @> jsonb_build_array(${member}::text)`)
    .limit(1)
    .executeTakeFirst()) !== undefined
