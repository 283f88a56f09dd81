import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'

/** Every table of the directory that says something of a person. */
export const directoryTables = [
  'organisation',
  'recognition',
  'organisation_draft',
  'organisation_version',
  'directory_upload',
] as const
type HeldDb = Db<(typeof directoryTables)[number]>

/** What a person wrote in the directory, and the organisations whose published address is theirs. */
export const readAbout = (db: HeldDb, { id, email, name }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'published',
      sql`select jsonb_build_object('organisation', id, 'email', email) as row
        from organisation where lower(email) = ${email} order by name_key`,
    ],
    [
      'reviews',
      sql`select jsonb_build_object('organisation', organisation_id, 'name', review ->> 'reviewer',
        'since', review ->> 'on') as row
        from recognition, jsonb_array_elements(reviews) review where review ->> 'reviewer' = ${name}`,
    ],
    [
      'drafts',
      sql`select jsonb_build_object('organisation', organisation_id, 'since', saved_at) as row
        from organisation_draft where saved_by = ${id} order by saved_at`,
    ],
    [
      'versions',
      sql`select jsonb_build_object('organisation', organisation_id, 'act', act, 'since', at) as row
        from organisation_version where person_id = ${id} order by at`,
    ],
    [
      'uploads',
      sql`select jsonb_build_object('file', file_name, 'since', uploaded_at, 'usedAt', imported_at) as row
        from directory_upload where person_id = ${id} order by uploaded_at`,
    ],
  ])

/**
 * What they sent goes; what they signed by name is signed by nobody. An organisation’s published address is the
 * organisation’s, and stays.
 */
export const eraseAbout = async (tx: HeldDb, { id, name }: HeldPerson): Promise<void> => {
  await tx.deleteFrom('directory_upload').where('person_id', '=', id).execute()
  if (name === null) return
  await sql`
    with signed as (
      update recognition set reviews = (
        select jsonb_agg(case when review ->> 'reviewer' = ${name}
          then jsonb_set(review, '{reviewer}', '""') else review end order by place)
        from jsonb_array_elements(reviews) with ordinality of_one (review, place))
      where reviews @> jsonb_build_array(jsonb_build_object('reviewer', ${name}::text))
      returning organisation_id)
    update organisation set updated_at = now() where id in (select organisation_id from signed)`.execute(tx)
}

/** What the directory keeps for a time only. */
export const directorySweeps = (db: Db<'directory_upload'>) => ({
  uploads: sweepOf(db, { table: 'directory_upload', where: (until) => sql`uploaded_at <= ${until}` }),
})
