import { z } from 'zod'
import type { Agreed } from '#consent/index.ts'
import { purposeOf } from '#consent/index.ts'
import { type Language, languages } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { agreedOf, boxesOf, wordsShown } from '../../consent-words.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const email = z.email().max(254)

/** An address in small letters; null when what was typed is none. */
export const readEmail = (typed: string): string | null => {
  const parsed = email.safeParse(typed.toLowerCase())
  return parsed.success ? parsed.data : null
}

export const readLanguage = (typed: string): Language | null =>
  languages.find((each) => each === typed) ?? null

export interface BoxesRead {
  readonly ticked: readonly string[]
  readonly agreed: readonly Agreed[]
  /** Null when the boxes can be kept. */
  readonly wrong: 'nothingTicked' | 'wordsChanged' | null
}

/** Which boxes were ticked, and whether the words beside them are still those that were read. */
export const readBoxes = (form: FormData, programme: Programme): BoxesRead => {
  const purposes = form.getAll(boxesOf(programme)).flatMap((each) => purposeOf(String(each)) ?? [])
  const ticked = [...new Set(purposes)]
  const agreed = ticked.map((purpose) => agreedOf(programme, purpose))
  if (ticked.length === 0) return { ticked, agreed, wrong: 'nothingTicked' }
  return { ticked, agreed, wrong: textIn(form, 'mots') === wordsShown(programme) ? null : 'wordsChanged' }
}
