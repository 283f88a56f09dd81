import type { VNode } from 'preact'
import type { Language } from '#kernel/language.ts'
import type { View } from '../context.ts'

/** The same words in both languages, both required. */
export type Wording = Readonly<Record<Language, string>>

/** One state of a component, as the /ui page shows it and the tests try it. */
export interface Example {
  readonly title: Wording
  show(view: View): VNode
}

/** What a component is for, what it was tried with, and every state it has. */
export interface Sheet {
  readonly title: Wording
  readonly purpose: Wording
  /** With what the component was really tried; nothing else may be written here. */
  readonly tried: Wording
  /** In addresses: `/ui/table`. */
  readonly slug: string
  readonly examples: readonly Example[]
}

export const both = (fr: string, en: string): Wording => ({ fr, en })

/** The words of an example in the reader’s language. */
export const say = (view: Pick<View, 'language'>, fr: string, en: string): string =>
  view.language === 'fr' ? fr : en

/** What every component went through: the tests of test/browser/ui.test.ts, and eyes. */
export const triedEverywhere = both(
  'Chromium 156 : axe 4.14 dans les deux langues et les deux thèmes, couleurs forcées, mouvement réduit, 320, 768 et 1440 px.',
  'Chromium 156: axe 4.14 in both languages and both themes, forced colours, reduced motion, 320, 768 and 1440 px.',
)

/** The same, with something more that this component was tried with. */
export const triedAlso = (fr: string, en: string): Wording =>
  both(`${triedEverywhere.fr} ${fr}`, `${triedEverywhere.en} ${en}`)
