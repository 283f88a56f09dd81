import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Chips, Filters, SearchBand, Select } from './search.tsx'

export const searchSheet: Sheet = {
  slug: 'search',
  title: both('Recherche', 'Search'),
  purpose: both(
    'Un champ, un bouton, les filtres dessous : un seul formulaire, rien de ce qui est tapé ne se perd.',
    'One field, one button, filters under them: a single form, nothing typed is lost.',
  ),
  tried: triedAlso('Sans JavaScript.', 'Without JavaScript.'),
  examples: [
    {
      title: both('Avec filtres', 'With filters'),
      show: (view) => (
        <SearchBand
          view={view}
          action={view.here}
          label={say(view, 'Que voulez-vous faire faire?', 'What do you need done?')}
          hint={say(view, 'Par exemple : déneigement, traiteur', 'For example: snow removal, catering')}
          text=""
        >
          <Filters view={view} inForce={false}>
            <Select
              name="region"
              label={say(view, 'Région', 'Region')}
              value="06"
              any={view.texts.shell.all}
              number={view.format.number}
              choices={[
                { value: '06', label: 'Montréal', count: 1240 },
                { value: '13', label: 'Laval', count: 36 },
              ]}
            />
          </Filters>
        </SearchBand>
      ),
    },
    {
      title: both('Filtres en vigueur', 'Filters in force'),
      show: (view) => (
        <Chips
          view={view}
          clear={view.here}
          chips={[
            { label: 'Montréal', href: `${view.here}#a` },
            { label: say(view, 'Services alimentaires', 'Food services'), href: `${view.here}#b` },
          ]}
        />
      ),
    },
  ],
}
