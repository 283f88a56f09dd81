import { type Selectable, sql } from 'kysely'
import type { ArticleTable } from '#db/tables/public-site.ts'
import { articleId, type ProgrammeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { type ArticleDb, type TextRow, textOf } from './article.store.ts'
import type { Article, ArticleKind, PublicArticle } from './article.ts'

/** What the public reads of a programme: read without the reach of anybody, for it is everybody’s. */
const published = (db: ArticleDb, programme: ProgrammeId, kind: ArticleKind) =>
  db
    .selectFrom('article')
    .innerJoin('article_text', (join) =>
      join
        .onRef('article_text.article_id', '=', 'article.id')
        .onRef('article_text.number', '=', 'article.published'),
    )
    .where('programme_id', '=', programme)
    .where('kind', '=', kind)
    .where('state', '=', 'published')
    .where('removed_at', 'is', null)

const publicOf = (row: Selectable<ArticleTable> & TextRow): PublicArticle => {
  const { number: _, savedAt, ...text } = textOf(row)
  return {
    ...text,
    id: articleId(row.id),
    slug: row.slug,
    publishedAt: row.published_at === null ? savedAt : instantOf(row.published_at),
  }
}

export const findPublic = async (
  db: ArticleDb,
  { programme, kind, slug }: Pick<Article, 'programme' | 'kind' | 'slug'>,
): Promise<PublicArticle | null> => {
  const row = await published(db, programme, kind).selectAll().where('slug', '=', slug).executeTakeFirst()
  return row === undefined ? null : publicOf(row)
}

/** Some of the news that the public reads, the latest first, with how many there are. */
export const listPublicNews = async (
  db: ArticleDb,
  programme: ProgrammeId,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly PublicArticle[]; readonly total: number }> => {
  const rows = await published(db, programme, 'news')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('day', 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { rows: rows.map(publicOf), total: rows[0]?.total ?? 0 }
}
