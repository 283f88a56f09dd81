import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Badge } from './badge.tsx'

export const badgeSheet: Sheet = {
  slug: 'badge',
  title: both('Insigne', 'Badge'),
  purpose: both(
    'Une reconnaissance et sa date. Une reconnaissance échue ou retirée reste dite, jamais effacée.',
    'A recognition and its date. One that expired or was withdrawn is still told, never erased.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Vérifiée, avec sa preuve', 'Verified, with its evidence'),
      show: (view) => (
        <Badge
          view={view}
          state="verified"
          label={say(view, 'Économie sociale, vérifiée le', 'Social economy, verified on')}
          href={view.here}
          date={view.now}
        />
      ),
    },
    {
      title: both('En attente', 'Waiting'),
      show: (view) => (
        <Badge
          view={view}
          state="waiting"
          label={say(view, 'Vérification demandée le', 'Verification asked for on')}
          date={view.now}
        />
      ),
    },
    {
      title: both('Échue', 'Expired'),
      show: (view) => (
        <Badge
          view={view}
          state="ended"
          label={say(view, 'Reconnaissance échue le', 'Recognition expired on')}
          date={view.now}
        />
      ),
    },
  ],
}
