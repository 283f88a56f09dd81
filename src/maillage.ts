import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Accounts,
  type Appointments,
  createAccounts,
  createAppointments,
  createLimits,
  createNames,
  createOperators,
  createOwnSpace,
  createPeople,
  type Limits,
  type Names,
  type Operators,
  type OwnSpace,
  type People,
} from '#accounts/index.ts'
import { type Consents, createConsents } from '#consent/index.ts'
import { type OpenDatabase, openDatabase } from '#db/connect.ts'
import { claimInstallation, type InstallationKind } from '#db/installation.ts'
import { migrate } from '#db/migrate.ts'
import { type BucketGiven, contentsAt, createFiles, type Files } from '#files/index.ts'
import { createInstallation, type Installation } from '#installation/index.ts'
import { createFailedJobs, type FailedJobs } from '#jobs/failed-jobs.actions.ts'
import { createJournal, type Journal } from '#journal/index.ts'
import { instantOf } from '#kernel/time.ts'
import { createOutbox, type Outbox } from '#mail/index.ts'
import { createNotifications, type Notifications } from '#notifications/index.ts'
import { createPrivacy, type Privacy } from '#privacy/index.ts'
import {
  type Applications,
  type CallForInterest,
  type Calls,
  type Cohorts,
  type Concertations,
  createApplications,
  createCallForInterest,
  createCalls,
  createCohorts,
  createConcertations,
  createEditionImport,
  createGovernance,
  createJuries,
  createPublicSite,
  createSetUp,
  type EditionImport,
  type Governance,
  type Juries,
  type PublicSite,
  type SetUp,
} from '#programme/call-for-interest/index.ts'
import {
  createDirectory,
  createDirectoryImport,
  createEditing,
  createGuidedImport,
  createNameAliases,
  createReviewing,
  createShelving,
  type Directory,
  type DirectoryImport,
  type Editing,
  ensureCoordinatingBody,
  type GuidedImport,
  type NameAliases,
  type Reviewing,
  type Shelving,
} from '#programme/directory/index.ts'
import { createLists, type Lists } from '#programme/lists/index.ts'
import {
  createImportDesk,
  createNameResolution,
  createNoticesLetters,
  createTenderImport,
  createTenders,
  type ImportDesk,
  type NameResolution,
  type NoticesLetters,
  resolvingNames,
  type TenderImport,
  type Tenders,
} from '#programme/tenders/index.ts'
import { holdingsIn, sweepsIn } from './holdings.ts'

/** The parts of the programme, joined: what pages, jobs and commands are given. */
export interface Modules {
  /** People and sessions, for the site at an address. */
  readonly accountsAt: (baseUrl: string) => Accounts
  readonly appointments: Appointments
  readonly limits: Limits
  readonly people: People
  readonly ownSpace: OwnSpace
  readonly operators: Operators
  readonly files: Files
  readonly installation: Installation
  /** Finds the partner of that name or adds it; gives its address. */
  readonly ensureCoordinatingBody: (name: string, newId: () => string) => Promise<string>
  readonly personNames: Names
  readonly journal: Journal
  readonly outbox: Outbox
  readonly privacy: Privacy
  readonly notifications: Notifications
  readonly failedJobs: FailedJobs
  readonly consents: Consents
  readonly noticesLetters: NoticesLetters
  readonly callForInterest: CallForInterest
  readonly governance: Governance
  readonly concertations: Concertations
  readonly publicSite: PublicSite
  readonly setUp: SetUp
  readonly calls: Calls
  readonly applications: Applications
  readonly editionImport: EditionImport
  readonly juries: Juries
  readonly cohorts: Cohorts
  readonly directory: Directory
  readonly directoryImport: DirectoryImport
  readonly editing: Editing
  readonly guidedImport: GuidedImport
  readonly reviewing: Reviewing
  readonly shelving: Shelving
  readonly tenders: Tenders
  readonly tenderImport: TenderImport
  readonly importDesk: ImportDesk
  readonly nameAliases: NameAliases
  readonly lists: Lists
  readonly nameResolution: NameResolution
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

/** New organisations go to the first programme, and find at once the contracts that public data hold under their names. */
const thenResolve = (
  imports: DirectoryImport,
  names: NameResolution,
  callForInterest: CallForInterest,
): DirectoryImport => ({
  async importFile(file, options) {
    const first = options.programme === undefined ? await callForInterest.programme() : null
    const outcome = await imports.importFile(file, { programme: first?.id ?? null, ...options })
    const changed = outcome.accepted && !outcome.value.dryRun && outcome.value.new + outcome.value.updated > 0
    if (changed) await names.run({ now: () => instantOf(new Date()), newId: options.newId })
    return outcome
  },
})

/** What changes how organisations are known links the names of public data anew, as the command does. */
const resolvingEdits = (
  { editing, guidedImport, shelving }: Pick<Modules, 'editing' | 'guidedImport' | 'shelving'>,
  names: NameResolution,
): Pick<Modules, 'editing' | 'guidedImport' | 'shelving'> => {
  const then = async <Done extends { readonly accepted: boolean }>(done: Promise<Done>): Promise<Done> => {
    const outcome = await done
    if (outcome.accepted) await names.run({ now: () => instantOf(new Date()), newId: randomUUID })
    return outcome
  }
  return {
    editing: {
      ...editing,
      publish: (edited, read) => then(editing.publish(edited, read)),
      bringBack: (edited, read) => then(editing.bringBack(edited, read)),
    },
    shelving: {
      add: (stated, adding) => then(shelving.add(stated, adding)),
      archive: (edited) => then(shelving.archive(edited)),
      unarchive: (edited) => then(shelving.unarchive(edited)),
    },
    guidedImport: {
      ...guidedImport,
      bringIn: async (upload, importing) =>
        (await then(guidedImport.bringIn(upload, importing).then((accepted) => ({ accepted })))).accepted,
    },
  }
}

/** Joins the parts over an open database. */
export const joinModules = (
  opened: Pick<OpenDatabase, 'db' | 'aside' | 'engine' | 'jobs'>,
  dataFolder: string,
  bucket: BucketGiven | null = null,
): Modules => {
  const { db } = opened
  const contents = contentsAt(dataFolder, bucket)
  const files = createFiles(db, contents)
  const directory = createDirectory(db)
  const nameAliases = createNameAliases(db)
  const nameResolution = createNameResolution(db, { directory, nameAliases })
  const options = { downloads: join(dataFolder, 'downloads'), userAgent: `Maillage/${version()}` }
  const callForInterest = createCallForInterest(db, directory)
  const tenders = createTenders(db, directory)
  const tenderImport = resolvingNames(createTenderImport(db, options), nameResolution)
  return {
    accountsAt: (baseUrl) => createAccounts(db, baseUrl),
    appointments: createAppointments(db),
    limits: createLimits(db),
    people: createPeople(db),
    ownSpace: createOwnSpace(db),
    operators: createOperators(db),
    files,
    installation: createInstallation(opened, { program: version(), contents }),
    ensureCoordinatingBody: (name, newId) => ensureCoordinatingBody(db, name, newId),
    personNames: createNames(db),
    journal: createJournal(db),
    outbox: createOutbox(db),
    privacy: createPrivacy({
      db,
      holdings: holdingsIn(db),
      sweeps: sweepsIn(db),
      organisations: (ids) => directory.withIds(ids),
    }),
    notifications: createNotifications(db),
    failedJobs: createFailedJobs(opened),
    consents: createConsents(db),
    callForInterest,
    governance: createGovernance(db),
    concertations: createConcertations(db),
    publicSite: createPublicSite(db),
    setUp: createSetUp(db),
    calls: createCalls(db),
    applications: createApplications(db),
    editionImport: createEditionImport(db),
    juries: createJuries(db),
    cohorts: createCohorts(db),
    directory,
    directoryImport: thenResolve(createDirectoryImport(db, files), nameResolution, callForInterest),
    tenders,
    noticesLetters: createNoticesLetters(db, tenders),
    tenderImport,
    importDesk: createImportDesk(db, tenderImport),
    nameAliases,
    lists: createLists(db, randomUUID),
    nameResolution,
    reviewing: createReviewing(db),
    ...resolvingEdits(
      { editing: createEditing(db), guidedImport: createGuidedImport(db), shelving: createShelving(db) },
      nameResolution,
    ),
  }
}

/** Opens the database, brings its tables up to date and joins the parts. */
export const openMaillage = async (where: {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  /** Null keeps files in the data folder. */
  readonly bucket?: BucketGiven | null
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
    modules: joinModules(opened, where.dataFolder, where.bucket ?? null),
    claim: (kind) => claimInstallation(opened.db, kind),
    close: () => opened.close(),
  }
}
