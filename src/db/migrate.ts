import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Applies the plain SQL files of `folder` in the order of their names, each once. */
export const migrate = async (db: Kysely<any>, folder: string): Promise<void> => {
  await sql`create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`.execute(
    db,
  )
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    const done = await sql<{ hash: string }>`select hash from migration where name = ${name}`.execute(db)
    if (done.rows.length > 0) continue
    await db.transaction().execute(async (tx) => {
      for (const statement of text.split(/;\s*$/m))
        if (statement.replace(/--.*$/gm, '').trim() !== '') await sql.raw(statement).execute(tx)
      await sql`insert into migration (name, hash) values (${name}, ${hashOf(text)})`.execute(tx)
    })
  }
}
