export type { Act, Entry, ErasableValue } from './entry.ts'
export { journalSweeps, journalTables, readAbout } from './held.store.ts'
export {
  acting,
  type ChainCheck,
  createJournal,
  eraseValuesAbout,
  type Journal,
  record,
  recordEach,
} from './journal.actions.ts'
export type { HistoryAsked, JournalTableNames, StoredEntry } from './journal.store.ts'
