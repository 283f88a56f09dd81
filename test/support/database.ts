import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabasePlace, type OpenDatabase, type OpenOptions, openDatabase } from '#db/connect.ts'
import { embeddedTemplate, onServer, serverTemplate, serverUrl } from './template.ts'

export interface FreshDatabase extends OpenDatabase {
  /** Where it is, to open it again. */
  readonly place: DatabasePlace
}

export type EngineUnderTest = 'pglite' | 'postgres'

export const engineUnderTest: EngineUnderTest = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite'

/**
 * A fresh, migrated database of the engine under test, copied from a template made once: PGlite in a new folder, or a
 * new database on the server named by TEST_DATABASE_URL when the run says TEST_ENGINE=postgres. `close` removes it.
 */
export const freshDatabase = async (
  options: OpenOptions = {},
  engine: EngineUnderTest = engineUnderTest,
): Promise<FreshDatabase> => {
  const { place, remove } = engine === 'postgres' ? await freshOnServer() : await freshFolder()
  const opened = await openDatabase(place, options)
  const close = async (): Promise<void> => {
    await opened.close()
    await remove()
  }
  return { ...opened, place, close }
}

/** A copy of the migrated folder, not opened. */
export const freshFolder = async (): Promise<{
  place: { folder: string }
  remove: () => Promise<void>
}> => {
  const template = await embeddedTemplate()
  const folder = await mkdtemp(join(tmpdir(), 'maillage-test-'))
  await cp(template, folder, { recursive: true })
  return { place: { folder }, remove: () => rm(folder, { recursive: true, force: true }) }
}

const freshOnServer = async (): Promise<{ place: { url: string }; remove: () => Promise<void> }> => {
  const template = await serverTemplate()
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`create database ${name} template ${template}`))
  const remove = async (): Promise<void> => {
    await onServer((client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { place: { url: serverUrl(name) }, remove }
}
