import type { View } from '../../context.ts'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Unknown } from '../text/unknown.tsx'
import { type Fact, Facts } from './facts.tsx'

const facts = (view: View): readonly Fact[] => [
  {
    label: say(view, 'Lieu', 'Place'),
    value: 'Laval',
    note: say(view, 'd’après le titre', 'from the title'),
  },
  { label: say(view, 'Valeur', 'Value'), value: <Unknown>{view.texts.shell.unpublishedFeminine}</Unknown> },
  { label: say(view, 'Personnes employées', 'Employees'), value: view.format.number(24) },
]

export const factsSheet: Sheet = {
  slug: 'facts',
  title: both('Faits', 'Facts'),
  purpose: both(
    'Des noms et des valeurs. Ce qui n’est pas connu est écrit.',
    'Names and values. What is not known is written.',
  ),
  tried: triedEverywhere,
  examples: [
    { title: both('Ouverts', 'Open'), show: (view) => <Facts facts={facts(view)} /> },
    { title: both('Serrés', 'Dense'), show: (view) => <Facts dense facts={facts(view)} /> },
  ],
}
