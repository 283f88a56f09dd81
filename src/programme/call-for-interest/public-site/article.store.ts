import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ArticleTable, ArticleTextTable } from '#db/tables/public-site.ts'
import { type ArticleId, articleId, type ProgrammeId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf, type LocalDate } from '#kernel/time.ts'
import type { PagePlace } from '../programme.ts'
import type { Article, ArticleKind, ArticleState, SavedText } from './article.ts'

export type ArticleTableNames = 'article' | 'article_text'
export type ArticleDb = Db<ArticleTableNames>

export type TextRow = Selectable<ArticleTextTable>

/** A text as it was saved. */
export const textOf = (row: Omit<TextRow, 'article_id'>): SavedText => ({
  number: row.number,
  savedAt: instantOf(row.saved_at),
  title: { fr: row.title_fr, en: row.title_en },
  body: { fr: row.body_fr, en: row.body_en },
  day: row.day as LocalDate | null,
})

const articleOf = (row: Selectable<ArticleTable> & TextRow): Article => ({
  id: articleId(row.id),
  programme: programmeId(row.programme_id),
  kind: row.kind as ArticleKind,
  slug: row.slug,
  version: row.version,
  state: row.state as ArticleState,
  place: row.place as PagePlace,
  position: row.position,
  text: textOf(row),
  published: row.published,
  removed: row.removed_at !== null,
})

const withLatest = (db: ArticleDb) =>
  db
    .selectFrom('article')
    .innerJoin('article_text', (join) =>
      join
        .onRef('article_text.article_id', '=', 'article.id')
        .onRef('article_text.number', '=', 'article.saved'),
    )
    .selectAll()

/** Everything that a programme wrote, what was removed too: pages in their order, the latest news first. */
export const listArticles = async (db: ArticleDb, programme: ProgrammeId): Promise<readonly Article[]> =>
  (
    await withLatest(db)
      .where('programme_id', '=', programme)
      .orderBy('kind', 'desc')
      .orderBy('position')
      .orderBy('day', 'desc')
      .orderBy('id')
      .execute()
  ).map(articleOf)

export const findArticle = async (
  db: ArticleDb,
  { programme, id }: { readonly programme: ProgrammeId; readonly id: string },
): Promise<Article | null> => {
  const row = await withLatest(db)
    .where('programme_id', '=', programme)
    .where('article.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : articleOf(row)
}

/** Every text that was saved of an article, the latest first. */
export const listTexts = async (db: ArticleDb, id: ArticleId): Promise<readonly SavedText[]> =>
  (
    await db
      .selectFrom('article_text')
      .selectAll()
      .where('article_id', '=', id)
      .orderBy('number', 'desc')
      .execute()
  ).map(textOf)

/** Holds an article until the transaction ends, unless somebody changed it since this version. */
export const holdArticle = async (
  tx: ArticleDb,
  { id, version }: Pick<Article, 'id' | 'version'>,
): Promise<boolean> =>
  (await tx
    .selectFrom('article')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** Addresses taken among a programme’s pages or news, by others than this one. */
export const takenSlugs = async (
  tx: ArticleDb,
  { programme, kind, id }: Pick<Article, 'programme' | 'kind' | 'id'>,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx
        .selectFrom('article')
        .select('slug')
        .where('programme_id', '=', programme)
        .where('kind', '=', kind)
        .where('id', '<>', id)
        .execute()
    ).map(({ slug }) => slug),
  )

/** Adds an article without text yet; false when it is there already. */
export const addArticle = async (
  tx: ArticleDb,
  article: Pick<Article, 'id' | 'programme' | 'kind' | 'slug' | 'place' | 'position'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('article')
    .values({
      id: article.id,
      programme_id: article.programme,
      kind: article.kind,
      slug: article.slug,
      place: article.place,
      position: article.position,
      version: 0,
      state: 'draft',
      saved: 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const addText = async (
  tx: ArticleDb,
  id: ArticleId,
  { number, title, body, day, savedAt }: SavedText,
): Promise<void> => {
  await tx
    .insertInto('article_text')
    .values({
      article_id: id,
      number,
      title_fr: title.fr,
      title_en: title.en,
      body_fr: body.fr,
      body_en: body.en,
      day,
      saved_at: savedAt,
    })
    .execute()
}

interface ArticleChange {
  readonly state?: ArticleState
  readonly slug?: string
  readonly place?: PagePlace
  readonly position?: number
  readonly saved?: number
  readonly published?: number | null
  readonly published_at?: Instant
  readonly removed_at?: Instant | null
}

/** Changes an article that is held; its version grows. */
export const changeArticle = async (tx: ArticleDb, id: ArticleId, change: ArticleChange): Promise<void> => {
  await tx
    .updateTable('article')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Says the order of pages without changing what they say: nobody who writes one is disturbed. */
export const writeOrder = async (tx: ArticleDb, ids: readonly ArticleId[]): Promise<void> => {
  for (const [position, id] of ids.entries())
    await tx.updateTable('article').set({ position }).where('id', '=', id).execute()
}
