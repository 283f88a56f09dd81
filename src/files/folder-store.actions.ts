import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { assertKey, type ContentStore, type StoredKey } from './content-store.ts'

const isMissing = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'

const noneWhenMissing = (failure: unknown): null => {
  if (isMissing(failure)) return null
  throw failure
}

/** The name of the folder reaches the disk too: without it a crash could lose a file that was written whole. */
const syncFolder = async (folder: string): Promise<void> => {
  // Windows cannot open folders, and writes their names at once.
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}

/** Whole on the disk before it bears its name. */
const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = `${file}.${randomBytes(6).toString('hex')}.partial`
  try {
    const written = await open(partial, 'wx', 0o600)
    try {
      await written.writeFile(bytes)
      await written.sync()
    } finally {
      await written.close()
    }
    await rename(partial, file)
    await syncFolder(folder)
  } catch (failure) {
    await rm(partial, { force: true })
    throw failure
  }
}

const listed = async function* (folder: string): AsyncGenerator<StoredKey> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneWhenMissing)
  for (const entry of found ?? []) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const about = await stat(path).catch(noneWhenMissing)
    if (about !== null) yield { key: path.slice(folder.length + 1).replaceAll(sep, '/'), at: about.mtimeMs }
  }
}

/** Contents as files of a folder that only its owner can read. */
export const folderStore = (folder: string): ContentStore => {
  const fileOf = (key: string): string => {
    assertKey(key)
    return join(folder, ...key.split('/'))
  }
  return {
    form: 'folder',
    put: async (key, bytes) => writeWhole(fileOf(key), bytes),
    find: async (key) => {
      const file = fileOf(key)
      const about = await stat(file).catch(noneWhenMissing)
      if (about === null) return null
      return {
        size: about.size,
        read: async (range) => {
          const part = range === undefined ? {} : { start: range.from, end: range.to }
          // Node’s own type of the same stream.
          const stream: NodeStream<Uint8Array> = Readable.toWeb(createReadStream(file, part))
          return stream as ReadableStream<Uint8Array>
        },
      }
    },
    remove: async (key) => {
      // What was left half written is removed by its own name.
      const file = key.endsWith('.partial') ? join(folder, ...key.split('/')) : fileOf(key)
      await rm(file, { force: true })
      // The folder goes with its last file.
      await rmdir(dirname(file)).catch(() => {})
    },
    list: () => listed(folder),
  }
}
