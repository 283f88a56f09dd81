// Writes batch after batch for ever and says each number once it is committed: `writer.ts FOLDER ROWS_PER_BATCH HOW`.
import { sql } from 'kysely'
import { openDatabase } from '#db/connect.ts'

const [folder = '', size = '1', how = 'statement'] = process.argv.slice(2)
const rows = Number(size)

// Checkpoints so often that kills also fall in the middle of them.
const { db } = await openDatabase({ folder }, { upkeep: { checkpointBytes: 512 * 1024 } })
await sql`create table if not exists written (batch integer, position integer, words text)`.execute(db)
const last = await sql<{ batch: number | null }>`select max(batch) as batch from written`.execute(db)

const words = 'fourniture de repas et nettoyage '.repeat(3)
for (let batch = (last.rows[0]?.batch ?? 0) + 1; ; batch += 1) {
  if (how === 'statement')
    await sql`insert into written select ${batch}::integer, n, ${words}::text from generate_series(1, ${rows}::integer) n`.execute(
      db,
    )
  else
    await db.transaction().execute(async (tx) => {
      for (let position = 1; position <= rows; position += 1)
        await sql`insert into written values (${batch}, ${position}, ${words})`.execute(tx)
    })
  process.stdout.write(`${batch}\n`)
}
