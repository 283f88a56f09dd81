import type { Selectable } from 'kysely'
import type { DirectoryUploadTable } from '#db/tables/directory.ts'
import { type PersonId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { DirectoryDb } from './directory.store.ts'
import type { Upload, UploadReport } from './upload.ts'

const uploadOf = (row: Selectable<DirectoryUploadTable>): Upload => ({
  id: row.id,
  fileName: row.file_name,
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  sheet: { headings: row.headings, rows: row.rows },
  chosen: row.chosen ?? [],
  uploadedAt: instantOf(row.uploaded_at),
  report: row.report as UploadReport | null,
})

interface Owned {
  readonly id: string
  readonly person: PersonId
}

export const addUpload = async (tx: DirectoryDb, person: PersonId, upload: Upload): Promise<void> => {
  await tx
    .insertInto('directory_upload')
    .values({
      id: upload.id,
      person_id: person,
      programme_id: upload.programme,
      file_name: upload.fileName,
      headings: JSON.stringify(upload.sheet.headings),
      rows: JSON.stringify(upload.sheet.rows),
      chosen: JSON.stringify(upload.chosen),
      uploaded_at: upload.uploadedAt,
    })
    .execute()
}

/** An upload of this person; null when there is none, or when it is somebody else’s. */
export const findUpload = async (tx: DirectoryDb, { id, person }: Owned): Promise<Upload | null> => {
  const row = await tx
    .selectFrom('directory_upload')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row === undefined ? null : uploadOf(row)
}

export const saveChoices = async (
  tx: DirectoryDb,
  { id, person }: Owned,
  chosen: Upload['chosen'],
): Promise<void> => {
  await tx
    .updateTable('directory_upload')
    .set({ chosen: JSON.stringify(chosen) })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('imported_at', 'is', null)
    .execute()
}

/** Says that an upload was imported, and forgets its rows; false when it was already. */
export const closeUpload = async (
  tx: DirectoryDb,
  { id, at }: { readonly id: string; readonly at: Instant },
  report: UploadReport,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('directory_upload')
    .set({ imported_at: at, report: JSON.stringify(report), rows: JSON.stringify([]) })
    .where('id', '=', id)
    .where('imported_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const removeUpload = async (tx: DirectoryDb, { id, person }: Owned): Promise<void> => {
  await tx.deleteFrom('directory_upload').where('id', '=', id).where('person_id', '=', person).execute()
}

/** Forgets what was sent before a moment; gives how many there were. */
export const removeUploadsBefore = async (db: DirectoryDb, moment: Instant): Promise<number> =>
  Number(
    (await db.deleteFrom('directory_upload').where('uploaded_at', '<', new Date(moment)).executeTakeFirst())
      .numDeletedRows,
  )
