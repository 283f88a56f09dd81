import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Notice } from './notice.tsx'

export const noticeSheet: Sheet = {
  slug: 'notice',
  title: both('Avertissement', 'Notice'),
  purpose: both(
    'Une chose à savoir avant de lire la suite. Le ton est dit par l’icône et par les mots.',
    'Something to know before reading on. Its tone is told by icon and words.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('À savoir', 'To know'),
      show: (view) => (
        <Notice>
          <p>
            {say(
              view,
              'L’ordre suit le nombre de raisons. Ce n’est pas une note.',
              'Ordered by number of reasons. This is not a score.',
            )}
          </p>
        </Notice>
      ),
    },
    {
      title: both('C’est fait', 'Done'),
      show: (view) => (
        <Notice tone="done" view={view}>
          <p>
            {say(view, 'Votre offre est publiée.', 'Your offer is published.')}{' '}
            <a href={view.here}>{say(view, 'La voir', 'See it')}</a>
          </p>
        </Notice>
      ),
    },
    {
      title: both('À lire avec prudence', 'To be read with care'),
      show: (view) => (
        <Notice tone="alert" view={view}>
          <h3>{say(view, 'Deux montants se contredisent', 'Two amounts contradict each other')}</h3>
          <ul>
            <li>
              {say(
                view,
                'Le montant adjugé est dix fois celui du contrat. Ils sont montrés tels que publiés.',
                'The amount awarded is ten times that of the contract. Both are shown as published.',
              )}
            </li>
          </ul>
        </Notice>
      ),
    },
    {
      title: both(
        'Refusé : qui peut, pourquoi pas vous, à qui demander',
        'Refused: who may, why not you, whom to ask',
      ),
      show: (view) => (
        <Notice tone="refused" view={view}>
          <p>
            <strong>
              {say(
                view,
                'Seuls les membres du jury lisent les notes.',
                'Only members of the jury read the scores.',
              )}
            </strong>{' '}
            {say(
              view,
              'Vous accompagnez une des candidatures. La coordination du programme peut vous répondre.',
              'You accompany one of the applications. The programme’s coordination can answer you.',
            )}
          </p>
        </Notice>
      ),
    },
  ],
}
