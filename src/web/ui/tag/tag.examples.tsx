import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { FictionalTag, Tag } from './tag.tsx'

export const tagSheet: Sheet = {
  slug: 'tag',
  title: both('Étiquette', 'Tag'),
  purpose: both(
    'Un mot qui classe. Cuivre et indigo disent le côté, rien d’autre.',
    'One word that classifies. Copper and indigo tell the side, nothing else.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Simple, entreprise, institution', 'Plain, enterprise, institution'),
      show: (view) => (
        <p>
          <Tag>{say(view, 'Coopérative', 'Cooperative')}</Tag>{' '}
          <Tag side="enterprise">{say(view, 'Entreprise', 'Enterprise')}</Tag>{' '}
          <Tag side="institution">Institution</Tag>
        </p>
      ),
    },
    {
      title: both('Inventée pour la démonstration', 'Invented for the demonstration'),
      show: (view) => <FictionalTag label={view.texts.shell.fictional} />,
    },
  ],
}
