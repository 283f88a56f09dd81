import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Navigation } from './navigation.tsx'

export const navigationSheet: Sheet = {
  slug: 'navigation',
  title: both('Navigation', 'Navigation'),
  purpose: both(
    'Les lieux du site. Sous 62 rem, une ligne et un bouton Menu.',
    'The places of the site. Under 62 rem, one line and a Menu button.',
  ),
  tried: triedAlso(
    'Sans JavaScript; Échap ferme le menu et rend le focus au bouton.',
    'Without JavaScript; Escape closes the menu and gives focus back to the button.',
  ),
  examples: [
    {
      title: both('Sur la page d’un lieu', 'On the page of a place'),
      show: (view) => (
        <Navigation
          view={view}
          id="nav-example"
          label={say(view, 'Exemple de navigation', 'Example of navigation')}
          places={[
            { label: say(view, 'Répertoire', 'Directory'), href: `${view.here}#a`, current: 'page' },
            { label: say(view, 'Avis publics', 'Public notices'), href: `${view.here}#b`, current: null },
            { label: say(view, 'Bilan', 'Report'), href: `${view.here}#c`, current: null },
          ]}
        />
      ),
    },
  ],
}
