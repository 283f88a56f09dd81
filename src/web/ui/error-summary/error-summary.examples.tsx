import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { TextField } from '../field/inputs.tsx'
import { ErrorSummary } from './error-summary.tsx'

export const errorSummarySheet: Sheet = {
  slug: 'error-summary',
  title: both('Résumé des erreurs', 'Error summary'),
  purpose: both(
    'En tête de page après un refus : tout ce qui manque, chaque ligne menant à son champ. Il prend le focus, sans script.',
    'At the top of the page after a refusal: all that is missing, each line leading to its field. It takes the focus, without script.',
  ),
  tried: triedAlso('Le lien donne le focus au champ.', 'The link gives the focus to the field.'),
  examples: [
    {
      title: both('Deux erreurs', 'Two errors'),
      show: (view) => {
        const name = say(
          view,
          'Il manque le nom de l’entreprise. Écrivez celui du registre.',
          'The enterprise’s name is missing. Write the one in the register.',
        )
        const mail = say(
          view,
          'L’adresse n’a pas de « @ ». Vérifiez-la.',
          'The address has no “@”. Check it.',
        )
        return (
          <div>
            <ErrorSummary
              view={view}
              takesFocus={false}
              errors={[
                { name: 'wrong-name', error: name },
                { name: 'wrong-mail', error: mail },
              ]}
            />
            <div class="form">
              <TextField
                view={view}
                name="wrong-name"
                label={say(view, 'Nom de l’entreprise', 'Name of the enterprise')}
                error={name}
                value=""
                autocomplete="organization"
              />
              <TextField
                view={view}
                name="wrong-mail"
                type="email"
                label={say(view, 'Courriel', 'E-mail')}
                error={mail}
                value="accueil.louche.example"
                autocomplete="email"
              />
            </div>
          </div>
        )
      },
    },
  ],
}
