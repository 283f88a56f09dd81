import type { Selectable } from 'kysely'
import type { DecisionLetterTable, LetterIntroductionTable } from '#db/tables/cohort.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type ApplicationId,
  applicationId,
  type CallId,
  callId,
  organisationId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Call } from '../call/call.ts'
import type { Feedback } from './after-jury.ts'
import type { DecisionLetter, LetterHead, LetterIntroduction, LetterResult } from './decision-letter.ts'
import { moment } from './moment.ts'

/** The jury’s words to an applicant, and when they were written. */
interface FeedbackWritten {
  readonly application: ApplicationId
  readonly feedback: Feedback
  readonly at: Instant
}

type LettersDb = Db<'decision_letter' | 'letter_introduction'>

type LetterRow = Selectable<DecisionLetterTable>
/** A letter’s row without its words. */
export type LetterHeadRow = Omit<LetterRow, 'subject_fr' | 'subject_en' | 'words_fr' | 'words_en'>

/** A row of its table, or one that came as JSON. */
export const letterHeadOf = (row: LetterHeadRow): LetterHead => ({
  id: row.id,
  application: applicationId(row.application_id),
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  organisation: organisationId(row.organisation_id),
  result: row.result as LetterResult,
  because: row.because,
  readers: row.readers,
  sentAt: moment(row.sent_at),
})

/** A letter, from its columns or from JSON. */
export const letterOf = (row: LetterRow): DecisionLetter => ({
  ...letterHeadOf(row),
  subject: { fr: row.subject_fr, en: row.subject_en },
  words: { fr: row.words_fr, en: row.words_en },
})

export const findLetter = async (db: LettersDb, id: string): Promise<DecisionLetter | null> => {
  const row = await db.selectFrom('decision_letter').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : letterOf(row)
}

/** Keeps a letter as it was written; false when this outcome was told before. */
export const keepLetter = async (tx: LettersDb, letter: DecisionLetter): Promise<boolean> =>
  (await tx
    .insertInto('decision_letter')
    .values({
      id: letter.id,
      application_id: letter.application,
      call_id: letter.call,
      programme_id: letter.programme,
      organisation_id: letter.organisation,
      result: letter.result,
      because: letter.because,
      subject_fr: letter.subject.fr,
      subject_en: letter.subject.en,
      words_fr: letter.words.fr,
      words_en: letter.words.en,
      readers: letter.readers,
      sent_at: letter.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const introductionOf = (row: Selectable<LetterIntroductionTable>): LetterIntroduction => ({
  result: row.result as LetterResult,
  words: { fr: row.words_fr, en: row.words_en },
  version: row.version,
})

/** Writes the introduction of an outcome, unless somebody else changed it since `version`; 0 is none yet. */
export const writeIntroduction = async (
  tx: LettersDb,
  { id, programme }: Pick<Call, 'id' | 'programme'>,
  { result, words, version }: LetterIntroduction,
): Promise<boolean> => {
  const columns = { words_fr: words.fr, words_en: words.en, version: version + 1 }
  if (version === 0)
    return (
      (await tx
        .insertInto('letter_introduction')
        .values({ ...columns, call_id: id, programme_id: programme, result })
        .onConflict((conflict) => conflict.doNothing())
        .returning('result')
        .executeTakeFirst()) !== undefined
    )
  return (
    (await tx
      .updateTable('letter_introduction')
      .set(columns)
      .where('call_id', '=', id)
      .where('result', '=', result)
      .where('version', '=', version)
      .returning('result')
      .executeTakeFirst()) !== undefined
  )
}

/** The jury’s words to each applicant of a call. */
export const listFeedback = async (
  db: Db<'consensus'>,
  call: CallId,
): Promise<ReadonlyMap<ApplicationId, Feedback>> =>
  new Map(
    (
      await db
        .selectFrom('consensus')
        .select(['application_id', 'feedback_fr', 'feedback_en', 'version'])
        .where('call_id', '=', call)
        .execute()
    ).map((row) => [
      applicationId(row.application_id),
      { fr: row.feedback_fr, en: row.feedback_en, version: row.version },
    ]),
  )

/** Writes the jury’s words to an applicant, unless somebody else changed what was agreed on since `version`. */
export const writeFeedback = async (
  tx: Db<'consensus'>,
  { id, programme }: Pick<Call, 'id' | 'programme'>,
  { application, feedback: { fr, en, version }, at }: FeedbackWritten,
): Promise<boolean> => {
  const columns = { feedback_fr: fr, feedback_en: en, version: version + 1 }
  if (version > 0)
    return (
      (await tx
        .updateTable('consensus')
        .set(columns)
        .where('application_id', '=', application)
        .where('version', '=', version)
        .returning('application_id')
        .executeTakeFirst()) !== undefined
    )
  return (
    (await tx
      .insertInto('consensus')
      .values({
        ...columns,
        application_id: application,
        call_id: id,
        programme_id: programme,
        levels: JSON.stringify({}),
        agreed_at: at,
      })
      .onConflict((same) =>
        same.column('application_id').doUpdateSet(columns).where('consensus.version', '=', 0),
      )
      .returning('application_id')
      .executeTakeFirst()) !== undefined
  )
}
