import { record } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { HeldPart } from '#kernel/held.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type Contacts, createContacts } from './contacts.actions.ts'
import { type PrivacyGiven, readHeld } from './holding.actions.ts'
import { createIncidents, type Incidents } from './incidents.actions.ts'
import { createPurging, type Purging } from './purging.actions.ts'
import { findReminders, type Reminders } from './reminders.store.ts'
import type { PrivacyRequest } from './request.ts'
import { createRequests, type Requests } from './requests.actions.ts'

/** What is held about people: seen, corrected, exported, erased, kept for a time, answered for. */
export interface Privacy {
  /** Everything that is held about a person; nothing for nobody. */
  about(person: PersonId): Promise<readonly HeldPart[]>
  /** The same, to hand over to whoever asked by other means; the journal is told. */
  handOver(actor: Actor, request: PrivacyRequest, at: Instant): Promise<readonly HeldPart[]>
  /** What a programme’s coordination has to mind. */
  remindersOf(programme: ProgrammeId): Promise<Reminders>
  readonly requests: Requests
  readonly purging: Purging
  readonly incidents: Incidents
  readonly contacts: Contacts
}

/** Joins what each door says that it holds. */
export const createPrivacy = (given: PrivacyGiven): Privacy => ({
  about: (person) => readHeld(given, person),
  handOver: async (actor, { id, person, programme }, at) => {
    const held = await readHeld(given, person)
    await given.db.transaction().execute((tx) =>
      record(tx, actor, {
        act: 'privacy.export-for',
        on: { kind: 'person', id: person },
        programme,
        organisation: null,
        at,
        facts: { request: id },
      }),
    )
    return held
  },
  remindersOf: (programme) => findReminders(given.db.$pickTables(), programme),
  requests: createRequests(given),
  purging: createPurging(given),
  incidents: createIncidents(given),
  contacts: createContacts(given),
})
