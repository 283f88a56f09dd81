import { randomUUID } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import type { FileProblem } from '#kernel/file-problem.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import { type FileId, fileId, type PersonId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { ContentStore } from './content-store.ts'
import {
  type FileForm,
  type FileOwner,
  type FileUse,
  keyOf,
  type MediaType,
  quotas,
  type StoredFile,
} from './file.ts'
import {
  addFile,
  eraseOfPerson,
  type FilesDb,
  type FilesTableNames,
  holdRoom,
  isThere,
  listOfOwner,
  listOfPerson,
  readUsed,
  saveRemoved,
} from './files.store.ts'
import { cleaned, type FileRefusal, type SentFile } from './intake.actions.ts'

/** A file whose content lies in the store, waiting for the act that keeps it. */
export interface ReceivedFile {
  readonly id: FileId
  readonly use: FileUse
  readonly name: string
  readonly mediaType: MediaType
  readonly forms: readonly FileForm[]
}

/** Checks and cleans a file, and puts its content in the store. Without an act that keeps it, the sweep removes it. */
export const receive = async (
  store: ContentStore,
  sent: SentFile,
  use: FileUse,
): Promise<Result<ReceivedFile, FileRefusal>> => {
  const clean = await cleaned(sent, use)
  if (!clean.accepted) return clean
  const { name, mediaType, forms } = clean.value
  const id = fileId(randomUUID())
  for (const form of forms) await store.put(keyOf(id, form.name), form.content)
  const told = forms.map(({ content: _, ...form }) => form)
  return accept({ id, use, name, mediaType, forms: told })
}

/** Removes the content of a file that no act kept. */
export const forget = async (
  store: ContentStore,
  { id, forms }: Pick<ReceivedFile, 'id' | 'forms'>,
): Promise<void> => {
  for (const { name } of forms) await store.remove(keyOf(id, name))
}

interface Kept {
  readonly owner: FileOwner
  readonly person: PersonId | null
  readonly at: Instant
  readonly detail?: string
}

const roomProblem = async (tx: FilesDb, file: StoredFile): Promise<FileProblem | null> => {
  const { owner, bytes } = file
  await holdRoom(tx, owner.programme)
  if (await isThere(tx, file)) return null
  const used = await readUsed(tx, owner)
  if (owner.organisation !== null && used.organisation + bytes > quotas.organisation)
    return 'organisation-full'
  return owner.programme !== null && used.programme + bytes > quotas.programme ? 'programme-full' : null
}

/**
 * Keeps a received file, inside the act that it belongs to. The same content sent twice for the same use is one file:
 * the first one is given. Refused when its organisation or programme has no room left.
 */
export const keepFile = async <Names extends keyof Tables>(
  within: Db<Names | FilesTableNames>,
  received: ReceivedFile,
  { owner, person, at, detail = '' }: Kept,
): Promise<Result<StoredFile, FileRefusal>> => {
  const tx = narrowed<FilesTableNames, Names>(within)
  const { forms, ...known } = received
  const file: StoredFile = {
    ...known,
    owner,
    person,
    detail,
    forms,
    bytes: forms.reduce((sum, form) => sum + form.bytes, 0),
    sha256: forms[0]?.sha256 ?? '',
    createdAt: at,
    removedAt: null,
  }
  const problem = await roomProblem(tx, file)
  if (problem !== null) return refuse({ kind: 'file-refused', problem })
  return accept(await addFile(tx, file))
}

/** Takes a file away, or brings it back while it still can be; false when it was so already. */
export const setRemoved = <Names extends keyof Tables>(
  within: Db<Names | FilesTableNames>,
  id: FileId,
  at: Instant | null,
): Promise<boolean> => saveRemoved(narrowed<FilesTableNames, Names>(within), id, at)

/** Files of a thing, oldest first, removed ones too, inside the transaction that reads the thing. */
export const filesOf = <Names extends keyof Tables>(
  within: Db<Names | FilesTableNames>,
  owner: Pick<FileOwner, 'kind' | 'id'>,
  use: FileUse,
): Promise<readonly StoredFile[]> => listOfOwner(narrowed<FilesTableNames, Names>(within), owner, use)

/** Every table of files that says something of a person. */
export const filesTables = ['file'] as const

/** What is kept of files about a person: those that they put in. */
export const readAbout = async (
  db: Db<FilesTableNames>,
  { id }: HeldPerson,
): Promise<readonly HeldPart[]> => {
  const rows = (await listOfPerson(db, id)).map(({ name, use, bytes, createdAt }) => ({
    name,
    use,
    bytes,
    since: createdAt,
  }))
  return rows.length === 0 ? [] : [{ name: 'files', rows }]
}

/**
 * Erases the documents that a person put in to speak for themselves, and forgets who put in the others, which belong
 * to an organisation. The contents go with the next nights’ sweep.
 */
export const eraseAbout = async (tx: Db<FilesTableNames>, { id }: HeldPerson): Promise<void> => {
  await eraseOfPerson(tx, id)
}
