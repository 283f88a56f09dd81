import { asActor, narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ArticleId, ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { Programme } from '../programme.ts'
import {
  type ArticleTableNames,
  changeArticle,
  findArticle,
  holdArticle,
  listArticles,
  listTexts,
  writeOrder,
} from './article.store.ts'
import { type Article, movedIn, type PublicArticle, type SavedText } from './article.ts'
import {
  type IdentityChange,
  type IdentityRefusal,
  type IdentityTableNames,
  identifyIn,
} from './identity.actions.ts'
import { findPublic, listPublicNews } from './public-articles.store.ts'
import { type ArticleWriting, before, type SiteDb, told, writingArticles } from './writing.actions.ts'

/** What becomes of an article without writing it. */
export type ArticleGesture = 'publish' | 'withdraw' | 'remove' | 'restore'

/** What the public sees of programmes, and what coordination writes of it: their look, their pages, their news. */
export interface PublicSite extends ArticleWriting {
  /** Says how a programme looks, as it was at `version`; told in its journal with what it was before. */
  identify(by: ActedBy, before: Programme, to: IdentityChange): Promise<Result<null, IdentityRefusal>>
  /** A page or news that the public may read; null when there is none. */
  read(asked: Pick<Article, 'programme' | 'kind' | 'slug'>): Promise<PublicArticle | null>
  /** Public news, the latest first, with how many there are. */
  news(
    programme: ProgrammeId,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly PublicArticle[]; readonly total: number }>
  /** Everything that a programme wrote, within reach: drafts and what was removed too. */
  articles(reader: Actor, programme: ProgrammeId): Promise<readonly Article[]>
  article(reader: Actor, programme: ProgrammeId, id: string): Promise<Article | null>
  /** Every text that was saved of an article, the latest first. */
  texts(reader: Actor, id: ArticleId): Promise<readonly SavedText[]>
  /** Shows the latest text to the public, takes it away from them, or takes the article out and back. */
  gesture(
    by: ActedBy,
    article: Article,
    to: { readonly gesture: ArticleGesture; readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** Puts a page before or after its neighbour in its place. */
  move(by: ActedBy, article: Article, way: 'up' | 'down'): Promise<void>
}

/** What each gesture changes. */
const changes = {
  publish: ({ text }: Article, { at }: ActedBy) => ({
    state: 'published' as const,
    published: text.number,
    published_at: at,
  }),
  withdraw: () => ({ state: 'withdrawn' as const }),
  remove: (_: Article, { at }: ActedBy) => ({ removed_at: at }),
  restore: () => ({ removed_at: null }),
}

const acts = {
  publish: 'public-site.publish',
  withdraw: 'public-site.withdraw',
  remove: 'public-site.write',
  restore: 'public-site.write',
} as const

/** Whether a gesture still means something: what was done already is not done again. */
const isDue = (gesture: ArticleGesture, { state, published, text, removed }: Article): boolean => {
  switch (gesture) {
    case 'publish':
      return !removed && (state !== 'published' || published !== text.number)
    case 'withdraw':
      return !removed && state === 'published'
    case 'remove':
      return !removed && state !== 'published'
    case 'restore':
      return removed
  }
}

/** The public site kept in `db`. */
export const createPublicSite = (db: SiteDb): PublicSite => ({
  ...writingArticles(db),
  identify: identifyIn(db),
  read: (asked) => findPublic(db, asked),
  news: (programme, page) => listPublicNews(db, programme, page),
  articles: (reader, programme) => asActor(db, reader, (tx) => listArticles(narrowed(tx), programme)),
  article: (reader, programme, id) =>
    asActor(db, reader, (tx) => findArticle(narrowed(tx), { programme, id })),
  texts: (reader, id) => asActor(db, reader, (tx) => listTexts(narrowed(tx), id)),
  gesture: (by, article, { gesture, version }) =>
    undoable<null, ChangedMeanwhile>((undo) => {
      const facts = { change: gesture, kind: article.kind }
      const act = { ...told(acts[gesture], by, article), facts, values: before(article.text) }
      return acting(db, act, async (within) => {
        const tx = narrowed<ArticleTableNames, ArticleTableNames | IdentityTableNames>(within)
        const { id } = article
        const isHeld = await holdArticle(tx, { id, version })
        if (!isHeld || !isDue(gesture, article)) return undo({ kind: 'changed-meanwhile' })
        await changeArticle(tx, id, changes[gesture](article, by))
        return null
      })
    }),
  move: (by, article, way) => {
    const act = { ...told('public-site.write', by, article), facts: { change: 'moved', kind: article.kind } }
    return acting(db, act, async (within) => {
      const tx = narrowed<ArticleTableNames, ArticleTableNames | IdentityTableNames>(within)
      const all = await listArticles(tx, article.programme)
      const pages = all.filter(
        ({ kind, place, removed }) => kind === 'page' && place === article.place && !removed,
      )
      const rest = all.filter(({ kind, id }) => kind === 'page' && pages.every((page) => page.id !== id))
      await writeOrder(
        tx,
        [...movedIn(pages, article.id, way), ...rest].map(({ id }) => id),
      )
    })
  },
})
