import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { FileFault } from './import-run.ts'

const endings = new Set(['.json', '.jsonl', '.ndjson', '.gz'])

export interface ListedFile {
  readonly path: string
  readonly bytes: number
  /** Found in a folder rather than named by the caller: other files than releases are passed over. */
  readonly isFromFolder: boolean
}

export interface Listing {
  readonly files: readonly ListedFile[]
  readonly skipped: readonly string[]
  readonly missing: readonly { readonly path: string; readonly fault: FileFault; readonly detail: string }[]
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)

const filesUnder = async (folder: string): Promise<{ found: string[]; skipped: string[] }> => {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const isReadable = (path: string) => endings.has(extname(path).toLowerCase())
  return {
    found: paths.filter(isReadable).sort(),
    skipped: paths.filter((path) => !isReadable(path)).sort(),
  }
}

/** The files that paths mean: themselves, or what lies in a folder and below it. */
export const listFiles = async (paths: readonly string[]): Promise<Listing> => {
  const files: ListedFile[] = []
  const skipped: string[] = []
  const missing: { path: string; fault: FileFault; detail: string }[] = []
  for (const path of paths.map((each) => resolve(each))) {
    try {
      const found = await stat(path)
      if (!found.isDirectory()) files.push({ path, bytes: found.size, isFromFolder: false })
      else {
        const under = await filesUnder(path)
        skipped.push(...under.skipped)
        for (const each of under.found)
          files.push({ path: each, bytes: (await stat(each)).size, isFromFolder: true })
      }
    } catch (error) {
      const detail = codeOf(error)
      missing.push({ path, fault: detail === 'ENOENT' ? 'not-found' : 'not-readable', detail })
    }
  }
  return { files, skipped, missing }
}
