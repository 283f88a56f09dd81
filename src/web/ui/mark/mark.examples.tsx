import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { Mark } from './mark.tsx'

export const markSheet: Sheet = {
  slug: 'mark',
  title: both('Marque', 'Mark'),
  purpose: both(
    'Deux fils qui font un M et se tordent. Jamais sous 20 px, jamais d’une seule couleur à l’écran, jamais dans un cadre.',
    'Two threads that make an M and twist. Never under 20 px, never in one colour on screen, never in a frame.',
  ),
  tried: triedEverywhere,
  examples: [{ title: both('La marque', 'The mark'), show: () => <Mark id="example" /> }],
}
