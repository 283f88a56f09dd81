import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const breadcrumbSheet: Sheet = {
  slug: 'breadcrumb',
  title: both('Fil d’Ariane', 'Breadcrumb'),
  purpose: both('Où l’on est, et le chemin du retour.', 'Where one is, and the way back.'),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Deux niveaux', 'Two levels'),
      show: (view) => (
        <Breadcrumb
          view={{
            ...view,
            texts: {
              ...view.texts,
              shell: {
                ...view.texts.shell,
                breadcrumb: say(view, 'Exemple de fil', 'Example of a breadcrumb'),
              },
            },
          }}
          steps={[
            { label: view.texts.shell.nav.directory, href: view.here },
            { label: say(view, 'Louche Fictive', 'Fictive Ladle'), href: `${view.here}#louche` },
          ]}
          here={say(view, 'Occasions', 'Opportunities')}
        />
      ),
    },
  ],
}
