// Migrates a server's database as a starting program does, and says what it applied: `migrator.ts URL FOLDER`.
import { openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'

const [url = '', folder = ''] = process.argv.slice(2)
const { db, close } = await openDatabase({ url })
process.stdout.write(`${JSON.stringify(await migrate(db, folder))}\n`)
await close()
