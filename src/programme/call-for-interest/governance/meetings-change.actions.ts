import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import {
  type FileRefusal,
  type FilesTableNames,
  keepFile,
  type ReceivedFile,
  setRemoved,
} from '#files/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import { type Meeting, type MeetingWritten, meetingProblems } from './meeting.ts'
import { addMeeting, writeMeeting } from './meetings.store.ts'
import type { GovernanceRows, MeetingContradiction } from './module.ts'

/** A meeting as it was typed, with the document that came with it. */
export interface MeetingChange {
  readonly version: number
  readonly written: MeetingWritten
  readonly document: ReceivedFile | null
  /** Whether a document was kept before. */
  readonly hasDocument: boolean
}

/** Writing meetings together with what they keep. */
export interface MeetingsChange extends Pick<GovernanceRows, 'createMeeting' | 'setDocument'> {
  changeMeeting(
    by: ActedBy,
    before: Meeting,
    to: MeetingChange,
  ): Promise<Result<null, ChangedMeanwhile | MeetingContradiction | FileRefusal>>
}

type MeetingsTables = 'meeting' | FilesTableNames | JournalTableNames

const actOn = (by: ActedBy, { id, programme }: { readonly id: string; readonly programme: ProgrammeId }) => ({
  ...by,
  act: 'governance.edit-meeting',
  on: { kind: 'meeting', id },
  programme,
  organisation: null,
})

/** What changes meetings kept in `db`. */
export const changingMeetings = (db: Db<MeetingsTables>): MeetingsChange => ({
  async createMeeting(by, { id: committee, programme }, { id, said }) {
    const problems = meetingProblems(said, false)
    if (problems.length > 0) return refuse({ kind: 'contradiction', problems })
    const meeting: Meeting = { ...said, id, committee, programme, version: 0 }
    const act = { ...actOn(by, meeting), facts: { change: 'meeting-added', on: said.day } }
    // Sent twice, it is one.
    await undoable((undo) =>
      acting(db, act, async (tx) => {
        if (!(await addMeeting(narrowed(tx), meeting))) undo({ kind: 'already-there' })
      }),
    )
    return accept(id)
  },

  async changeMeeting(by, before, { version, written, document, hasDocument }) {
    const problems = meetingProblems(written, hasDocument || document !== null)
    if (problems.length > 0) return refuse({ kind: 'contradiction', problems })
    const { state, minutesAdoptedOn } = written
    const act = {
      ...actOn(by, before),
      facts: { change: minutesAdoptedOn === null ? state : 'minutes-adopted', on: written.day },
      values: { before: { text: before.minutes, about: null } },
    }
    return undoable<null, ChangedMeanwhile | FileRefusal>((undo) =>
      acting(db, act, async (tx) => {
        if (!(await writeMeeting(narrowed(tx), { ...before, ...written, version })))
          undo({ kind: 'changed-meanwhile' })
        if (document === null) return null
        const owner = {
          kind: 'meeting',
          id: before.id,
          programme: before.programme,
          organisation: null,
        } as const
        const kept = await keepFile(tx, document, { owner, person: by.actor.person, at: by.at })
        if (!kept.accepted) undo(kept.refusal)
        return null
      }),
    )
  },

  async setDocument(by, meeting, { file, removed }) {
    const act = {
      ...actOn(by, meeting),
      facts: { change: removed ? 'document-removed' : 'document-back', part: file },
    }
    await undoable((undo) =>
      acting(db, act, async (tx) => {
        if (!(await setRemoved(tx, file, removed ? by.at : null))) undo({ kind: 'so-already' })
      }),
    )
  },
})
