import { access, constants, stat, statfs } from 'node:fs/promises'

/** What the machine says of the folder where the program keeps its files. */
export interface FolderSeen {
  /** Bytes that may still be written; null when it cannot be told. */
  readonly freeBytes: number | null
  /** Null when there is no such folder. */
  readonly access: {
    /** We may write in it. */
    readonly writable: boolean
    /** Others of this machine may read it; null where folders do not say so. */
    readonly readByOthers: boolean | null
  } | null
}

const freeBytes = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** Looks at a folder without touching it. */
export const seeFolder = async (folder: string): Promise<FolderSeen> => {
  const found = await stat(folder).catch(() => null)
  if (found === null) return { freeBytes: null, access: null }
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  const readByOthers = process.platform === 'win32' ? null : (found.mode & 0o007) !== 0
  return { freeBytes: await freeBytes(folder), access: { writable, readByOthers } }
}
