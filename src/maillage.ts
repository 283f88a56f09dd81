import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OpenDatabase, openDatabase } from '#db/connect.ts'
import { claimInstallation, type InstallationKind } from '#db/installation.ts'
import { migrate } from '#db/migrate.ts'
import { type CallForInterest, createCallForInterest } from '#programme/call-for-interest/index.ts'
import {
  createDirectory,
  createDirectoryImport,
  type Directory,
  type DirectoryImport,
} from '#programme/directory/index.ts'
import {
  createTenderImport,
  createTenders,
  type TenderImport,
  type Tenders,
} from '#programme/tenders/index.ts'

/** The parts of the programme, joined: what pages, jobs and commands are given. */
export interface Modules {
  readonly callForInterest: CallForInterest
  readonly directory: Directory
  readonly directoryImport: DirectoryImport
  readonly tenders: Tenders
  readonly tenderImport: TenderImport
}

export interface Maillage extends Pick<OpenDatabase, 'engine' | 'jobs' | 'close'> {
  readonly modules: Modules
  /** States what the database holds, or tells what it was said to hold before. */
  claim(kind: InstallationKind): ReturnType<typeof claimInstallation>
}

/** Folder of the embedded database inside the data folder. */
export const embeddedFolder = (dataFolder: string): string => join(dataFolder, 'database')

const version = (): string => {
  // package.json lies beside src/ and beside dist/.
  const file = fileURLToPath(new URL('../package.json', import.meta.url))
  return String(JSON.parse(readFileSync(file, 'utf8')).version)
}

/** Joins the parts over an open database. */
export const joinModules = ({ db }: Pick<OpenDatabase, 'db'>, dataFolder: string): Modules => {
  const directory = createDirectory(db)
  return {
    callForInterest: createCallForInterest(db, directory),
    directory,
    directoryImport: createDirectoryImport(db),
    tenders: createTenders(db, directory),
    tenderImport: createTenderImport(db, {
      downloads: join(dataFolder, 'downloads'),
      userAgent: `Maillage/${version()}`,
    }),
  }
}

/** Opens the database, brings its tables up to date and joins the parts. */
export const openMaillage = async (where: {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly log?: (line: string) => void
}): Promise<Maillage> => {
  const place =
    where.databaseUrl === null ? { folder: embeddedFolder(where.dataFolder) } : { url: where.databaseUrl }
  const opened = await openDatabase(place, where.log === undefined ? {} : { log: where.log })
  try {
    await migrate(opened.db)
  } catch (failure) {
    await opened.close()
    throw failure
  }
  return {
    engine: opened.engine,
    jobs: opened.jobs,
    modules: joinModules(opened, where.dataFolder),
    claim: (kind) => claimInstallation(opened.db, kind),
    close: () => opened.close(),
  }
}
