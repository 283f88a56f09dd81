import { z } from 'zod'
import { mostNameLength } from '#accounts/index.ts'
import { type Language, languages } from '#kernel/language.ts'
import { textIn } from './sign-in.form.ts'

const mostCharacters = 120
const words = z.string().regex(/^[^\p{Cc}]*$/u)

/** What somebody typed about themselves, kept as it was when it cannot be used. */
export interface AboutAsked {
  readonly name: string
  readonly language: Language | null
  readonly error: 'nameError' | 'nameTooLong' | null
}

/** A name and, where it was asked, a language. */
export const readAbout = (form: FormData): AboutAsked => {
  const name = textIn(form, 'nom')
  const language = languages.find((each) => each === textIn(form, 'langue')) ?? null
  const unusable = name === '' || !words.safeParse(name).success
  return {
    name,
    language,
    error: unusable ? 'nameError' : name.length > mostCharacters ? 'nameTooLong' : null,
  }
}

/** The name of a passkey; null when it is none. */
export const readPasskeyName = (form: FormData): string | null =>
  words.min(1).max(mostNameLength).safeParse(textIn(form, 'nom')).data ?? null
