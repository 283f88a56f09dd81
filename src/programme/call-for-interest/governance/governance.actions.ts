import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { FilesTableNames } from '#files/index.ts'
import type { JournalTableNames } from '#journal/index.ts'
import type { ProgrammeTableNames } from '../programme.store.ts'
import { findCommittee, listCommittees, namesOfCommittees } from './committees.store.ts'
import { changingCommittees } from './committees-change.actions.ts'
import { parseDecisionName } from './decision.ts'
import { findDecision, listDecisions, publicDecisionsOn } from './decisions.store.ts'
import { changingDecisions } from './decisions-change.actions.ts'
import { findMeeting, listMeetings } from './meetings.store.ts'
import { changingMeetings, type MeetingsChange } from './meetings-change.actions.ts'
import type { GovernanceRows } from './module.ts'

/** The tables that governance reads and writes. */
export type GovernanceTableNames =
  | 'committee'
  | 'committee_member'
  | 'meeting'
  | 'decision'
  | 'concertation'
  | 'call'
  | 'jury'
  | 'person'
  | ProgrammeTableNames
  | FilesTableNames
  | JournalTableNames

/** Committees of programmes, their meetings and what they decide. */
export interface Governance extends GovernanceRows, MeetingsChange {}

/** Governance kept in `db`. */
export const createGovernance = (db: Db<GovernanceTableNames>): Governance => ({
  ...changingCommittees(db),
  ...changingMeetings(db),
  ...changingDecisions(db),
  overview: (reader, programme) =>
    asActor(db, reader, async (tx) => ({
      committees: await listCommittees(narrowed(tx), { programme }),
      meetings: await listMeetings(narrowed(tx), programme),
      decisions: await listDecisions(narrowed(tx), programme),
    })),
  committeesOf: async (reader) =>
    reader.person === null ? [] : listCommittees(narrowed(db), { person: reader.person }),
  committee: (id) => findCommittee(narrowed(db), id),
  meeting: (id) => findMeeting(narrowed(db), id),
  decisionsOf: (reader, programme) => asActor(db, reader, (tx) => listDecisions(narrowed(tx), programme)),
  committeeNames: (ids) => namesOfCommittees(narrowed(db), ids),
  publicDecisionsOn: (edition) => publicDecisionsOn(narrowed(db), edition),
  decision: (reader, id) => asActor(db, reader, (tx) => findDecision(narrowed(tx), { id })),
  decisionNamed: async (programme, name) => {
    const parsed = parseDecisionName(name)
    return parsed === null ? null : findDecision(narrowed(db), { programme, ...parsed })
  },
})
