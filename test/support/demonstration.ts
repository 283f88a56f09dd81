import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenDatabase, type OpenOptions, openDatabase } from '#db/connect.ts'
import { claimInstallation } from '#db/installation.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { fillDemonstration } from '../../src/server/demonstration.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from './database.ts'
import { embeddedTemplate, madeOnce, onServer, serverTemplate, serverUrl, templateCache } from './template.ts'

/** Everything that decides what a demonstration holds. */
const contentsKey = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of ['src', 'demonstration']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
    for (const file of files.toSorted()) hash.update(file).update(await readFile(file))
  }
  hash.update(await readFile('package-lock.json'))
  return hash.digest('hex').slice(0, 16)
}

const fill = async (opened: OpenDatabase, folder: string): Promise<void> => {
  try {
    await claimInstallation(opened.db, 'demonstration')
    await fillDemonstration(joinModules(opened, folder))
  } finally {
    await opened.close()
  }
}

const anHour = 3_600_000

/** Each change of the sources makes another: those of a kind that stood for an hour go. Gives their keys. */
const forgetOlder = async (kind: string): Promise<readonly string[]> => {
  const gone: string[] = []
  for (const name of await readdir(templateCache)) {
    const key = new RegExp(`^${kind}-([0-9a-f]{16})$`).exec(name)?.[1]
    if (key === undefined) continue
    const folder = join(templateCache, name)
    if (Date.now() - (await stat(folder)).mtimeMs < anHour) continue
    await rm(folder, { recursive: true, force: true })
    await rm(`${folder}.lock`, { recursive: true, force: true })
    gone.push(key)
  }
  return gone
}

let key: Promise<string> | null = null
const keyOfContents = (): Promise<string> => {
  key ??= contentsKey()
  return key
}

/** A data folder that holds a demonstration, filled once and closed: `database`, and `files` beside it. */
const filledFolder = async (): Promise<string> =>
  madeOnce(join(templateCache, `demonstration-${await keyOfContents()}`), async (building) => {
    const database = join(building, 'database')
    await forgetOlder('demonstration')
    await mkdir(building, { recursive: true })
    await cp(await embeddedTemplate(), database, { recursive: true })
    await fill(await openDatabase({ folder: database }), building)
  })

const databaseOf = (contents: string): string => `maillage_demonstration_${contents}`
const nameOnServer = async (): Promise<string> => databaseOf(await keyOfContents())

/** The files of a demonstration filled once in a database of the server, closed. */
const filledOnServer = async (): Promise<string> =>
  madeOnce(join(templateCache, `demonstration-server-${await keyOfContents()}`), async (building) => {
    const name = await nameOnServer()
    const source = await serverTemplate()
    const older = await forgetOlder('demonstration-server')
    await mkdir(building, { recursive: true })
    await onServer(async (client) => {
      for (const contents of older)
        await client.query(`drop database if exists ${databaseOf(contents)} with (force)`)
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} template ${source}`)
    })
    await fill(await openDatabase({ url: serverUrl(name) }), building)
  })

const filled = {
  embedded: async () => join(await filledFolder(), 'database'),
  onServer: async () => {
    await filledOnServer()
    return nameOnServer()
  },
}

export interface FilledDemonstration extends FreshDatabase {
  /** Where the contents of files lie: the data folder. */
  readonly dataFolder: string
  readonly modules: Modules
}

/** A demonstration of one’s own, copied from one that was filled once. `close` removes it. */
export const filledDemonstration = async (options: OpenOptions = {}): Promise<FilledDemonstration> => {
  const opened = await freshDatabase(options, engineUnderTest, filled)
  const source = engineUnderTest === 'postgres' ? await filledOnServer() : await filledFolder()
  const dataFolder = await mkdtemp(join(tmpdir(), 'maillage-site-'))
  const contents = join(source, 'files')
  await cp(contents, join(dataFolder, 'files'), { recursive: true })
  return {
    ...opened,
    dataFolder,
    modules: joinModules(opened, dataFolder),
    close: async () => {
      await opened.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
