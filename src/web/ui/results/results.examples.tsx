import { Empty } from '../empty/empty.tsx'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Facts } from '../facts/facts.tsx'
import { FictionalTag } from '../tag/tag.tsx'
import { ResultList } from './result-list.tsx'

export const resultsSheet: Sheet = {
  slug: 'results',
  title: both('Liste de résultats', 'Result list'),
  purpose: both(
    'Ce qui a été trouvé : combien, dans quel ordre, et pourquoi rien.',
    'What was found: how many, in which order, and why nothing.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Deux résultats', 'Two results'),
      show: (view) => (
        <ResultList
          id="two-results"
          title={say(view, '2 entreprises', '2 enterprises')}
          order={say(
            view,
            'Celles qui ressemblent le plus aux mots cherchés d’abord.',
            'Closest to the words searched first.',
          )}
          empty={null}
          rows={['Louche Fictive', 'Buanderie Fictive'].map((name) => (
            <article class="row" key={name}>
              <div>
                <h3>
                  <a href={`${view.here}#${name.length}`}>{name}</a>
                </h3>
                <p class="by">
                  {view.texts.shell.legalForms['non-profit']}, Laval{' '}
                  <FictionalTag label={view.texts.shell.fictional} />
                </p>
                <p>
                  {say(
                    view,
                    'Repas froids livrés en contenants consignés.',
                    'Cold meals delivered in returnable containers.',
                  )}
                </p>
              </div>
              <Facts
                dense
                facts={[
                  {
                    label: say(view, 'Offre', 'Offer'),
                    value: say(view, 'Traiteur; boîtes à lunch', 'Catering; lunch boxes'),
                  },
                ]}
              />
            </article>
          ))}
        />
      ),
    },
    {
      title: both('Aucun', 'None'),
      show: (view) => (
        <ResultList
          id="no-results"
          title={say(view, 'Aucune entreprise', 'No enterprise')}
          empty={
            <Empty
              title={say(view, 'Rien ne répond à tous ces critères.', 'Nothing meets all these criteria.')}
              advice={say(view, 'Retirez un filtre.', 'Remove a filter.')}
            />
          }
          rows={[]}
        />
      ),
    },
  ],
}
