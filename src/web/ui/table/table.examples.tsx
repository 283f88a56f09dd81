import type { View } from '../../context.ts'
import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Unknown } from '../text/unknown.tsx'
import { type Column, Table } from './table.tsx'

const columns = (view: View, sorted: boolean): readonly Column[] => [
  {
    label: say(view, 'Famille d’achats', 'Purchase family'),
    ...(sorted ? { sort: { href: `${view.here}#name`, order: null } } : {}),
  },
  {
    label: say(view, 'Contrats', 'Contracts'),
    number: true,
    ...(sorted ? { sort: { href: `${view.here}#count`, order: 'descending' as const } } : {}),
  },
  { label: say(view, 'Montant inconnu', 'Amount unknown'), number: true },
  { label: say(view, 'Valeur déclarée', 'Declared value'), number: true },
]

const rows = (view: View) => [
  [
    say(view, 'Entretien et buanderie', 'Cleaning and laundry'),
    view.format.number(17),
    view.format.number(3),
    view.format.money(428_600),
  ],
  [
    say(view, 'Mobilier', 'Furniture'),
    view.format.number(9),
    view.format.number(0),
    view.format.money(318_400),
  ],
  [
    say(view, 'Alimentation', 'Food'),
    view.format.number(2),
    view.format.number(2),
    <Unknown key="value">{view.texts.shell.unknownFeminine}</Unknown>,
  ],
]

const total = (view: View) => [
  say(view, 'Total de ce qui est connu', 'Total of what is known'),
  view.format.number(28),
  view.format.number(5),
  view.format.money(747_000),
]

export const tableSheet: Sheet = {
  slug: 'table',
  title: both('Tableau', 'Table'),
  purpose: both(
    'Des lignes à comparer. Trié par des liens, totalisé avec ce qui manque, exportable. Trop large, il défile dans sa propre région.',
    'Rows to compare. Sorted by links, totalled with what is lacking, exportable. Too wide, it scrolls inside its own region.',
  ),
  tried: triedAlso(
    'La région reçoit le focus et défile aux flèches.',
    'The region takes the focus and scrolls with the arrows.',
  ),
  examples: [
    {
      title: both('Triable, total, export', 'Sortable, total, export'),
      show: (view) => (
        <Table
          view={view}
          caption={say(view, 'Contrats par famille', 'Contracts by family')}
          columns={columns(view, true)}
          rows={rows(view)}
          total={total(view)}
          exportHref={`${view.here}?export=csv`}
        />
      ),
    },
    {
      title: both('En blocs sous 62 rem', 'As blocks under 62 rem'),
      show: (view) => (
        <Table
          view={view}
          blocks
          caption={say(view, 'Les mêmes en blocs', 'The same as blocks')}
          columns={columns(view, true)}
          rows={rows(view)}
          total={total(view)}
        />
      ),
    },
    {
      title: both('Serré, et trop large', 'Dense, and too wide'),
      show: (view) => (
        <Table
          view={view}
          dense
          caption={say(view, 'Contrats par mois', 'Contracts by month')}
          columns={[
            { label: say(view, 'Région', 'Region') },
            ...Array.from({ length: 18 }, (_, at) => ({
              label: say(view, `Mois ${at + 1}`, `Month ${at + 1}`),
              number: true,
            })),
          ]}
          rows={['Montréal', 'Laval', 'Estrie'].map((name, row) => [
            name,
            ...Array.from({ length: 18 }, (_, at) => view.format.number((at * 7 + row * 13) % 40)),
          ])}
        />
      ),
    },
  ],
}
