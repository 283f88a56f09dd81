/** The two languages of the product; French is always first. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The same text in both languages; a missing translation is null, never the other language in disguise. */
export interface Bilingual {
  readonly fr: string
  readonly en: string | null
}

/** The text in the reader's language, else in the other one, with the language it is really in. */
export const textIn = (
  text: Bilingual,
  language: Language,
): { readonly text: string; readonly language: Language } =>
  language === 'en' && text.en !== null
    ? { text: text.en, language: 'en' }
    : { text: text.fr, language: 'fr' }
