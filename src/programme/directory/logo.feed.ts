import { readFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'

/** The file that a sheet names, when it lies in the sheet’s own folder; null when there is none, or when it does not. */
export const readLogo = async (sheet: string, named: string): Promise<Uint8Array | null> => {
  const folder = dirname(resolve(sheet))
  const file = resolve(folder, named)
  return file.startsWith(`${folder}${sep}`) ? readFile(file).catch(() => null) : null
}
