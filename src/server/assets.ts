import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the built program: the bundle’s own, or dist/ when the sources run directly. */
export const distFolder = (): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('../../dist', import.meta.url))
    : fileURLToPath(new URL('.', import.meta.url))

/** Public name of each built file: `styles.css` → `/assets/styles-3f….css`. */
export const readAssetManifest = async (): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(await readFile(join(distFolder(), 'assets.json'), 'utf8'))
