import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Timeline } from './timeline.tsx'

export const timelineSheet: Sheet = {
  slug: 'timeline',
  title: both('Chronologie', 'Timeline'),
  purpose: both(
    'Ce qui s’est passé, le plus ancien d’abord. Le nœud est sur le fil de qui a agi; le titre le dit aussi.',
    'What happened, the oldest first. The knot sits on the thread of whoever acted; the title says it too.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Les deux côtés', 'Both sides'),
      show: (view) => (
        <Timeline
          moments={[
            {
              id: 'a',
              side: 'enterprise',
              title: say(view, 'La buanderie propose une visite', 'The laundry offers a visit'),
              note: say(view, '2 mars 2026', 'March 2, 2026'),
            },
            {
              id: 'b',
              side: 'institution',
              title: say(view, 'L’hôpital accepte', 'The hospital accepts'),
              note: say(view, '4 mars 2026', 'March 4, 2026'),
            },
            {
              id: 'c',
              side: 'both',
              title: say(view, 'Ils se rencontrent', 'They meet'),
              note: say(view, '16 mars 2026, à la buanderie', 'March 16, 2026, at the laundry'),
            },
            {
              id: 'd',
              side: 'institution',
              title: say(view, 'L’hôpital publie son avis', 'The hospital publishes its notice'),
              note: say(view, '8 mai 2026', 'May 8, 2026'),
            },
          ]}
        />
      ),
    },
    {
      title: both('Un seul côté', 'One side only'),
      show: (view) => (
        <Timeline
          moments={[
            {
              id: 'a',
              side: 'institution',
              title: say(view, 'Publication de l’avis', 'Notice published'),
              note: say(view, '8 mai 2026', 'May 8, 2026'),
            },
            {
              id: 'b',
              side: 'institution',
              title: say(view, 'Avis modifié', 'Notice amended'),
              note: say(view, 'date inconnue', 'date unknown'),
            },
          ]}
        />
      ),
    },
  ],
}
