import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Stitch } from '../stitch/stitch.tsx'
import { Tie } from '../tie/tie.tsx'
import { Braid } from './braid.tsx'

export const braidSheet: Sheet = {
  slug: 'braid',
  title: both('Tresse, maille, attache', 'Braid, stitch, tie'),
  purpose: both(
    'Les trois signes de la maison. Cuivre : les entreprises. Indigo : les institutions. Toujours à côté de mots, et lus par eux.',
    'The three signs of the house. Copper: enterprises. Indigo: institutions. Always beside words, which say the same.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Tresse : une raison par croisement', 'Braid: one reason per crossing'),
      show: (view) => (
        <div>
          <Braid tied={5} untied={1} />
          <p class="note">
            {say(view, '5 raisons sur 6 points examinés', '5 reasons out of 6 points examined')}
          </p>
        </div>
      ),
    },
    {
      title: both('Rien encore', 'Nothing yet'),
      show: (view) => (
        <div>
          <Braid tied={0} untied={4} />
          <p class="note">{say(view, 'Aucune raison', 'No reason')}</p>
        </div>
      ),
    },
    {
      title: both('Maille : une relation d’affaires', 'Stitch: one business relation'),
      show: (view) => (
        <ul>
          <li>
            <Stitch relation="new" /> {say(view, 'Nouvelle relation', 'New relation')}
          </li>
          <li>
            <Stitch relation="known" />{' '}
            {say(view, 'Elles se connaissaient déjà', 'They already knew each other')}
          </li>
        </ul>
      ),
    },
    {
      title: both('Attache : deux noms', 'Tie: two names'),
      show: (view) => (
        <Tie
          enterprise={say(view, 'Buanderie Fictive', 'Fictive Laundry')}
          institution={say(view, 'Centre hospitalier Inventé', 'Invented Hospital')}
          words={say(view, 'fait affaire avec', 'does business with')}
        />
      ),
    },
  ],
}
