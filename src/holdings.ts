import * as accounts from '#accounts/index.ts'
import * as consent from '#consent/index.ts'
import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import * as files from '#files/index.ts'
import * as journal from '#journal/index.ts'
import type { Sweep } from '#kernel/held.ts'
import * as mail from '#mail/index.ts'
import * as notifications from '#notifications/index.ts'
import * as privacy from '#privacy/index.ts'
import * as programmes from '#programme/call-for-interest/index.ts'
import * as directory from '#programme/directory/index.ts'
import * as lists from '#programme/lists/index.ts'

/** What each door holds about people. A door that keeps such rows has its line here. */
export const holdingsIn = (db: Db): readonly privacy.Holding[] => [
  {
    name: 'accounts',
    tables: accounts.accountsTables,
    read: (person) => accounts.readAbout(narrowed(db), person),
    erase: (tx, person, at) => accounts.eraseAbout(narrowed(tx), person, at),
  },
  {
    name: 'consent',
    tables: consent.consentTables,
    read: (person) => consent.readAbout(narrowed(db), person),
    erase: (tx, person) => consent.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'programmes',
    tables: programmes.programmeTables,
    read: (person) => programmes.readAbout(narrowed(db), person),
    erase: (tx, person) => programmes.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'governance',
    tables: programmes.governanceTables,
    read: (person) => programmes.readAboutGovernance(narrowed(db), person),
    erase: (tx, person) => programmes.eraseAboutGovernance(narrowed(tx), person),
  },
  {
    name: 'directory',
    tables: directory.directoryTables,
    read: (person) => directory.readAbout(narrowed(db), person),
    erase: (tx, person) => directory.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'lists',
    tables: lists.listsTables,
    read: (person) => lists.readAbout(narrowed(db), person),
    erase: (tx, person) => lists.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'mail',
    tables: mail.mailTables,
    read: (person) => mail.readAbout(narrowed(db), person),
    erase: (tx, person) => mail.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'notifications',
    tables: notifications.notificationsTables,
    read: (person) => notifications.readAbout(narrowed(db), person),
    erase: (tx, person) => notifications.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'files',
    tables: files.filesTables,
    read: (person) => files.readAbout(narrowed(db), person),
    erase: (tx, person) => files.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'privacy',
    tables: privacy.privacyTables,
    read: (person) => privacy.readAbout(narrowed(db), person),
    erase: (tx, person) => privacy.eraseAbout(narrowed(tx), person),
  },
  {
    name: 'journal',
    tables: journal.journalTables,
    read: (person) => journal.readAbout(narrowed(db), person),
    // Its values are erased with their salts by the act itself (`eraseValuesAbout`); its entries name nobody.
    erase: async () => {},
  },
]

/** How each row of the retention schedule is swept away; one that is missing does not compile. */
export const sweepsIn = (db: Db): Readonly<Record<privacy.Retained, Sweep>> => ({
  ...accounts.accountsSweeps(narrowed(db)),
  ...consent.consentSweeps(narrowed(db)),
  ...mail.mailSweeps(narrowed(db)),
  ...notifications.notificationsSweeps(narrowed(db)),
  ...directory.directorySweeps(narrowed(db)),
  ...programmes.programmeSweeps(narrowed(db)),
  ...lists.listsSweeps(narrowed(db)),
  ...journal.journalSweeps(narrowed(db)),
  ...privacy.privacySweeps(narrowed(db)),
})
