import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ArticleId, ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { PagePlace } from '../programme.ts'
import {
  type ArticleDb,
  type ArticleTableNames,
  addArticle,
  addText,
  changeArticle,
  findArticle,
  holdArticle,
  listArticles,
  listTexts,
  takenSlugs,
} from './article.store.ts'
import { type Article, type ArticleKind, type ArticleText, articleSlug, sameText } from './article.ts'
import type { IdentityTableNames } from './identity.actions.ts'

/** What was typed of an article: a new one, or the one with this id as it was at `version`. */
export interface ArticleWritten extends ArticleText {
  readonly id: ArticleId
  readonly kind: ArticleKind
  readonly place: PagePlace
  /** 0 for a new one. */
  readonly version: number
}

/** Writing pages and news, text after text. */
export interface ArticleWriting {
  /** Saves a text beside those before it; the public reads on what it read. The same new one sent twice is one. */
  write(by: ActedBy, programme: ProgrammeId, written: ArticleWritten): Promise<Result<null, ChangedMeanwhile>>
  /** Saves once more what an earlier text said. */
  bringBack(
    by: ActedBy,
    article: Article,
    to: { readonly number: number; readonly version: number },
  ): Promise<Result<null, ChangedMeanwhile>>
}

/** The tables of a public site. */
export type SiteDb = Db<ArticleTableNames | IdentityTableNames>

/** An act on an article. */
export const told = (act: string, { actor, at }: ActedBy, article: Pick<Article, 'id' | 'programme'>) =>
  ({
    actor,
    act,
    on: { kind: 'article', id: article.id },
    programme: article.programme,
    organisation: null,
    at,
  }) satisfies Act & { actor: Actor }

/** What is told of an article as it was. */
export const before = ({ title }: ArticleText) => ({ before: { text: title.fr, about: null } })

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
export const writingArticles = (db: SiteDb): ArticleWriting => {
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
