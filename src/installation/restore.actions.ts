import { createHash } from 'node:crypto'
import { type DatabasePlace, type OpenDatabase, openDatabase } from '#db/connect.ts'
import { withoutTimeLimits } from '#db/engine.ts'
import { markCopied } from '#db/installation.ts'
import {
  applyMigration,
  ensureMigrationTable,
  type Migration,
  migrationsFolder,
  readMigrations,
} from '#db/migrate.ts'
import type { ContentStore } from '#files/index.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { BackedUpTable, BackupHeader, BackupSummary, RestoreRefusal } from './backup.ts'
import { readBackup } from './backup-file.feed.ts'
import type { ContentEnd } from './contents-backup.ts'
import {
  checkpoint,
  clear,
  isEmpty,
  isInUse,
  listTables,
  readRows,
  setSequences,
  speakPlainly,
  unhindered,
  type WholeDb,
  writeRows,
} from './snapshot.store.ts'

/** Which of this program’s migrations the backup had received, or why it cannot be read here. */
const historyOf = (
  { migrations: received }: BackupHeader,
  ours: readonly Migration[],
): Result<readonly Migration[], RestoreRefusal> => {
  for (const { name, hash } of received) {
    const same = ours.find((each) => each.name === name)
    if (same === undefined) return refuse({ kind: 'newer-program', migration: name })
    if (same.hash !== hash) return refuse({ kind: 'other-history', migration: name })
  }
  return accept(ours.filter((each) => received.some(({ name }) => name === each.name)))
}

const shapeOf = (tables: readonly BackedUpTable[]): string =>
  JSON.stringify(tables.map(({ name, columns }) => ({ name, columns })))

/** Characters of rows written in one statement; the embedded log is cut after so many of them. */
const batchCharacters = 1_000_000
const checkpointCharacters = 32_000_000

/** Gathers rows and writes them in batches. */
const rowWriter = (tx: WholeDb, engine: OpenDatabase['engine']) => {
  let [batch, characters, sinceCheckpoint]: [string[], number, number] = [[], 0, 0]
  let current: BackedUpTable | null = null
  const flush = async (): Promise<void> => {
    if (current === null || batch.length === 0) return
    await writeRows(tx, current, batch)
    sinceCheckpoint += characters
    if (engine === 'pglite' && sinceCheckpoint > checkpointCharacters) {
      await checkpoint(tx)
      sinceCheckpoint = 0
    }
    batch = []
    characters = 0
  }
  return {
    flush,
    add: async (table: BackedUpTable, line: string): Promise<void> => {
      if (current?.name !== table.name) await flush()
      current = table
      batch.push(line)
      characters += line.length
      if (characters > batchCharacters) await flush()
    },
  }
}

/** Reads back what was written: the same rows give the same hashes on either engine. */
const assertSame = async (tx: WholeDb, summary: BackupSummary): Promise<void> => {
  for (const table of await listTables(tx)) {
    const hash = createHash('sha256')
    for await (const line of readRows(tx, table)) hash.update(line).update('\n')
    const told = summary.tables.find(({ name }) => name === table.name)
    if (told?.sha256 !== hash.digest('hex')) throw new Error(`${table.name}: restored rows differ`)
  }
}

interface Checked {
  readonly file: string
  /** Where the contents of files will lie. */
  readonly contents: ContentStore
  readonly summary: BackupSummary
  readonly received: readonly Migration[]
  readonly ours: readonly Migration[]
}

/** A content lies in its store before the row that names it is there for others. */
const putBack = async (
  contents: ContentStore,
  { content }: ContentEnd,
  bytes: Uint8Array | null,
): Promise<void> => {
  if (bytes !== null) await contents.put(content, bytes)
}

const fill = async (
  tx: WholeDb,
  engine: OpenDatabase['engine'],
  { file, summary, contents }: Checked,
): Promise<void> => {
  if (shapeOf(await listTables(tx)) !== shapeOf(summary.header.tables))
    throw new Error('the tables of this backup are not those that its migrations make')
  await unhindered(tx, async () => {
    const writer = rowWriter(tx, engine)
    const read = await readBackup(file, {
      row: (table, line) => writer.add(table, line),
      content: (end, bytes) => putBack(contents, end, bytes),
    })
    if (!read.accepted) throw new Error(`the file changed while it was read: ${read.refusal.kind}`)
    await writer.flush()
    await setSequences(tx, summary.sequences)
  })
  await assertSame(tx, summary)
}

/** Everything in one transaction: cut short, the database is what it was. */
const replaceAll = ({ db, engine }: OpenDatabase, checked: Checked): Promise<void> =>
  withoutTimeLimits(() =>
    db.transaction().execute(async (tx) => {
      await speakPlainly(tx)
      await clear(tx)
      await ensureMigrationTable(tx)
      for (const migration of checked.received) await applyMigration(tx, migration)
      await fill(tx, engine, checked)
      for (const migration of checked.ours)
        if (!checked.received.includes(migration)) await applyMigration(tx, migration)
      await markCopied(tx.$pickTables<'installation' | 'outbox'>())
    }),
  )

/**
 * Puts a backup in place of what the database holds. The whole file is read and checked before anything is touched;
 * a database that holds something is left alone unless `replace`; so is one that another process uses. What comes out
 * says that it is a copy and sends no letters.
 */
export const restoreBackup = async (
  place: DatabasePlace,
  file: string,
  { replace, contents }: { readonly replace: boolean; readonly contents: ContentStore },
): Promise<Result<BackupSummary, RestoreRefusal>> => {
  const checked = await readBackup(file)
  if (!checked.accepted) return checked
  const ours = await readMigrations(migrationsFolder)
  const received = historyOf(checked.value.header, ours)
  if (!received.accepted) return received
  const opened = await openDatabase(place, { connections: 1 })
  try {
    if (await isInUse(opened.db)) return refuse({ kind: 'in-use' })
    if (!replace && !(await isEmpty(opened.db))) return refuse({ kind: 'not-empty' })
    await replaceAll(opened, { file, contents, summary: checked.value, received: received.value, ours })
    return checked
  } finally {
    await opened.close()
  }
}
