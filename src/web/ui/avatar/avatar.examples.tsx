import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Avatar } from './avatar.tsx'

export const avatarSheet: Sheet = {
  slug: 'avatar',
  title: both('Logo ou initiales', 'Logo or initials'),
  purpose: both(
    'Le logo de l’organisation; sans logo, ses initiales sur le fil de son côté. Le nom est toujours écrit à côté.',
    'The organization’s logo; without one, its initials over the thread of its side. The name is always written beside it.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Sans logo', 'Without a logo'),
      show: (view) => (
        <div>
          <p class="beside">
            <Avatar name="Louche Fictive" side="enterprise" />
            <span>Louche Fictive</span>
          </p>
          <p class="beside">
            <Avatar name="Cégep Imaginaire" side="institution" />
            <span>Cégep Imaginaire</span>
          </p>
          <p class="beside">
            <Avatar name="Pôle Inventé" side="neither" />
            <span>{say(view, 'Pôle Inventé, partenaire', 'Pôle Inventé, partner')}</span>
          </p>
        </div>
      ),
    },
    {
      title: both('Avec logo', 'With a logo'),
      show: (view) => (
        <p class="beside">
          <Avatar name="Maillage" side="neither" logo={view.site.assets['mark.svg'] ?? ''} />
          <span>Maillage</span>
        </p>
      ),
    },
    {
      title: both('Grand', 'Large'),
      show: () => (
        <p class="beside">
          <Avatar name="Louche Fictive" side="enterprise" size="large" />
          <span>Louche Fictive</span>
        </p>
      ),
    },
  ],
}
