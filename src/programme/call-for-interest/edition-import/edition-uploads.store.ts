import type { Selectable } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { EditionUploadTable } from '#db/tables/public-site.ts'
import { editionId, type PersonId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Edition } from '../edition.ts'
import type { SheetHolds } from './columns.ts'
import type { EditionUpload, SheetReport } from './edition-upload.ts'

export type EditionUploadTableNames = 'edition_upload'
export type EditionUploadDb = Db<EditionUploadTableNames>

const uploadOf = (row: Selectable<EditionUploadTable>): EditionUpload => ({
  id: row.id,
  edition: editionId(row.edition_id),
  programme: programmeId(row.programme_id),
  holds: row.holds as SheetHolds,
  fileName: row.file_name,
  sheet: { headings: row.headings, rows: row.rows },
  chosen: row.chosen,
  recognised: row.recognised,
  dayOrders: row.day_orders,
  uploadedAt: instantOf(row.uploaded_at),
  report: row.report as SheetReport | null,
  before: row.before as Edition | null,
  after: row.after as Edition | null,
  afterVersion: row.after_version,
  isUndone: row.undone_at !== null,
})

interface Owned {
  readonly id: string
  readonly person: PersonId
}

export const addEditionUpload = async (
  tx: EditionUploadDb,
  person: PersonId,
  upload: EditionUpload,
): Promise<void> => {
  await tx
    .insertInto('edition_upload')
    .values({
      id: upload.id,
      edition_id: upload.edition,
      programme_id: upload.programme,
      person_id: person,
      holds: upload.holds,
      file_name: upload.fileName,
      headings: JSON.stringify(upload.sheet.headings),
      rows: JSON.stringify(upload.sheet.rows),
      chosen: JSON.stringify(upload.chosen),
      uploaded_at: upload.uploadedAt,
    })
    .execute()
}

/** An upload of this person; null when there is none, or when it is somebody else’s. */
export const findEditionUpload = async (
  tx: EditionUploadDb,
  { id, person }: Owned,
): Promise<EditionUpload | null> => {
  const row = await tx
    .selectFrom('edition_upload')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row === undefined ? null : uploadOf(row)
}

/** What somebody says of an upload while it waits. */
export type UploadChoices = Pick<EditionUpload, 'chosen' | 'recognised' | 'dayOrders'>

/** Says what columns hold and how they write days, or which organisations lines speak of, while the upload waits. */
export const saveEditionUpload = async (
  tx: EditionUploadDb,
  { id, person }: Owned,
  { chosen, recognised, dayOrders }: UploadChoices,
): Promise<void> => {
  await tx
    .updateTable('edition_upload')
    .set({
      chosen: JSON.stringify(chosen),
      recognised: JSON.stringify(recognised),
      day_orders: JSON.stringify(dayOrders),
    })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('imported_at', 'is', null)
    .execute()
}

/** Says that an upload was imported, with what the edition was; its rows are forgotten. False when it was already. */
export const closeEditionUpload = async (
  tx: EditionUploadDb,
  { id, at }: { readonly id: string; readonly at: Instant },
  {
    report,
    before,
    after,
  }: { readonly report: SheetReport; readonly before: Edition; readonly after: Edition },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('edition_upload')
    .set({
      imported_at: at,
      report: JSON.stringify(report),
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      after_version: before.version + 1,
      rows: JSON.stringify([]),
    })
    .where('id', '=', id)
    .where('imported_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says that an import was taken back, and what stayed; false when it was already, or never done. */
export const takeBackEditionUpload = async (
  tx: EditionUploadDb,
  { id, at }: { readonly id: string; readonly at: Instant },
  report: SheetReport,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('edition_upload')
    .set({ undone_at: at, report: JSON.stringify(report) })
    .where('id', '=', id)
    .where('imported_at', 'is not', null)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const removeEditionUpload = async (tx: EditionUploadDb, { id, person }: Owned): Promise<void> => {
  await tx.deleteFrom('edition_upload').where('id', '=', id).where('person_id', '=', person).execute()
}
