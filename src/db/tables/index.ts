import type { Kysely } from 'kysely'
import type { AccountsTables } from './accounts.ts'
import type { CallTables } from './call.ts'
import type { CohortTables } from './cohort.ts'
import type { ConcertationTables } from './concertation.ts'
import type { ConsentTables } from './consent.ts'
import type { DirectoryTables } from './directory.ts'
import type { FilesTables } from './files.ts'
import type { GovernanceTables } from './governance.ts'
import type { InstallationTables } from './installation.ts'
import type { JournalTables } from './journal.ts'
import type { JuryTables } from './jury.ts'
import type { LimitTables } from './limits.ts'
import type { ListsTables } from './lists.ts'
import type { MailTables } from './mail.ts'
import type { NotificationsTables } from './notifications.ts'
import type { PrivacyTables } from './privacy.ts'
import type { ProgrammeTables } from './programme.ts'
import type { PublicSiteTables } from './public-site.ts'
import type { TendersTables } from './tenders.ts'

export interface Tables
  extends AccountsTables,
    CallTables,
    CohortTables,
    ConcertationTables,
    ConsentTables,
    DirectoryTables,
    FilesTables,
    GovernanceTables,
    InstallationTables,
    JournalTables,
    JuryTables,
    LimitTables,
    ListsTables,
    MailTables,
    PrivacyTables,
    NotificationsTables,
    ProgrammeTables,
    PublicSiteTables,
    TendersTables {}

/** A connection narrowed to some tables: `Db<'organisation' | 'offer'>`. */
export type Db<Names extends keyof Tables = keyof Tables> = Kysely<Pick<Tables, Names>>
