import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { Icon, type IconName } from './icon.tsx'
import { iconPaths } from './icons.generated.ts'

const names = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths)

export const iconSheet: Sheet = {
  slug: 'icon',
  title: both('Icônes', 'Icons'),
  purpose: both(
    'Phosphor, trait régulier, toujours à côté d’un mot. On ajoute un nom dans scripts/generate-icons.mjs.',
    'Phosphor, regular, always beside a word. A name is added in scripts/generate-icons.mjs.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Toutes', 'All'),
      show: () => (
        <ul class="chips">
          {names.map((name) => (
            <li key={name}>
              <Icon name={name} /> <code>{name}</code>
            </li>
          ))}
        </ul>
      ),
    },
  ],
}
