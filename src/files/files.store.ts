import { type Selectable, sql } from 'kysely'
import type { FileTable } from '#db/tables/files.ts'
import type { Db } from '#db/tables/index.ts'
import { type FileId, fileId, organisationId, type PersonId, personId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { FileForm, FileOwner, FileUse, MediaType, StoredFile } from './file.ts'

export type FilesTableNames = 'file'
export type FilesDb = Db<FilesTableNames>

const storedOf = (row: Selectable<FileTable>): StoredFile => ({
  id: fileId(row.id),
  owner: {
    kind: row.thing_kind as FileOwner['kind'],
    id: row.thing_id,
    programme: row.programme_id === null ? null : programmeId(row.programme_id),
    organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
  },
  person: row.person_id === null ? null : personId(row.person_id),
  use: row.use as FileUse,
  detail: row.detail,
  name: row.name,
  mediaType: row.media_type as MediaType,
  bytes: row.bytes,
  sha256: row.sha256,
  forms: row.forms as readonly FileForm[],
  createdAt: instantOf(row.created_at),
  removedAt: row.removed_at === null ? null : instantOf(row.removed_at),
})

/** One file at a time is counted in a programme, so that two who send at once do not both find room. */
export const holdRoom = (tx: FilesDb, programme: string | null): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('file room of ' || ${programme ?? ''}, 0))`.execute(tx)

/** Bytes that a programme and an organisation keep, whoever asks. */
export const readUsed = async (
  tx: FilesDb,
  { programme, organisation }: Pick<FileOwner, 'programme' | 'organisation'>,
): Promise<{ readonly programme: number; readonly organisation: number }> => {
  const { rows } = await sql<{ of_programme: number; of_organisation: number }>`
    select * from file_bytes(${programme}, ${organisation})`.execute(tx)
  return { programme: rows[0]?.of_programme ?? 0, organisation: rows[0]?.of_organisation ?? 0 }
}

/** Keeps the row of a content that lies in the store, or gives the one of the same content that is there already. */
export const addFile = async (tx: FilesDb, file: StoredFile): Promise<StoredFile> => {
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      programme_id: file.owner.programme,
      organisation_id: file.owner.organisation,
      person_id: file.person,
      thing_kind: file.owner.kind,
      thing_id: file.owner.id,
      use: file.use,
      detail: file.detail,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      width: file.forms[0]?.width ?? null,
      height: file.forms[0]?.height ?? null,
      forms: JSON.stringify(file.forms),
      created_at: file.createdAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['thing_kind', 'thing_id', 'use', 'detail', 'sha256'])
        .doUpdateSet({ state: 'kept', removed_at: null, created_at: file.createdAt }),
    )
    .execute()
  return storedOf(await sameContent(tx, file).selectAll().executeTakeFirstOrThrow())
}

const sameContent = (tx: FilesDb, { owner, use, detail, sha256 }: StoredFile) =>
  tx
    .selectFrom('file')
    .where('thing_kind', '=', owner.kind)
    .where('thing_id', '=', owner.id)
    .where('use', '=', use)
    .where('detail', '=', detail)
    .where('sha256', '=', sha256)

/** Whether the same content is there already: it takes no more room. */
export const isThere = async (tx: FilesDb, file: StoredFile): Promise<boolean> =>
  (await sameContent(tx, file).select('id').executeTakeFirst()) !== undefined

export const findFile = async (db: FilesDb, id: string): Promise<StoredFile | null> => {
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : storedOf(row)
}

/** Files kept of one thing, oldest first. */
export const listOfOwner = async (
  db: FilesDb,
  { kind, id }: Pick<FileOwner, 'kind' | 'id'>,
  use: FileUse,
): Promise<readonly StoredFile[]> =>
  (
    await db
      .selectFrom('file')
      .selectAll()
      .where('thing_kind', '=', kind)
      .where('thing_id', '=', id)
      .where('use', '=', use)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(storedOf)

/** Takes a file away, or brings it back; false when it was so already. */
export const saveRemoved = async (tx: FilesDb, id: FileId, at: Instant | null): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ state: at === null ? 'kept' : 'removed', removed_at: at })
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Every file, some at a time in the order of ids. */
export const listAfter = async (db: FilesDb, id: string, most: number): Promise<readonly StoredFile[]> =>
  (await db.selectFrom('file').selectAll().where('id', '>', id).orderBy('id').limit(most).execute()).map(
    storedOf,
  )

export const listIds = async (db: FilesDb): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('file').select('id').execute()).map(({ id }) => id))

/** Takes out the rows of images that nothing shows any more, and of what was removed long ago; gives how many. */
export const removeUnused = async (
  tx: FilesDb,
  given: {
    readonly shown: ReadonlySet<string>
    readonly unshownSince: Instant
    readonly removedSince: Instant
  },
): Promise<number> => {
  const images = await tx
    .selectFrom('file')
    .select('id')
    .where('use', 'in', ['logo', 'photograph'])
    .where('created_at', '<', new Date(given.unshownSince))
    .execute()
  const unused = images.map(({ id }) => id).filter((id) => !given.shown.has(id))
  const { numDeletedRows } = await tx
    .deleteFrom('file')
    .where(({ or, eb }) =>
      or([
        eb('removed_at', '<', new Date(given.removedSince)),
        // Whoever sends the same image again meanwhile makes it young.
        ...(unused.length === 0
          ? []
          : [eb('id', 'in', unused).and('created_at', '<', new Date(given.unshownSince))]),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Files that a person put in, oldest first. */
export const listOfPerson = async (db: FilesDb, person: PersonId): Promise<readonly StoredFile[]> =>
  (
    await db
      .selectFrom('file')
      .selectAll()
      .where('person_id', '=', person)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(storedOf)

/** Erases what speaks of a person, and forgets who put in the rest; gives how many rows were erased. */
export const eraseOfPerson = async (tx: FilesDb, person: PersonId): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('file')
    .where('person_id', '=', person)
    .where('use', '=', 'claim-proof')
    .executeTakeFirst()
  await tx.updateTable('file').set({ person_id: null }).where('person_id', '=', person).execute()
  return Number(numDeletedRows)
}
