import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, instantOf } from '#kernel/time.ts'
import { embeddedFolder, type Modules, openMaillage } from '../maillage.ts'
import { distFolder } from './assets.ts'

/** The demonstration’s «now»: the morning its latest file was published (docs/decisions/0002). */
export const demonstrationToday: Instant = instantOf(new Date('2026-09-21T13:00:00Z'))

/** Erases the demonstration kept in the folder; false, and nothing erased, when it holds something else. */
export const eraseDemonstration = async (dataFolder: string): Promise<boolean> => {
  if (!existsSync(dataFolder)) return true
  const maillage = await openMaillage({ databaseUrl: null, dataFolder })
  const { kind } = await maillage.claim('demonstration').finally(() => maillage.close())
  if (kind !== 'demonstration') return false
  await rm(embeddedFolder(dataFolder), { recursive: true, force: true })
  return true
}

/** Brings in the fictional organisations and programme and the real public notices of demonstration/. */
export const fillDemonstration = async (
  { callForInterest, directoryImport, tenderImport }: Modules,
  newId: () => string = randomUUID,
): Promise<void> => {
  const folder = join(distFolder(), '..', 'demonstration')
  const organisations = await directoryImport.importFile(join(folder, 'directory.csv'), { newId })
  if (!organisations.accepted) throw new Error(`demonstration/directory.csv: ${organisations.refusal.kind}`)
  const written: unknown = JSON.parse(await readFile(join(folder, 'programme.json'), 'utf8'))
  const programme = await callForInterest.takeFile(written, { newId })
  if (!programme.accepted)
    throw new Error(`demonstration/programme.json: ${JSON.stringify(programme.refusal)}`)
  await tenderImport.importSources([{ kind: 'path', path: join(folder, 'seao') }], {
    onProgress: () => {},
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId,
  })
}
