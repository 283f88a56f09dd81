import { join } from 'node:path'
import { openDatabase } from '#db/connect.ts'
import { claimInstallation, type InstallationKind } from '#db/installation.ts'
import { migrate } from '#db/migrate.ts'
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
  readonly directory: Directory
  readonly directoryImport: DirectoryImport
  readonly tenders: Tenders
  readonly tenderImport: TenderImport
}
