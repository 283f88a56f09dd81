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

/** What fresh databases are copied from, made once: a folder, or the name of a database of the server. */
export interface Template {
  embedded(): Promise<string>
  onServer(): Promise<string>
}

const migrated: Template = { embedded: embeddedTemplate, onServer: serverTemplate }

/**
 * A fresh database of the engine under test, copied from a template, by default one that is migrated and empty: PGlite
 * in a new folder, or a new database on the server named by TEST_DATABASE_URL when the run says TEST_ENGINE=postgres.
 * `close` removes it.
 */
export const freshDatabase = async (
  options: OpenOptions = {},
  engine: EngineUnderTest = engineUnderTest,
  template: Template = migrated,
): Promise<FreshDatabase> => {
  const { place, remove } =
    engine === 'postgres' ? await freshOnServer(template) : await freshFolder(template)
  const opened = await openDatabase(place, options)
  const close = async (): Promise<void> => {
    await opened.close()
    await remove()
  }
  return { ...opened, place, close }
}

/** A copy of a template’s folder, not opened. */
export const freshFolder = async (
  template: Template = migrated,
): Promise<{
  place: { folder: string }
  remove: () => Promise<void>
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-test-'))
  await cp(await template.embedded(), folder, { recursive: true })
  return { place: { folder }, remove: () => rm(folder, { recursive: true, force: true }) }
}

const freshOnServer = async (
  template: Template,
): Promise<{ place: { url: string }; remove: () => Promise<void> }> => {
  const source = await template.onServer()
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`create database ${name} template ${source}`))
  const remove = async (): Promise<void> => {
    await onServer((client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { place: { url: serverUrl(name) }, remove }
}
