import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

// The database adds to its write-ahead log by whole segments of 16 MB.
const segmentBytes = 16 * 1024 * 1024

/** Whether the disk of `folder` (or of its nearest parent that exists) has no room for the database to go on. */
export const isDiskNearlyFull = async (folder: string): Promise<boolean> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize < segmentBytes
  } catch {
    return dirname(folder) !== folder && isDiskNearlyFull(dirname(folder))
  }
}
