import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Waiting } from '#kernel/waiting.ts'

/**
 * What a juror has left in the calls that they judge: applicants to declare upon once the call closed, judgements to
 * finish while scoring lasts. `about` is the last part of the call’s address.
 */
export const listWaiting = async (
  db: Db<'juror' | 'jury' | 'application' | 'conflict_declaration' | 'evaluation' | 'call'>,
  { person, role }: Actor,
): Promise<readonly Waiting<'jury-to-declare' | 'jury-to-score'>[]> => {
  const { rows } = await sql<{ slug: string; declare: number; score: number }>`
    select c.slug,
      count(*) filter (where d.application_id is null)::integer as declare,
      count(*) filter (where not d.conflict and e.done_at is null and y.stage = 'scoring')::integer as score
    from juror r
      join call c on c.id = r.call_id
      join application a on a.call_id = c.id and a.state = 'submitted' and a.eligible is distinct from false
      left join jury y on y.call_id = c.id
      left join conflict_declaration d on d.application_id = a.id and d.person_id = r.person_id
      left join evaluation e on e.application_id = a.id and e.person_id = r.person_id
    where r.person_id = ${person} and r.left_at is null and c.programme_id = ${role.programme}
      and c.state = 'published' and coalesce(y.stage, 'scoring') <> 'decided'
    group by c.slug, c.closes_at order by c.closes_at`.execute(db)
  return rows.flatMap(({ slug, declare, score }) => [
    ...(declare === 0
      ? []
      : [{ kind: 'jury-to-declare' as const, count: declare, oldest: null, about: [slug] }]),
    ...(score === 0 ? [] : [{ kind: 'jury-to-score' as const, count: score, oldest: null, about: [slug] }]),
  ])
}
