import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabasePlace } from '#db/connect.ts'
import { onServer, serverUrl } from '#test/support/template.ts'

export interface EmptyPlace {
  readonly place: DatabasePlace
  remove(): Promise<void>
}

/** An empty place for a database of either engine: nothing was ever opened there. */
export const emptyPlace = async (engine: 'pglite' | 'postgres'): Promise<EmptyPlace> => {
  if (engine === 'pglite') {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-restored-'))
    return { place: { folder }, remove: () => rm(folder, { recursive: true, force: true }) }
  }
  const name = `maillage_restored_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`create database ${name}`))
  const remove = async (): Promise<void> => {
    await onServer((client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { place: { url: serverUrl(name) }, remove }
}
