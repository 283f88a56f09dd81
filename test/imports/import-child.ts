import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { instantOf } from '#kernel/time.ts'
import { createTenderImport } from '#programme/tenders/index.ts'

// Run by tests in a process of its own, to be killed or measured: import-child.ts DATABASE PATH, where
// DATABASE is the folder of an embedded database or the address of a PostgreSQL one.
const [database = '', path = ''] = process.argv.slice(2)

const opened = await openDatabase(database.startsWith('postgres') ? { url: database } : { folder: database })
await migrate(opened.db, 'src/db/migrations')
const imports = createTenderImport(opened.db, {
  downloads: database.startsWith('postgres') ? tmpdir() : dirname(database),
  userAgent: 'Maillage/test',
})
const outcome = await imports.importSources([{ kind: 'path', path }], {
  onProgress: ({ releases }) => void process.stderr.write(`${releases}\n`),
  signal: new AbortController().signal,
  now: () => instantOf(new Date()),
  newId: randomUUID,
})
process.stdout.write(JSON.stringify(outcome))
await opened.close()
