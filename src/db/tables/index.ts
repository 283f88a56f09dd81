import type { Kysely } from 'kysely'
import type { DirectoryTables } from './directory.ts'
import type { InstallationTables } from './installation.ts'
import type { ProgrammeTables } from './programme.ts'
import type { TendersTables } from './tenders.ts'

export interface Tables extends DirectoryTables, InstallationTables, ProgrammeTables, TendersTables {}

/** A connection narrowed to some tables: `Db<'organisation' | 'offer'>`. */
export type Db<Names extends keyof Tables = keyof Tables> = Kysely<Pick<Tables, Names>>
