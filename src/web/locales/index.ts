import type { Language } from '#kernel/language.ts'
import { english } from './en/index.ts'
import { french } from './fr/index.ts'
import type { Texts } from './texts.ts'

/** Every text of the site, by language. */
export const textsIn: Readonly<Record<Language, Texts>> = { fr: french, en: english }
