import type { View } from '../../context.ts'

/** The same page in the other language, named in that language. */
export const LanguageSwitch = ({
  view,
}: {
  readonly view: Pick<View, 'language' | 'texts' | 'otherLanguage'>
}) => {
  const other = view.language === 'fr' ? 'en' : 'fr'
  return (
    <a class="language" href={view.otherLanguage} lang={other} hreflang={other}>
      {view.texts.shell.otherLanguage}
    </a>
  )
}
