import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { OpenDatabase } from '#db/connect.ts'
import { withoutTimeLimits } from '#db/engine.ts'
import type { ContentStore } from '#files/index.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type BackupHeader, type BackupSummary, backupFormat } from './backup.ts'
import { contentLines } from './contents-backup.actions.ts'
import {
  listTables,
  readMigrationNames,
  readRows,
  readSequences,
  speakPlainly,
  type WholeDb,
} from './snapshot.store.ts'

interface BackupGiven {
  /** Where the contents of files lie. */
  readonly contents: ContentStore
  readonly engine: OpenDatabase['engine']
  /** Version of the program. */
  readonly program: string
  readonly at: Instant
}

/** Bytes gathered before they are compressed together. */
const pieceBytes = 64 * 1024

/** The lines of a backup, in pieces; `seen` receives what they hold. */
const piecesOf = async function* (
  db: WholeDb,
  given: BackupGiven,
  seen: (summary: BackupSummary) => void,
): AsyncGenerator<string> {
  const whole = createHash('sha256')
  let piece = ''
  const add = (line: string): void => {
    whole.update(line).update('\n')
    piece += `${line}\n`
  }
  const tables = await listTables(db)
  const header: BackupHeader = {
    maillage: 'backup',
    format: backupFormat,
    program: given.program,
    madeAt: given.at,
    engine: given.engine,
    migrations: [...(await readMigrationNames(db))],
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  }
  add(JSON.stringify(header))
  const held: BackupSummary['tables'][number][] = []
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const line of readRows(db, table)) {
      hash.update(line).update('\n')
      rows += 1
      add(line)
      if (piece.length < pieceBytes) continue
      yield piece
      piece = ''
    }
    const end = { rows, sha256: hash.digest('hex') }
    add(JSON.stringify(end))
    held.push({ name: table.name, ...end })
  }
  const sequences = await readSequences(db)
  // A database of before there were files has none.
  const hasFiles = tables.some(({ name }) => name === 'file')
  const named = contentLines(db, hasFiles ? given.contents : null)
  let next = await named.next()
  for (; next.done !== true; next = await named.next()) {
    add(next.value)
    if (piece.length < pieceBytes) continue
    yield piece
    piece = ''
  }
  yield `${piece}${JSON.stringify({ sequences, sha256: whole.digest('hex') })}\n`
  seen({ header, tables: held, sequences, contents: next.value })
}

const still = <Value>(db: WholeDb, read: (tx: WholeDb) => Promise<Value>): Promise<Value> =>
  withoutTimeLimits(() =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await speakPlainly(tx)
        return read(tx)
      }),
  )

/** Whole on the disk before it bears its name: a backup cut short is never mistaken for one. */
const writeWhole = async (file: string, pieces: AsyncGenerator<string>): Promise<void> => {
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(pieces), createGzip(), createWriteStream(partial, { mode: 0o600 }))
    const written = await open(partial, 'r+')
    await written.sync().finally(() => written.close())
    await rename(partial, file)
  } catch (failure) {
    await rm(partial, { force: true })
    throw failure
  }
}

/** Writes everything that the database holds at one moment to a file that does not exist yet, readable by its owner. */
export const writeBackup = async (
  opened: Pick<OpenDatabase, 'aside' | 'engine'>,
  file: string,
  given: Omit<BackupGiven, 'engine'>,
): Promise<Result<BackupSummary, { readonly kind: 'file-exists' }>> => {
  if (existsSync(file)) return refuse({ kind: 'file-exists' })
  let summary: BackupSummary | null = null
  await opened.aside((db) =>
    still(db, (tx) =>
      writeWhole(
        file,
        piecesOf(tx, { ...given, engine: opened.engine }, (held) => {
          summary = held
        }),
      ),
    ),
  )
  if (summary === null) throw new Error('the backup ended without its last line')
  return accept(summary)
}
