import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ArticleId, ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { PagePlace, Programme } from '../programme.ts'
import {
  type ArticleDb,
  type ArticleTableNames,
  addArticle,
  addText,
  changeArticle,
  findArticle,
  findPublic,
  holdArticle,
  listArticles,
  listPublicNews,
  listTexts,
  takenSlugs,
  writeOrder,
} from './article.store.ts'
import {
  type Article,
  type ArticleKind,
  type ArticleText,
  articleSlug,
  movedIn,
  type PublicArticle,
  type SavedText,
  sameText,
} from './article.ts'

import {
  type IdentityChange,
  type IdentityRefusal,
  type IdentityTableNames,
  identifyIn,
} from './identity.actions.ts'

/** What was typed of an article: a new one, or the one with this id as it was at `version`. */
export interface ArticleWritten extends ArticleText {
  readonly id: ArticleId
  readonly kind: ArticleKind
  readonly place: PagePlace
  /** 0 for a new one. */
  readonly version: number
}

/** What becomes of an article without writing it. */
export type ArticleGesture = 'publish' | 'withdraw' | 'remove' | 'restore'

/** What the public sees of programmes, and what coordination writes of it: their look, their pages, their news. */
export interface PublicSite {
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
  /** Saves a text beside those before it; the public reads on what it read. The same new one sent twice is one. */
  write(by: ActedBy, programme: ProgrammeId, written: ArticleWritten): Promise<Result<null, ChangedMeanwhile>>
  /** Saves once more what an earlier text said. */
  bringBack(
    by: ActedBy,
    article: Article,
    to: { readonly number: number; readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** Shows the latest text to the public, takes it away from them, or takes the article out and back. */
  gesture(
    by: ActedBy,
    article: Article,
    to: { readonly gesture: ArticleGesture; readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
  /** Puts a page before or after its neighbour in its place. */
  move(by: ActedBy, article: Article, way: 'up' | 'down'): Promise<void>
}

const told = (act: string, { actor, at }: ActedBy, article: Pick<Article, 'id' | 'programme'>) =>
  ({
    actor,
    act,
    on: { kind: 'article', id: article.id },
    programme: article.programme,
    organisation: null,
    at,
  }) satisfies Act & { actor: Actor }

const before = ({ title }: ArticleText) => ({ before: { text: title.fr, about: null } })

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

type SiteDb = Db<ArticleTableNames | IdentityTableNames>

/** Adds a text to those that an article has, and follows its title while the public never saw it. */
const saveText = async (tx: ArticleDb, article: Article, { written, by }: Saving): Promise<void> => {
  const number = article.text.number + 1
  const { title, body, day, place } = written
  if (!sameText(article.text, written))
    await addText(tx, article.id, { number, title, body, day, savedAt: by.at })
  await changeArticle(tx, article.id, {
    place,
    ...(sameText(article.text, written) ? {} : { saved: number }),
    ...(article.published === null ? { slug: articleSlug(title.fr, await takenSlugs(tx, article)) } : {}),
  })
}

interface Saving {
  readonly written: ArticleText & { readonly place: PagePlace }
  readonly by: ActedBy
}

const addWritten = async (
  tx: ArticleDb,
  programme: ProgrammeId,
  { written, by }: Adding,
): Promise<boolean> => {
  const { id, kind, place, title, body, day } = written
  const slug = articleSlug(title.fr, await takenSlugs(tx, { programme, kind, id }))
  const position = (await listArticles(tx, programme)).filter((each) => each.kind === kind).length
  if (!(await addArticle(tx, { id, programme, kind, slug, place, position }))) return false
  await addText(tx, id, { number: 1, title, body, day, savedAt: by.at })
  await changeArticle(tx, id, { saved: 1 })
  return true
}

interface Adding {
  readonly written: ArticleWritten
  readonly by: ActedBy
}

/** What writes articles kept in `db`. */
const writing = (db: SiteDb): Pick<PublicSite, 'write' | 'bringBack'> => {
  const change = (
    { by, article, facts }: { by: ActedBy; article: Article; facts: Readonly<Record<string, string>> },
    saved: { readonly version: number; readonly written: Saving['written'] },
  ) =>
    undoable<null, ChangedMeanwhile>((undo) => {
      const act = { ...told('public-site.write', by, article), facts, values: before(article.text) }
      return acting(db, act, async (within) => {
        const tx = narrowed<ArticleTableNames, ArticleTableNames | IdentityTableNames>(within)
        const held = await holdArticle(tx, { id: article.id, version: saved.version })
        if (!held) return undo({ kind: 'changed-meanwhile' })
        await saveText(tx, article, { written: saved.written, by })
        return null
      })
    })
  return {
    async write(by, programme, written) {
      const { id, version, kind } = written
      if (version > 0) {
        const article = await asActor(db, by.actor, (tx) => findArticle(narrowed(tx), { programme, id }))
        if (article === null) throw new Error(`no article ${id}`)
        return change({ by, article, facts: { change: 'text', kind } }, { version, written })
      }
      const act = {
        ...told('public-site.write', by, { id, programme }),
        facts: { change: 'created', kind },
      }
      return undoable<null, ChangedMeanwhile>((undo) =>
        acting(db, act, async (tx) =>
          (await addWritten(narrowed(tx), programme, { written, by }))
            ? null
            : undo({ kind: 'changed-meanwhile' }),
        ),
      )
    },
    async bringBack(by, article, { number, version }) {
      const texts = await asActor(db, by.actor, (tx) => listTexts(narrowed(tx), article.id))
      const text = texts.find((each) => each.number === number)
      if (text === undefined) throw new Error(`no text ${number} of ${article.id}`)
      const facts = { change: 'brought-back', kind: article.kind, version: String(number) }
      const written = { ...text, place: article.place }
      return change({ by, article, facts }, { version, written })
    },
  }
}

/** The public site kept in `db`. */
export const createPublicSite = (db: SiteDb): PublicSite => ({
  ...writing(db),
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
