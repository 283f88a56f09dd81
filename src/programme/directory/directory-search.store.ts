import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { searchQuery } from '#kernel/search-query.ts'
import {
  type Builder,
  type DirectoryDb,
  type OrganisationRecord,
  organisationOf,
  presentColumns,
} from './directory.store.ts'
import type { DirectoryFacets, DirectorySearch, DirectorySearchResult, OrganisationRow } from './search.ts'

const filters = (search: DirectorySearch) => (eb: Builder) => {
  const query = searchQuery(search.text)
  const document = sql.ref(search.language === 'fr' ? 'search_fr' : 'search_en')
  return eb.and([
    eb('side', '=', search.side),
    ...(query === null ? [] : [sql<boolean>`${document} @@ ${tsquery(search.language, query)}`]),
    ...(search.seaoCategory === null
      ? []
      : [sql<boolean>`seao_categories @> ${[search.seaoCategory]}::text[]`]),
    ...(search.region === null ? [] : [sql<boolean>`regions_served @> ${[search.region]}::text[]`]),
    ...(search.legalForm === null ? [] : [eb('legal_form', '=', search.legalForm)]),
  ])
}

const configuration = (language: Language) => sql.lit(language === 'fr' ? 'french' : 'english')
const tsquery = (language: Language, query: string) =>
  sql`to_tsquery(${configuration(language)}::regconfig, ${query})`

const rowOf = (
  row: OrganisationRecord & {
    readonly offer_titles: readonly { readonly fr: string; readonly en: string | null }[]
  },
): OrganisationRow => {
  const { id, slug, side, name, legalForm, summary, place, fictional, certifications } = organisationOf(
    row,
    [],
    [],
  )
  return {
    id,
    slug,
    side,
    name,
    legalForm,
    summary,
    place,
    fictional,
    certifications,
    offerTitles: row.offer_titles,
  }
}

/** One page of a search with its total and facets, in two queries. */
export const searchOrganisations = async (
  db: DirectoryDb,
  search: DirectorySearch,
): Promise<DirectorySearchResult> => {
  const query = searchQuery(search.text)
  const document = sql.ref(search.language === 'fr' ? 'search_fr' : 'search_en')
  const rank =
    query === null
      ? sql<number>`0::float4`
      : sql<number>`ts_rank(${document}, ${tsquery(search.language, query)})`
  const rows = await db
    .selectFrom('organisation')
    .select(presentColumns)
    .select(
      sql<
        { fr: string; en: string | null }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('fr', title_fr, 'en', title_en) order by position)
        from offer where organisation_id = organisation.id), '[]'::jsonb)`.as('offer_titles'),
    )
    .where(filters(search))
    .orderBy(rank, 'desc')
    .orderBy('name_key')
    .orderBy('id')
    .limit(search.pageSize)
    .offset((search.page - 1) * search.pageSize)
    .execute()
  const facets = await facetsOf(db, search)
  const { page, pageSize } = search
  return { rows: rows.map(rowOf), total: facets.total, page, pageSize, facets: facets.facets }
}

/** Counts over everything found, in one query. */
const facetsOf = async (
  db: DirectoryDb,
  search: DirectorySearch,
): Promise<{ readonly total: number; readonly facets: DirectoryFacets }> => {
  const counted = await db
    .with('found', (cte) =>
      cte
        .selectFrom('organisation')
        .select(['id', 'legal_form', 'seao_categories', 'regions_served'])
        .where(filters(search)),
    )
    .selectFrom(
      sql<{ facet: string; value: string | null; count: number }>`(
        select 'total' as facet, null as value, count(*) as count from found
        union all select 'legalForm', legal_form, count(*) from found where legal_form is not null group by legal_form
        union all select 'category', c, count(*) from found, unnest(seao_categories) as c group by c
        union all select 'region', r, count(*) from found, unnest(regions_served) as r group by r
      )`.as('counted'),
    )
    .select(['facet', 'value', 'count'])
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute()
  const pick = (facet: string) =>
    counted.flatMap((row) =>
      row.facet === facet && row.value !== null ? [{ value: row.value, count: Number(row.count) }] : [],
    )
  return {
    total: Number(counted.find(({ facet }) => facet === 'total')?.count ?? 0),
    facets: { seaoCategories: pick('category'), regions: pick('region'), legalForms: pick('legalForm') },
  }
}
