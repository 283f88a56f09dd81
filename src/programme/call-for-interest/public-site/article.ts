import { fold } from '#kernel/fold.ts'
import type { ArticleId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { PagePlace } from '../programme.ts'

export const articleKinds = ['page', 'news'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** What is written: a title and a text in Markdown without HTML. */
export interface ArticleText {
  readonly title: Bilingual
  readonly body: Bilingual
  /** The day that news bear; null for a page. */
  readonly day: LocalDate | null
}

/** A text as it was saved once. */
export interface SavedText extends ArticleText {
  readonly number: number
  readonly savedAt: Instant
}

/** Nobody reads a draft but whoever writes; what is withdrawn was public, and can be so again. */
export type ArticleState = 'draft' | 'published' | 'withdrawn'

/** A page or news of a programme, as those who write it see it. */
export interface Article {
  readonly id: ArticleId
  readonly programme: ProgrammeId
  readonly kind: ArticleKind
  /** Last part of its address; it follows the title until the public saw it, and never changes after. */
  readonly slug: string
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  readonly state: ArticleState
  readonly place: PagePlace
  readonly position: number
  /** The text written last. */
  readonly text: SavedText
  /** Number of the text that the public reads, or read before it was withdrawn. */
  readonly published: number | null
  readonly removed: boolean
}

/** What the public reads. */
export interface PublicArticle extends ArticleText {
  readonly id: ArticleId
  readonly slug: string
  readonly publishedAt: Instant
}

/** Whether what is written differs from what the public reads. */
export const hasUnpublishedText = ({ state, published, text }: Article): boolean =>
  state === 'published' && published !== text.number

/** Most letters of a title and of a text. */
export const mostTitle = 150
export const mostBody = 20_000

const longestSlug = 80

/** The address of a title, numbered when another one of the programme has it. */
export const articleSlug = (title: string, taken: ReadonlySet<string>): string => {
  const base = fold(title).replaceAll(' ', '-').slice(0, longestSlug).replace(/-+$/, '') || 'page'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug)) return slug
  }
}

const sameWords = (a: Bilingual, b: Bilingual): boolean => a.fr === b.fr && a.en === b.en

/** Whether two texts say the same. */
export const sameText = (a: ArticleText, b: ArticleText): boolean =>
  sameWords(a.title, b.title) && sameWords(a.body, b.body) && a.day === b.day

/** Pages of one place in their order, after one of them went up or down; the same when it cannot. */
export const movedIn = <Page extends { readonly id: string }>(
  pages: readonly Page[],
  id: string,
  way: 'up' | 'down',
): readonly Page[] => {
  const at = pages.findIndex((each) => each.id === id)
  const to = way === 'up' ? at - 1 : at + 1
  const [one, other] = [pages[at], pages[to]]
  if (one === undefined || other === undefined) return pages
  return pages.map((each, index) => (index === at ? other : index === to ? one : each))
}
