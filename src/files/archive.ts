import type { FileProblem } from '#kernel/file-problem.ts'

/** What an entry of an archive says of itself. */
export interface ArchiveEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
}

/** Office documents hold hundreds of entries at most, and unpack to some ten times their size. */
const limits = { entries: 2_000, unpacked: 100_000_000, ratio: 200, smallEnough: 1_000_000 }

const macros = /(^|\/)(vbaProject\.bin|Basic\/|Scripts\/)/i
const archives = /\.(zip|7z|rar|gz|bz2|xz|tar|jar|docx|docm|xlsx|xlsm|pptx|odt|ods|odp)$/i

/** Why an office document is not taken, by what its archive says of itself; null when nothing is against it. */
export const archiveProblem = (entries: readonly ArchiveEntry[]): FileProblem | null => {
  const unpacked = entries.reduce((sum, each) => sum + each.unpacked, 0)
  const bomb =
    entries.length > limits.entries ||
    unpacked > limits.unpacked ||
    entries.some((each) => each.unpacked > limits.smallEnough && each.unpacked > each.packed * limits.ratio)
  if (bomb) return 'archive-bomb'
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted-file'
  if (entries.some(({ name }) => macros.test(name))) return 'macros'
  return entries.some(({ name }) => archives.test(name)) ? 'archive-within' : null
}

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21],
]

/** Whether the content of an entry begins as an archive does, whatever it is called. */
export const beginsAsArchive = (first: Uint8Array): boolean =>
  signatures.some((signature) => signature.every((byte, at) => first[at] === byte))
