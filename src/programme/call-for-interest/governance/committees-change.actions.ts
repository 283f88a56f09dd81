import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { ChangedMeanwhile } from '../module.ts'
import {
  afterCommitteeChange,
  type Committee,
  type CommitteeChange,
  type CommitteeMember,
} from './committee.ts'
import {
  addCommittee,
  type CommitteesDb,
  removeMember,
  writeCommittee,
  writeMember,
} from './committees.store.ts'
import { type MeetingsDb, wasPresent } from './meetings.store.ts'
import type { GovernanceRows, WasPresent } from './module.ts'

type CommitteesTables = 'committee' | 'committee_member' | 'person' | 'meeting' | JournalTableNames

/** What is told of a change beside its act: what it said before, and the member by their row. */
const toldOf = (before: Committee, change: CommitteeChange) => {
  if (change.kind === 'said')
    return { facts: { change: 'said' }, values: { before: { text: before.name.fr, about: null } } }
  const part = change.kind === 'member' ? change.member.id : change.member
  const known = before.members.find(({ id }) => id === part)
  return { facts: { change: change.kind, part }, values: nameBefore(known) }
}

const nameBefore = (member: CommitteeMember | undefined) =>
  member === undefined || member.name === null ? {} : { before: { text: member.name, about: member.person } }

/** What changes committees kept in `db`. */
export const changingCommittees = (
  db: Db<CommitteesTables>,
): Pick<GovernanceRows, 'createCommittee' | 'changeCommittee'> => ({
  async createCommittee({ actor, at }, programme, { id, said }) {
    const committee: Committee = { ...said, id, programme, version: 0, members: [], above: [] }
    const on = { kind: 'committee', id }
    const act = { actor, act: 'governance.create-committee', on, programme, organisation: null, at }
    await undoable((undo) =>
      acting(db, act, async (tx) => {
        if (!(await addCommittee(narrowed(tx), committee))) undo({ kind: 'already-there' })
      }),
    )
    return id
  },

  changeCommittee: ({ actor, at }, before, { version, change }) => {
    const act = {
      actor,
      act: 'governance.edit-committee',
      on: { kind: 'committee', id: before.id },
      programme: before.programme,
      organisation: null,
      at,
      ...toldOf(before, change),
    }
    return undoable<null, ChangedMeanwhile | WasPresent>((undo) =>
      acting(db, act, async (within) => {
        const tx: CommitteesDb = narrowed(within)
        const meetings: MeetingsDb = narrowed(within)
        const after = { ...afterCommitteeChange(before, change), version }
        if (!(await writeCommittee(tx, after))) undo({ kind: 'changed-meanwhile' })
        if (change.kind === 'member') await writeMember(tx, before, change.member)
        if (change.kind === 'member-removed') {
          if (await wasPresent(meetings, before.id, change.member)) undo({ kind: 'was-present' })
          await removeMember(tx, before.id, change.member)
        }
        return null
      }),
    )
  },
})
