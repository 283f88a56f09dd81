import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { View } from '../../context.ts'

/** A text that an organisation wrote, in the reader’s language or marked as being in the other one. */
export const Said = ({ view, text }: { readonly view: Pick<View, 'language'>; readonly text: Bilingual }) => {
  const said = textIn(text, view.language)
  return <span {...(said.language === view.language ? {} : { lang: said.language })}>{said.text}</span>
}
