import { ButtonLink } from '../button/button.tsx'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Empty } from './empty.tsx'

export const emptySheet: Sheet = {
  slug: 'empty',
  title: both('Rien ici', 'Nothing here'),
  purpose: both(
    'Pourquoi il n’y a rien, et que faire ensuite.',
    'Why there is nothing, and what to do next.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Avec un conseil', 'With advice'),
      show: (view) => (
        <Empty
          title={say(
            view,
            'Aucune entreprise ne répond à tous ces critères.',
            'No enterprise meets all these criteria.',
          )}
          advice={say(
            view,
            'Retirez un filtre, ou essayez un mot plus courant.',
            'Remove a filter, or try a more common word.',
          )}
        />
      ),
    },
    {
      title: both('Avec un acte', 'With an act'),
      show: (view) => (
        <Empty
          title={say(view, 'Rien qui convienne?', 'Nothing suitable?')}
          advice={say(
            view,
            'Décrivez votre besoin; on vous répond en deux jours.',
            'Describe your need; we reply in two days.',
          )}
        >
          <ButtonLink href={view.here} kind="quiet">
            {say(view, 'Décrire un besoin', 'Describe a need')}
          </ButtonLink>
        </Empty>
      ),
    },
  ],
}
