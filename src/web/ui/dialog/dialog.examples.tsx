import { Button } from '../button/button.tsx'
import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Dialog } from './dialog.tsx'

export const dialogSheet: Sheet = {
  slug: 'dialog',
  title: both('Dialogue', 'Dialogue'),
  purpose: both(
    'Une question avant un acte qui ne se défait pas. Le reste de la page attend.',
    'A question before an act that cannot be undone. The rest of the page waits.',
  ),
  tried: triedAlso(
    'Sans JavaScript : Entrée ouvre, Tab reste dedans, Échap ferme et rend le focus.',
    'Without JavaScript: Enter opens, Tab stays inside, Escape closes and gives the focus back.',
  ),
  examples: [
    {
      title: both('Confirmer', 'Confirm'),
      show: (view) => (
        <Dialog
          view={view}
          id="withdraw"
          kind="grave"
          opener={say(view, 'Retirer l’offre', 'Withdraw the offer')}
          title={say(view, 'Retirer cette offre du répertoire?', 'Withdraw this offer from the directory?')}
          act={
            <form action={view.here}>
              <Button kind="grave">{say(view, 'Retirer', 'Withdraw')}</Button>
            </form>
          }
        >
          <p>
            {say(
              view,
              'Les trois acheteurs qui l’ont gardée seront avertis. Vous pourrez la publier de nouveau.',
              'The three buyers who kept it will be told. You will be able to publish it again.',
            )}
          </p>
        </Dialog>
      ),
    },
    {
      title: both('Expliquer', 'Explain'),
      show: (view) => (
        <Dialog
          view={view}
          id="explain"
          opener={say(view, 'D’où vient ce seuil?', 'Where does this threshold come from?')}
          title={say(view, 'D’où vient ce seuil', 'Where this threshold comes from')}
        >
          <p>
            {say(
              view,
              'Chaque montant légal est montré avec sa source, sa validité et sa date de révision.',
              'Each legal amount is shown with its source, its validity and its review date.',
            )}
          </p>
        </Dialog>
      ),
    },
  ],
}
