import type { ArticleId } from '#kernel/ids.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  type Article,
  type ArticleKind,
  type ArticleWritten,
  mostBody,
  mostTitle,
  places,
} from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const articleFields = ['titre-fr', 'titre-en', 'texte-fr', 'texte-en', 'jour', 'place'] as const
type ArticleField = (typeof articleFields)[number]
export type WrongArticleField = Exclude<ArticleField, 'place'>

/** An article’s form as it was typed, with what is wrong with it. */
export interface ArticleAsked {
  readonly typed: Readonly<Record<ArticleField, string>>
  readonly version: number
  readonly wrong: readonly WrongArticleField[]
  /** Null while something is wrong. */
  readonly written: ArticleWritten | null
}

/** The form as it stands before anybody types. */
export const articleAsked = (article: Article | null, today: LocalDate): ArticleAsked => ({
  typed: {
    'titre-fr': article?.text.title.fr ?? '',
    'titre-en': article?.text.title.en ?? '',
    'texte-fr': article?.text.body.fr ?? '',
    'texte-en': article?.text.body.en ?? '',
    jour: article?.text.day ?? today,
    place: article?.place ?? 'menu',
  },
  version: article?.version ?? 0,
  wrong: [],
  written: null,
})

export const versionIn = (form: FormData): number => {
  const version = Number(textIn(form, 'version'))
  return Number.isSafeInteger(version) && version > 0 ? version : 0
}

const isBetween = (text: string, most: number): boolean => text !== '' && text.length <= most

const wrongIn = (typed: ArticleAsked['typed'], kind: ArticleKind): readonly WrongArticleField[] => {
  const [titleEn, bodyEn] = [typed['titre-en'], typed['texte-en']]
  const isEnglish = titleEn !== '' || bodyEn !== ''
  return [
    ...(isBetween(typed['titre-fr'], mostTitle) ? [] : (['titre-fr'] as const)),
    ...(isBetween(typed['texte-fr'], mostBody) ? [] : (['texte-fr'] as const)),
    ...(isEnglish && !isBetween(titleEn, mostTitle) ? (['titre-en'] as const) : []),
    ...(isEnglish && !isBetween(bodyEn, mostBody) ? (['texte-en'] as const) : []),
    ...(kind === 'news' && parseLocalDate(typed.jour) === null ? (['jour'] as const) : []),
  ]
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Reads an article; everything typed is kept. */
export const readArticle = (
  form: FormData,
  { id, kind }: { readonly id: ArticleId; readonly kind: ArticleKind },
): ArticleAsked => {
  const typed = Object.fromEntries(
    articleFields.map((name) => [name, textIn(form, name).replaceAll('\r\n', '\n')]),
  ) as Record<ArticleField, string>
  const wrong = wrongIn(typed, kind)
  const version = versionIn(form)
  const written: ArticleWritten = {
    id,
    kind,
    version,
    place: kind === 'page' ? (places.find((each) => each === typed.place) ?? 'programme') : 'programme',
    title: { fr: typed['titre-fr'], en: orNull(typed['titre-en']) },
    body: { fr: typed['texte-fr'], en: orNull(typed['texte-en']) },
    day: kind === 'news' ? parseLocalDate(typed.jour) : null,
  }
  return { typed, version, wrong, written: wrong.length === 0 ? written : null }
}
