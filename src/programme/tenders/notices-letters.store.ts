import type { Db } from '#db/tables/index.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/time.ts'

export type NoticesLettersDb = Db<'notices_letter'>

export interface ReaderKey {
  readonly programme: ProgrammeId
  readonly person: PersonId
}

/** Which notices a reader was told of, whenever; and whether a letter was written to them this week. */
export const listTold = async (
  db: NoticesLettersDb,
  { programme, person }: ReaderKey,
  week: LocalDate,
): Promise<{ readonly notices: ReadonlySet<string>; readonly thisWeek: boolean }> => {
  const rows = await db
    .selectFrom('notices_letter')
    .select(['week', 'notices'])
    .where('programme_id', '=', programme)
    .where('person_id', '=', person)
    .execute()
  return {
    notices: new Set(rows.flatMap(({ notices }) => notices)),
    thisWeek: rows.some((row) => row.week === week),
  }
}

/** Notes what this week’s letter tells of; false when there is one already. */
export const noteLetter = async (
  tx: NoticesLettersDb,
  { programme, person }: ReaderKey,
  told: { readonly week: LocalDate; readonly notices: readonly string[] },
): Promise<boolean> => {
  const rows = await tx
    .insertInto('notices_letter')
    .values({ programme_id: programme, person_id: person, week: told.week, notices: [...told.notices] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('week')
    .execute()
  return rows.length > 0
}
