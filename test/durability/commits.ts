// Commits a number of rows, one at a time, and tells how many fsync calls Node made: `commits.ts FOLDER COUNT`.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles, durableParameters } from '#db/embedded/durable-files.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
const synchronise = fs.fsyncSync
let calls = 0
fs.fsyncSync = (descriptor) => {
  calls += 1
  synchronise(descriptor)
}
syncBuiltinESMExports()

const database = await PGlite.create({ fs: new DurableFiles(folder), startParams: durableParameters })
await database.exec('create table committed (n integer)')
calls = 0
for (let n = 1; n <= Number(count); n += 1) await database.query('insert into committed values ($1)', [n])
process.stdout.write(`${calls}\n`)
await database.close()
