import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Said } from './said.tsx'
import { Unknown } from './unknown.tsx'

export const textSheet: Sheet = {
  slug: 'text',
  title: both('Texte', 'Text'),
  purpose: both(
    'Les titres en Brygada 1918, le reste en Atkinson Hyperlegible Next. Ce qui n’est pas connu est écrit.',
    'Titles in Brygada 1918, the rest in Atkinson Hyperlegible Next. What is not known is written.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Prose', 'Prose'),
      show: (view) => (
        <div class="prose">
          <p class="lede">{say(view, 'Vos achats ont des voisins.', 'Your purchases have neighbours.')}</p>
          <p>
            {say(
              view,
              'Une buanderie peut laver à douze minutes de l’hôpital sans que personne le sache. ',
              'A laundry can wash twelve minutes from the hospital without anyone knowing. ',
            )}
            <strong>{say(view, 'Le rapprochement est un fait, ', 'The match is a fact, ')}</strong>
            <a href={view.here}>{say(view, 'avec sa source', 'with its source')}</a>.
          </p>
          <p class="note">{say(view, 'Une note de bas de bloc.', 'A note under a block.')}</p>
        </div>
      ),
    },
    {
      title: both('Inconnu', 'Unknown'),
      show: (view) => (
        <p>
          {say(view, 'Valeur :', 'Value:')} <Unknown>{view.texts.shell.unpublishedFeminine}</Unknown>
        </p>
      ),
    },
    {
      title: both('Écrit dans l’autre langue seulement', 'Written in the other language only'),
      show: (view) => (
        <p>
          <Said view={view} text={{ fr: 'Entretien ménager écologique', en: null }} />
        </p>
      ),
    },
    {
      title: both('Côtés', 'Sides'),
      show: (view) => (
        <p>
          <span class="enterprise">{say(view, 'Une entreprise', 'An enterprise')}</span>,{' '}
          <span class="institution">{say(view, 'une institution', 'an institution')}</span>
        </p>
      ),
    },
  ],
}
