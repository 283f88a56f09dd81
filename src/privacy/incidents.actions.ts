import { randomUUID } from 'node:crypto'
import { asActor } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { PrivacyGiven } from './holding.actions.ts'
import type { Incident, IncidentContent } from './incident.ts'
import { addIncident, addVersion, listIncidents } from './incidents.store.ts'

/** The register of incidents. Nothing in it is ever changed: a correction is one more state. */
export interface Incidents {
  /** Those within the reader’s reach, the last first. */
  list(reader: Actor): Promise<readonly Incident[]>
  /** Without regard to who asks: for the policy to decide. */
  find(id: string): Promise<Incident | null>
  /** Writes an incident down; gives its id. Of the whole installation when no programme is named. */
  record(
    actor: Actor,
    written: { readonly content: IncidentContent; readonly programme: ProgrammeId | null },
    at: Instant,
  ): Promise<string>
  /** Adds a state; refused when somebody else did since the one that was read. */
  correct(
    actor: Actor,
    written: { readonly incident: Incident; readonly content: IncidentContent; readonly read: number },
    at: Instant,
  ): Promise<Result<null, { readonly kind: 'changed-meanwhile' }>>
}

const actOn = (
  act: string,
  { id, programme }: { readonly id: string; readonly programme: ProgrammeId | null },
  at: Instant,
): Act => ({ act, on: { kind: 'incident', id }, programme, organisation: null, at })

/** The register kept in the database. */
export const createIncidents = ({ db }: Pick<PrivacyGiven, 'db'>): Incidents => {
  const register = db.$pickTables<'privacy_incident' | 'privacy_incident_version'>()
  const list = (reader: Actor) => asActor(register, reader, (tx) => listIncidents(tx))
  return {
    list,
    find: async (id) => (await listIncidents(register, id))[0] ?? null,
    record: async (actor, { content, programme }, at) => {
      const id = randomUUID()
      const act = actOn('privacy.record-incident', { id, programme }, at)
      await acting(db, { actor, ...act }, async (tx) => {
        await addIncident(tx.$pickTables(), { id, programme })
        const first = { number: 1, content, writtenAt: at, writtenBy: actor.person }
        await addVersion(tx.$pickTables(), id, first)
      })
      return id
    },
    correct: (actor, { incident, content, read }, at) =>
      undoable((stop) =>
        acting(db, { actor, ...actOn('privacy.correct-incident', incident, at) }, async (tx) => {
          const next = { number: read + 1, content, writtenAt: at, writtenBy: actor.person }
          const isNext = incident.latest.number === read
          if (!isNext || !(await addVersion(tx.$pickTables(), incident.id, next)))
            stop({ kind: 'changed-meanwhile' })
          return null
        }),
      ),
  }
}
