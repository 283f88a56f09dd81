import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'

export type LimitsDb = Db<'asked_often'>

/** Counts one more, forgets what is two stretches old, and tells how often in this stretch and in the one before. */
export const countOnce = async (
  db: LimitsDb,
  { what, who, stretch }: { readonly what: string; readonly who: string; readonly stretch: number },
): Promise<{ readonly now: number; readonly before: number }> => {
  const { rows } = await sql<{ now: number; before: number }>`
    with forgotten as (delete from asked_often where what = ${what} and stretch < ${stretch - 1})
    insert into asked_often (what, who, stretch) values (${what}, ${who}, ${stretch})
    on conflict (what, who, stretch) do update set times = asked_often.times + 1
    returning times as now, coalesce((
      select times from asked_often past
      where past.what = ${what} and past.who = ${who} and past.stretch = ${stretch - 1}), 0) as before
  `.execute(db)
  return rows[0] ?? { now: 0, before: 0 }
}
