import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { BlockedButton, Button, ButtonLink } from './button.tsx'

export const buttonSheet: Sheet = {
  slug: 'button',
  title: both('Bouton', 'Button'),
  purpose: both(
    'Un verbe. Un seul bouton plein par écran; les autres sont en contour. Ce qui ne se défait pas est garance.',
    'A verb. One full button per screen; the others are outlined. What cannot be undone is madder.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Principal, discret, grave', 'Main, quiet, grave'),
      show: (view) => (
        <form action={view.here} class="actions">
          <Button>{say(view, 'Enregistrer', 'Save')}</Button>
          <Button kind="quiet">{say(view, 'Continuer plus tard', 'Continue later')}</Button>
          <Button kind="grave" icon="trash">
            {say(view, 'Retirer l’offre', 'Withdraw the offer')}
          </Button>
        </form>
      ),
    },
    {
      title: both('Lien qui compte autant qu’un bouton', 'Link that matters as much as a button'),
      show: (view) => (
        <p class="actions">
          <ButtonLink href={view.here} icon="magnifying-glass">
            {say(view, 'Chercher une entreprise', 'Find an enterprise')}
          </ButtonLink>
          <ButtonLink href={view.here} kind="quiet">
            {say(view, 'Voir les avis ouverts', 'See the open notices')}
          </ButtonLink>
        </p>
      ),
    },
    {
      title: both('Bloqué, avec sa raison', 'Blocked, with its reason'),
      show: (view) => (
        <BlockedButton
          id="submit-scores"
          reason={say(
            view,
            'Il reste 5 candidatures à noter avant la remise.',
            '5 applications left to score before you can submit.',
          )}
        >
          {say(view, 'Remettre mes notes', 'Submit my scores')}
        </BlockedButton>
      ),
    },
  ],
}
