import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { fold } from '#kernel/fold.ts'

const organisations = [
  ['a', 'Écocentre du Fleuve', 'Récupération d’appareils électroniques et réemploi', 'Electronics reuse'],
  ['b', 'eau vive', 'Fournitures de buvettes, repas et traiteur', 'Catering and meals'],
  [
    'c',
    'Eaux fictives',
    'Services de traiteur : repas chauds, boîtes à lunch, repas froids',
    'Meals, lunch boxes',
  ],
  ['d', 'L’Étoile du ménage', 'Entretien ménager d’immeubles de bureaux', 'Office cleaning'],
  ['e', 'Œuvre des bâtisseurs', 'Rénovation et entretien de bâtiments patrimoniaux', 'Heritage renovation'],
  ['f', 'Zone verte', 'Aménagement paysager, entretien de terrains', 'Landscaping and grounds'],
  ['g', 'Âge d’or mobile', 'Transport adapté', 'Adapted transport'],
] as const

/** Puts the same rows into either engine. */
export const loadSameRows = async (db: Db): Promise<void> => {
  for (const [id, name, french, english] of organisations)
    await db
      .insertInto('organisation')
      .values({
        id,
        slug: id,
        side: 'supplier',
        name,
        name_key: fold(name),
        summary_fr: french,
        summary_en: english,
        certifications: id === 'a' ? ['ISO, 14001', 'Éco "plus"'] : [],
        fictional: true,
      })
      .execute()
  for (const [position, id] of ['a', 'b', 'c', 'd', 'e'].entries())
    await db
      .insertInto('offer')
      .values({
        organisation_id: id,
        position,
        title_fr: `Offre ${position}`,
        seao_categories: position % 2 === 0 ? ['S3', 'S7'] : ['S7'],
        unspsc: [`9010${position}`],
        territories: position < 3 ? ['region:06', 'mrc:66'] : ['quebec'],
        capacity_per_contract: position * 1000.25,
      })
      .execute()
  for (const number of [1, 2, 3])
    await db
      .insertInto('release')
      .values({
        source: 'seao',
        ocid: `ocds-fictional-${number}`,
        release_id: String(number),
        release_order: String(number),
        released_at: `2026-0${number}-15T10:00:00-05:00`,
        tags: number === 1 ? ['planning', 'tender'] : ['award'],
        file: 'fictional.json',
        digest: String(number),
        body: JSON.stringify({
          tender: { title: `Repas n° ${number}`, value: { amount: number * 1e6 } },
          tag: [number],
        }),
      })
      .execute()
}

const searchable = (language: 'french' | 'english'): RawBuilder<string> => {
  const words = sql.ref(language === 'french' ? 'summary_fr' : 'summary_en')
  return sql`(setweight(to_tsvector(${sql.lit(language)}, fold(name)), 'A') || setweight(to_tsvector(${sql.lit(language)}, fold(${words})), 'B'))`
}

type Question = (db: Db) => Promise<readonly unknown[]>

const plain =
  (statement: RawBuilder<unknown>): Question =>
  async (db) =>
    (await statement.execute(db)).rows

const search = (language: 'french' | 'english', words: string): Question => {
  const column = searchable(language)
  return plain(sql`
    select id, round(ts_rank_cd(${column}, query)::numeric, 6) as rank,
      ts_headline(${sql.lit(language)}, fold(name), query) as headline
    from organisation, websearch_to_tsquery(${sql.lit(language)}, fold(${words})) query
    where ${column} @@ query order by rank desc, name_key`)
}

const accented = 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ àáâãäåçèéêëìíîïñòóôõöùúûüýÿ ŒÆœæ L’É e\u0301te\u0301'

/** Each is asked of both engines, which must give equal rows in the same order. Add a line to ask more. */
export const questions: Readonly<Record<string, Question>> = {
  'folded letters': plain(sql`select fold(${accented}) as folded`),
  'folded names': plain(sql`select id, fold(name) as folded from organisation order by id`),
  'words of the dictionaries': plain(sql`
    select to_tsvector('french', fold('Les bâtiments réemployés, entretiens ménagers; œuvres d’été'))::text as french,
      to_tsvector('english', fold('The cleaned buildings, reused computers'))::text as english`),
  'French search, ranked': search('french', 'repas traiteurs'),
  'French search with accents and plurals': search('french', 'fourniture de BUVETTE'),
  'French search with «or» and «not»': search('french', 'entretien or transport -ménager'),
  'English search, ranked': search('english', 'meal'),
  'English search of a phrase': search('english', '"lunch boxes"'),
  'order by name': (db) => db.selectFrom('organisation').select(['id', 'name']).orderBy('name_key').execute(),
  'names from one on, as pages go': (db) =>
    db
      .selectFrom('organisation')
      .select('id')
      .where('name_key', '>', 'eau vive')
      .orderBy('name_key')
      .limit(3)
      .execute(),
  'offers of categories': (db) =>
    db
      .selectFrom('offer')
      .select(['organisation_id', 'seao_categories', 'territories'])
      .where(sql<boolean>`seao_categories && ${['S3', 'X']}`)
      .orderBy('position')
      .execute(),
  'offers that serve every territory named': plain(
    sql`select organisation_id from offer where territories @> ${['region:06', 'mrc:66']} order by position`,
  ),
  'numbers summed and averaged': plain(sql`
    select count(*) as count, sum(position) as sum, sum(capacity_per_contract) as total,
      avg(capacity_per_contract) as mean, avg(position) as exact from offer`),
  'parts of a release': plain(sql`
    select ocid, body -> 'tender' as tender, body #>> '{tender,title}' as title,
      (body #>> '{tender,value,amount}')::double precision as amount from release order by ocid`),
  'releases that contain': plain(sql`
    select ocid, released_at from release where body @> '{"tag":[2]}' or body @? '$.tender.value ? (@.amount > 2500000)'
    order by ocid`),
  'a release taken apart': plain(sql`
    select ocid, key, value from release, jsonb_each(body) order by ocid, key`),
  'tags gathered': plain(sql`
    select tag, count(*) as count, jsonb_agg(ocid order by ocid) as releases
    from release, unnest(tags) tag group by tag order by tag collate "C"`),
  'dates by month in Montréal': plain(sql`
    select to_char(released_at at time zone 'America/Montreal', 'YYYY-MM') as month, count(*) as count
    from release group by 1 order by 1`),
  'a whole row': (db) =>
    db
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', 'a')
      .execute()
      .then((rows) => rows.map(({ created_at, updated_at, ...rest }) => rest)),
}
