import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { FileProblem } from '#kernel/file-problem.ts'
import { archiveProblem, beginsAsArchive } from './archive.ts'

/** Entries beyond these are not even listed. */
const mostListed = 5_000

const entriesOf = async (archive: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of archive.eachEntry()) {
    entries.push(entry)
    if (entries.length >= mostListed) break
  }
  return entries
}

/** Reads one entry through, keeping nothing of it: what it says of its size must be true. */
const readThrough = async (archive: ZipFile, entry: Entry): Promise<'archive' | 'plain'> => {
  let first: Uint8Array | null = null
  for await (const piece of await archive.openReadStreamPromise(entry)) first ??= piece
  return first !== null && beginsAsArchive(first) ? 'archive' : 'plain'
}

/**
 * Why an office document, which is a zip archive, is not taken; null when nothing is against it. Nothing of it is
 * unpacked to disk, and no more is unpacked in passing than it declared, which was found bearable.
 */
export const officeProblem = async (bytes: Buffer): Promise<FileProblem | null> => {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    const entries = await entriesOf(archive)
    const problem = archiveProblem(
      entries.map((entry) => ({
        name: entry.fileName,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
      })),
    )
    if (problem !== null) return problem
    for (const entry of entries)
      if ((await readThrough(archive, entry)) === 'archive') return 'archive-within'
    return null
  } catch {
    return 'damaged-file'
  }
}
