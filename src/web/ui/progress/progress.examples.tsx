import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Progress } from './progress.tsx'

export const progressSheet: Sheet = {
  slug: 'progress',
  title: both('Avancement', 'Progress'),
  purpose: both(
    'Combien de choses sont faites. Les mots le disent; la tresse le montre.',
    'How many things are done. The words say it; the braid shows it.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('En cours', 'Under way'),
      show: (view) => (
        <Progress
          view={view}
          id="p-some"
          done={6}
          of={11}
          label={say(view, 'candidatures notées', 'applications scored')}
        />
      ),
    },
    {
      title: both('Pas commencé', 'Not started'),
      show: (view) => (
        <Progress
          view={view}
          id="p-none"
          done={0}
          of={5}
          label={say(view, 'réponses reçues', 'answers received')}
        />
      ),
    },
    {
      title: both('Terminé', 'Done'),
      show: (view) => (
        <Progress
          view={view}
          id="p-all"
          done={4}
          of={4}
          label={say(view, 'séances données', 'sessions given')}
        />
      ),
    },
    {
      title: both('Beaucoup', 'Many'),
      show: (view) => (
        <Progress
          view={view}
          id="p-many"
          done={1240}
          of={11000}
          label={say(view, 'lignes lues', 'lines read')}
        />
      ),
    },
  ],
}
