import type { View } from '../../context.ts'
import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Facet, Facets } from './facets.tsx'

const regions = [
  'Montréal',
  'Laval',
  'Estrie',
  'Montérégie',
  'Mauricie',
  'Outaouais',
  'Lanaudière',
  'Bas-Saint-Laurent',
]

const values = (view: View, names: readonly string[], chosen: string | null) =>
  names.map((label, at) => ({
    label,
    count: 41 - at * 5,
    href: `${view.here}#${at}`,
    chosen: label === chosen,
  }))

export const facetsSheet: Sheet = {
  slug: 'facets',
  title: both('Facettes', 'Facets'),
  purpose: both(
    'Restreindre une liste d’un clic, avec le nombre de résultats. Sous 48 rem, un interrupteur les ouvre.',
    'Narrow a list with one click, with the number of results. Under 48 rem, a switch opens them.',
  ),
  tried: triedAlso('Sans JavaScript, au clavier seul.', 'Without JavaScript, by keyboard alone.'),
  examples: [
    {
      title: both('Une valeur choisie, d’autres plus bas', 'One value chosen, others below'),
      show: (view) => (
        <Facets view={view} inForce>
          <Facet view={view} label={say(view, 'Région', 'Region')} values={values(view, regions, 'Laval')} />
          <Facet
            view={view}
            label={say(view, 'Forme juridique', 'Legal form')}
            values={values(
              view,
              [view.texts.shell.legalForms['non-profit'], view.texts.shell.legalForms.mutual],
              null,
            )}
          />
        </Facets>
      ),
    },
  ],
}
