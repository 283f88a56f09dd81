import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'

/** What a programme’s coordination has to mind. */
export interface Reminders {
  /** Somebody is named to answer for personal information. */
  readonly isSomebodyNamed: boolean
  readonly openIncidents: number
}

/** Both in one query: the page that shows them asks many. */
export const findReminders = async (
  db: Db<'privacy_contact' | 'privacy_incident' | 'privacy_incident_version'>,
  programme: ProgrammeId,
): Promise<Reminders> => {
  const { rows } = await sql<{ named: boolean; open: number }>`select
    exists (select from privacy_contact where programme_id = ${programme} and name <> '') as named,
    (select count(*)::int from privacy_incident where programme_id = ${programme} and (
      select content ->> 'closedOn' from privacy_incident_version
      where incident_id = privacy_incident.id order by number desc limit 1) is null) as open`.execute(db)
  return { isSomebodyNamed: rows[0]?.named ?? false, openIncidents: rows[0]?.open ?? 0 }
}
