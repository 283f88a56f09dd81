import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Table } from '../table/table.tsx'
import { Figure } from './figure.tsx'

export const figureSheet: Sheet = {
  slug: 'figure',
  title: both('Chiffre', 'Figure'),
  purpose: both(
    'Une valeur, ce qu’elle compte, sa période, sa source, et le chemin vers ses lignes.',
    'A value, what it counts, its period, its source, and the way to its rows.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Trois chiffres côte à côte', 'Three figures side by side'),
      show: (view) => (
        <div class="figures">
          <Figure
            view={view}
            value={view.format.number(178)}
            counts={say(view, 'contacts d’affaires', 'business contacts')}
            period={say(view, 'Du 1er avril au 20 novembre.', 'April 1 to November 20.')}
            source={say(view, 'déclarations des deux parties', 'declarations of both parties')}
            href={`${view.here}#178`}
            open={say(view, 'Ouvrir les 178 lignes', 'Open the 178 rows')}
          />
          <Figure
            view={view}
            value={view.format.money(1_284_320)}
            counts={say(view, 'valeur déclarée', 'declared value')}
            period={say(view, 'Même période.', 'Same period.')}
            source={say(view, 'contrats déclarés', 'declared contracts')}
            lacks={say(
              view,
              'Somme de 41 contrats; le montant des 11 autres est inconnu.',
              'Sum of 41 contracts; the amount of the other 11 is unknown.',
            )}
            href={`${view.here}#41`}
            open={say(view, 'Ouvrir les 41 lignes', 'Open the 41 rows')}
          />
          <Figure
            view={view}
            value={null}
            counts={say(view, 'emplois créés', 'jobs created')}
            period={say(view, 'Même période.', 'Same period.')}
            source={say(view, 'question posée en décembre', 'question asked in December')}
            href={`${view.here}#0`}
            open={say(view, 'Voir la question', 'See the question')}
          />
        </div>
      ),
    },
    {
      title: both('Ses lignes ouvertes sur place', 'Its rows opened in place'),
      show: (view) => (
        <Figure
          view={view}
          value={view.format.number(2)}
          counts={say(view, 'relations nouvelles', 'new relations')}
          period={say(view, 'Depuis avril.', 'Since April.')}
          source={say(view, 'contrats déclarés', 'declared contracts')}
          open={say(view, 'Ouvrir les 2 lignes', 'Open the 2 rows')}
          rows={
            <Table
              view={view}
              caption={say(view, 'Relations nouvelles', 'New relations')}
              columns={[{ label: say(view, 'Entreprise', 'Enterprise') }, { label: 'Institution' }]}
              rows={[
                ['Louche Fictive', 'Cégep Imaginaire'],
                ['Buanderie Fictive', 'Hôpital Inventé'],
              ]}
            />
          }
        />
      ),
    },
  ],
}
