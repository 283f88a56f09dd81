import { createHash } from 'node:crypto'
import type { ContentStore } from './content-store.ts'
import { type FileForm, keyOf, type StoredFile } from './file.ts'
import { type FilesDb, listAfter } from './files.store.ts'

/** A content that is not as its row says. */
export interface FileFault {
  readonly file: string
  readonly name: string
  readonly form: string
  readonly why: 'missing' | 'changed'
}

const batch = 200

/** Every file, in the order of ids. */
export const everyFile = async function* (db: FilesDb): AsyncGenerator<StoredFile> {
  let last = ''
  for (;;) {
    const files = await listAfter(db, last, batch)
    yield* files
    last = files.at(-1)?.id ?? last
    if (files.length < batch) return
  }
}

const faultOf = async (
  store: ContentStore,
  { id }: StoredFile,
  form: FileForm,
): Promise<FileFault['why'] | null> => {
  const content = await store.find(keyOf(id, form.name))
  if (content === null) return 'missing'
  if (content.size !== form.bytes) return 'changed'
  const hash = createHash('sha256')
  for await (const piece of await content.read()) hash.update(piece)
  return hash.digest('hex') === form.sha256 ? null : 'changed'
}

/** Reads every content again and tells those that are missing, or not what was put there. */
export const checkFiles = async (
  db: FilesDb,
  store: ContentStore,
): Promise<{ readonly files: number; readonly bytes: number; readonly faults: readonly FileFault[] }> => {
  const faults: FileFault[] = []
  let [files, bytes] = [0, 0]
  for await (const file of everyFile(db)) {
    files += 1
    bytes += file.bytes
    for (const form of file.forms) {
      const why = await faultOf(store, file, form)
      if (why !== null) faults.push({ file: file.id, name: file.name, form: form.name, why })
    }
  }
  return { files, bytes, faults }
}
