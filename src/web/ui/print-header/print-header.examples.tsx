import { both, type Sheet, triedAlso } from '../examples.ts'
import { PrintHeader } from './print-header.tsx'

export const printHeaderSheet: Sheet = {
  slug: 'print-header',
  title: both('En-tête imprimé', 'Print header'),
  purpose: both(
    'Sur papier, remplace la navigation : programme, adresse de la page, date de lecture.',
    'On paper, replaces the navigation: programme, address of the page, day it was read.',
  ),
  tried: triedAlso('Média d’impression émulé.', 'Emulated print media.'),
  examples: [
    {
      title: both('Tel qu’imprimé', 'As printed'),
      show: (view) => (
        <div class="as-printed">
          <PrintHeader view={view} programme={view.site.programme[view.language] ?? view.site.programme.fr} />
        </div>
      ),
    },
  ],
}
