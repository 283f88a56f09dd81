import type { View } from '../../context.ts'
import { both, type Example, say } from '../examples.ts'
import { MatrixChart, type Relation } from './matrix.tsx'

const enterprises = [
  'Buanderie Fictive',
  'Louche Fictive',
  'Presses Imaginaires',
  'Atelier Inventé',
  'Vélo-cargo Fictif',
]
const institutions = [
  'Ville Imaginaire',
  'Office Inventé',
  'Cégep Imaginaire',
  'Hôpital Inventé',
  'MRC Fictive',
]

const relation = (
  enterprise: number,
  institution: number,
  kind: Relation['relation'],
  contracts: number,
): Relation => ({
  enterprise,
  institution,
  relation: kind,
  contracts,
})
const relations = [
  relation(0, 0, 'new', 1),
  relation(0, 1, 'known', 5),
  relation(0, 3, 'new', 4),
  relation(1, 0, 'new', 2),
  relation(1, 2, 'known', 3),
  relation(2, 4, 'new', 1),
  relation(3, 1, 'new', 2),
  relation(4, 3, 'known', 1),
]

const table = (view: View) => ({
  columns: [
    { label: say(view, 'Entreprise', 'Enterprise') },
    { label: 'Institution' },
    { label: 'Relation' },
    { label: say(view, 'Contrats', 'Contracts'), number: true },
  ],
  rows: relations.map(({ enterprise, institution, relation: kind, contracts }) => [
    enterprises[enterprise],
    institutions[institution],
    kind === 'new' ? say(view, 'nouvelle', 'new') : say(view, 'déjà établie', 'already known'),
    String(contracts),
  ]),
})

const web: Example = {
  title: both('Toile : qui fait affaire avec qui', 'Cloth: who does business with whom'),
  show: (view) => (
    <MatrixChart
      view={view}
      id="web"
      title={say(view, 'Huit relations, dont cinq nouvelles', 'Eight relations, five of them new')}
      measure={say(
        view,
        'Fils cuivre : entreprises. Fils indigo : institutions. Maille pleine : relation nouvelle; vide : déjà établie. Organisations inventées.',
        'Copper threads: enterprises. Indigo threads: institutions. Full stitch: new relation; outlined: already known. Invented organizations.',
      )}
      enterprises={enterprises}
      institutions={institutions}
      relations={relations}
      table={table(view)}
    />
  ),
}

const tooLarge: Example = {
  title: both('Toile trop grande : le tableau seul', 'Cloth too large: the table alone'),
  show: (view) => (
    <MatrixChart
      view={view}
      id="large-web"
      title={say(view, 'Trente entreprises, cinq institutions', 'Thirty enterprises, five institutions')}
      measure={say(view, 'Organisations inventées', 'Invented organizations')}
      enterprises={Array.from({ length: 30 }, (_, at) => `Entreprise ${at}`)}
      institutions={institutions}
      relations={[]}
      table={table(view)}
    />
  ),
}

export const matrixExamples: readonly Example[] = [web, tooLarge]
