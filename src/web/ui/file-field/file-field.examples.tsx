import { Button } from '../button/button.tsx'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { inState, nameOfState, states } from '../field/field.examples.tsx'
import { FileField } from './file-field.tsx'

export const fileFieldSheet: Sheet = {
  slug: 'file-field',
  title: both('Fichier', 'File'),
  purpose: both(
    'Reçoit un fichier; dit d’avance ce qui est accepté. Un fichier reçu reste si le formulaire est refusé.',
    'Receives a file; says beforehand what is accepted. A file received stays when the form is refused.',
  ),
  tried: triedEverywhere,
  examples: [
    ...states.map((state) => ({
      title: nameOfState(state),
      show: (view: Parameters<Sheet['examples'][number]['show']>[0]) => (
        <form method="post" enctype="multipart/form-data" action={view.here} class="form">
          <FileField
            {...inState(view, state, 'file')}
            {...(state === 'help'
              ? { help: say(view, 'CSV ou XLSX, 10 Mo au plus.', 'CSV or XLSX, 10 MB at most.') }
              : {})}
            label={say(view, 'Liste des entreprises', 'List of enterprises')}
            accept=".csv,.xlsx"
          />
          <p>
            <Button>{say(view, 'Envoyer', 'Send')}</Button>
          </p>
        </form>
      ),
    })),
    {
      title: both('Déjà reçu', 'Already received'),
      show: (view) => (
        <form method="post" enctype="multipart/form-data" action={view.here} class="form">
          <FileField
            view={view}
            name="file-kept"
            label={say(view, 'Photos de vos réalisations', 'Photographs of your achievements')}
            accept="image/*"
            several
            kept={[{ name: 'cuisine.jpg', size: say(view, '240 ko', '240 kB'), href: view.here }]}
          />
          <p>
            <Button>{say(view, 'Envoyer', 'Send')}</Button>
          </p>
        </form>
      ),
    },
  ],
}
