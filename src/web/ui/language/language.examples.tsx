import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { LanguageSwitch } from './language-switch.tsx'

export const languageSheet: Sheet = {
  slug: 'language',
  title: both('Langue', 'Language'),
  purpose: both(
    'Mène à la même page dans l’autre langue; la recherche en cours est gardée.',
    'Leads to the same page in the other language; the search under way is kept.',
  ),
  tried: triedEverywhere,
  examples: [
    { title: both('L’autre langue', 'The other language'), show: (view) => <LanguageSwitch view={view} /> },
  ],
}
