import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { QuarantinedRelease } from './import-run.ts'
import { listQuarantine, listRuns } from './import-runs.store.ts'
import type { TenderImport } from './tenders-import.actions.ts'
import type { TendersTableNames } from './tenders-import.store.ts'

type DeskDb = Db<TendersTableNames | JournalTableNames>

interface Asked {
  readonly actor: Actor
  readonly at: Instant
  readonly newId: () => string
  readonly now: () => Instant
}

/** What an operator does with imports from a page: looks at what was set aside, reads it again, asks for new notices. */
export interface ImportDesk {
  find(id: string): Promise<QuarantinedRelease | null>
  /** Reads a release again; tells whether it came in. */
  retry(id: string, asked: Asked): Promise<boolean>
  /** Begins to read what the open-data catalogue published; its run tells how far it is. */
  start(
    asked: Asked,
    onFailure: (failure: unknown) => void,
  ): Promise<Result<null, { readonly kind: 'already-running' }>>
}

const recentRuns = 5

/** Told to the journal before it begins: what fails afterwards was asked all the same. */
const told = (db: DeskDb, act: string, { actor, at }: Asked, id: string | null): Promise<void> => {
  const on = { kind: id === null ? 'site' : 'quarantined-release', id }
  return acting(db, { actor, at, act, on, programme: null, organisation: null }, async () => {})
}

export const createImportDesk = (db: DeskDb, imports: TenderImport): ImportDesk => {
  const tenders = narrowed<TendersTableNames, JournalTableNames>(db)
  const find = async (id: string): Promise<QuarantinedRelease | null> =>
    (await listQuarantine(tenders, 1, [id]))[0] ?? null
  const context = ({ now, newId }: Asked) => ({
    now,
    newId,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  return {
    find,
    retry: async (id, asked) => {
      await told(db, 'tenders.retry-quarantined', asked, id)
      await imports.retryQuarantine([id], context(asked))
      return (await find(id)) === null
    },
    start: async (asked, onFailure) => {
      const runs = await listRuns(tenders, recentRuns, asked.at)
      if (runs.some(({ status }) => status === 'running')) return refuse({ kind: 'already-running' })
      await told(db, 'tenders.start-import', asked, null)
      imports.importFromSeao({ since: null }, context(asked)).catch(onFailure)
      return accept(null)
    },
  }
}
