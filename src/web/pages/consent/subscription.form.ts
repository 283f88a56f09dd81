import type { Agreed } from '#consent/index.ts'
import type { Language } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { readBoxes, readEmail, readLanguage } from './boxes.form.ts'

/** What was typed: kept as it was, so that an error loses nothing. */
export interface SubscriptionTyped {
  readonly courriel: string
  readonly langue: string
  readonly ticked: readonly string[]
}

export interface SubscriptionRead {
  readonly typed: SubscriptionTyped
  readonly email: string | null
  readonly language: Language | null
  readonly agreed: readonly Agreed[]
  readonly wrong: 'nothingTicked' | 'wordsChanged' | null
}

/** A public subscription. */
export const readSubscription = (form: FormData, programme: Programme): SubscriptionRead => {
  const boxes = readBoxes(form, programme)
  const typed = { courriel: textIn(form, 'courriel'), langue: textIn(form, 'langue'), ticked: boxes.ticked }
  return {
    typed,
    email: readEmail(typed.courriel),
    language: readLanguage(typed.langue),
    agreed: boxes.agreed,
    wrong: boxes.wrong,
  }
}
