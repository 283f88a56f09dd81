import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type ProgrammeId, personId, programmeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Incident, IncidentContent, IncidentVersion } from './incident.ts'

export type IncidentsDb = Db<'privacy_incident' | 'privacy_incident_version'>

/** Opens an incident under the next number of the register. */
export const addIncident = async (
  tx: IncidentsDb,
  { id, programme }: { readonly id: string; readonly programme: ProgrammeId | null },
): Promise<void> => {
  // Numbers are given one after another, over what whoever acts may not see too.
  await sql`insert into privacy_incident (id, programme_id, number)
    values (${id}, ${programme}, next_incident_number())`.execute(tx)
}

/** Writes one more state of an incident; false when somebody wrote that number meanwhile. */
export const addVersion = async (
  tx: IncidentsDb,
  incident: string,
  { number, content, writtenAt, writtenBy }: IncidentVersion,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('privacy_incident_version')
    .values({
      incident_id: incident,
      number,
      content: JSON.stringify(content),
      written_at: writtenAt,
      written_by: writtenBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Incidents within reach, the last first, each with all of its states; one of them when named. */
export const listIncidents = async (db: IncidentsDb, only?: string): Promise<readonly Incident[]> => {
  const rows = await db
    .selectFrom('privacy_incident')
    .innerJoin('privacy_incident_version', 'incident_id', 'privacy_incident.id')
    .select(['privacy_incident.id', 'programme_id', 'privacy_incident.number as place'])
    .select(['privacy_incident_version.number as version', 'content', 'written_at', 'written_by'])
    .$if(only !== undefined, (query) => query.where('privacy_incident.id', '=', only ?? ''))
    .orderBy('privacy_incident.number', 'desc')
    .orderBy('privacy_incident_version.number')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofOne) => {
    const versions = ofOne.map(
      (row): IncidentVersion => ({
        number: row.version,
        content: row.content as unknown as IncidentContent,
        writtenAt: instantOf(row.written_at),
        writtenBy: row.written_by === null ? null : personId(row.written_by),
      }),
    )
    const [row] = ofOne
    const latest = versions.at(-1)
    if (row === undefined || latest === undefined) return []
    const programme = row.programme_id === null ? null : programmeId(row.programme_id)
    return [{ id: row.id, number: row.place, programme, versions, latest }]
  })
}
