import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFiles, type Files, folderStore } from '#files/index.ts'
import type { FreshDatabase } from './database.ts'

/** Files of a test that looks at other things; their contents lie in the folder of such leavings. */
export const filesFor = (db: FreshDatabase['db']): Files =>
  createFiles(
    db,
    folderStore(join(fileURLToPath(new URL('../..', import.meta.url)), 'data', 'test', 'files')),
  )
