import type { View } from '../../context.ts'
import { both, type Example, type Sheet, say, triedAlso } from '../examples.ts'
import { BarChart } from './bars.tsx'
import { DotChart } from './dots.tsx'
import { LineChart } from './line.tsx'
import { matrixExamples } from './matrix.examples.tsx'
import { RadarChart } from './radar.tsx'

const quarters = (view: View) =>
  [
    [say(view, 'Avril à juin', 'April to June'), 2, 4],
    [say(view, 'Juillet à septembre', 'July to September'), 9, 10],
    [say(view, 'Octobre et novembre', 'October and November'), 15, 12],
  ] as const

const stacked: Example = {
  title: both('Barres, deux états d’une série', 'Bars, two states of one series'),
  show: (view) => (
    <BarChart
      view={view}
      id="pace"
      title={say(view, 'Le rythme s’accélère', 'The pace is quickening')}
      measure={say(
        view,
        'Contrats par trimestre de 2026, chiffres inventés',
        'Contracts by quarter of 2026, invented figures',
      )}
      series={[
        { label: say(view, 'Nouvelle relation', 'New relation'), ink: '2' },
        { label: say(view, 'Déjà établie', 'Already known'), ink: '2-hatched' },
      ]}
      bars={quarters(view).map(([label, fresh, known]) => ({
        label,
        values: [fresh, known],
        shown: String(fresh + known),
      }))}
      table={{
        columns: [
          { label: say(view, 'Période', 'Period') },
          { label: say(view, 'Nouvelles', 'New'), number: true },
          { label: say(view, 'Établies', 'Known'), number: true },
        ],
        rows: quarters(view).map(([label, fresh, known]) => [label, String(fresh), String(known)]),
      }}
    />
  ),
}

const families = (view: View) => [
  { label: say(view, 'Entretien et buanderie', 'Cleaning and laundry'), value: 428_600 },
  { label: say(view, 'Mobilier et aménagement', 'Furniture'), value: 318_400 },
  { label: say(view, 'Alimentation', 'Food'), value: 36_150 },
  { label: say(view, 'Informatique', 'Computing'), value: null },
]

const bars: Example = {
  title: both('Barres, une valeur inconnue', 'Bars, one value unknown'),
  show: (view) => {
    const shown = (value: number | null) =>
      value === null ? view.texts.shell.unknownFeminine : view.format.money(value)
    return (
      <BarChart
        view={view}
        id="families"
        title={say(view, 'L’entretien et le mobilier d’abord', 'Cleaning and furniture come first')}
        measure={say(
          view,
          'Valeur déclarée par famille d’achats, chiffres inventés',
          'Declared value by purchase family, invented figures',
        )}
        series={[{ label: say(view, 'Valeur', 'Value'), ink: '1' }]}
        bars={families(view).map(({ label, value }) => ({ label, values: [value], shown: shown(value) }))}
        table={{
          columns: [
            { label: say(view, 'Famille', 'Family') },
            { label: say(view, 'Valeur', 'Value'), number: true },
          ],
          rows: families(view).map(({ label, value }) => [label, shown(value)]),
        }}
      />
    )
  },
}

const months = (view: View) =>
  view.language === 'fr'
    ? ['avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.']
    : ['Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.']
const contacts = [4, 11, 19, 22, null, 41, 58] as const
const contracts = [0, 2, 5, 6, null, 14, 21] as const

const line: Example = {
  title: both('Lignes, un mois inconnu', 'Lines, one month unknown'),
  show: (view) => {
    const shown = (value: number | null | undefined) =>
      value === null || value === undefined ? view.texts.shell.unknown : String(value)
    return (
      <LineChart
        view={view}
        id="months"
        title={say(
          view,
          'Un contact sur trois devient un contrat',
          'One contact in three becomes a contract',
        )}
        measure={say(
          view,
          'Par mois, 2026, chiffres inventés; août n’a pas été déclaré',
          'By month, 2026, invented figures; August was not declared',
        )}
        marks={months(view)}
        series={[
          { label: 'Contacts', ink: '1', values: contacts },
          { label: say(view, 'Contrats', 'Contracts'), ink: '2', values: contracts },
        ]}
        table={{
          columns: [
            { label: say(view, 'Mois', 'Month') },
            { label: 'Contacts', number: true },
            { label: say(view, 'Contrats', 'Contracts'), number: true },
          ],
          rows: months(view).map((month, at) => [month, shown(contacts[at]), shown(contracts[at])]),
        }}
      />
    )
  },
}

const asked = (view: View) => [
  { label: say(view, 'Délai', 'Delay'), values: [4, 3] },
  { label: say(view, 'Capacité', 'Capacity'), values: [3, 1] },
  { label: say(view, 'Prix', 'Price'), values: [2, 4] },
  { label: say(view, 'Assurance', 'Insurance'), values: [3, null] },
]

const dots: Example = {
  title: both('Points : demandé et obtenu', 'Dots: asked and obtained'),
  show: (view) => (
    <DotChart
      view={view}
      id="asked"
      title={say(
        view,
        'La capacité, plus que le prix, retient les acheteurs',
        'Capacity, more than price, holds buyers back',
      )}
      measure={say(
        view,
        'Importance et satisfaction, de 0 à 4, chiffres inventés',
        'Importance and satisfaction, 0 to 4, invented figures',
      )}
      series={[
        { label: 'Importance', ink: '1' },
        { label: 'Satisfaction', ink: '2' },
      ]}
      rows={asked(view)}
      table={{
        columns: [
          { label: say(view, 'Critère', 'Criterion') },
          { label: 'Importance', number: true },
          { label: 'Satisfaction', number: true },
        ],
        rows: asked(view).map(({ label, values }) => [
          label,
          ...values.map((value) => (value === null ? view.texts.shell.unknownFeminine : String(value))),
        ]),
      }}
    />
  ),
}

const axes = (view: View) =>
  view.language === 'fr'
    ? ['Volonté', 'Adéquation', 'Capacité', 'Références', 'Proximité']
    : ['Will', 'Fit', 'Capacity', 'References', 'Proximity']
const before = [3, 2, 1, 2, 4] as const
const after = [4, 3, 3, 3, 4] as const

const radar: Example = {
  title: both('Radar', 'Radar'),
  show: (view) => (
    <RadarChart
      view={view}
      id="plan"
      title={say(view, 'La formation a surtout changé la capacité', 'Training changed capacity most')}
      measure={say(
        view,
        'Autoévaluation, de 0 à 4, avant et après, chiffres inventés',
        'Self-assessment, 0 to 4, before and after, invented figures',
      )}
      axes={axes(view)}
      top={4}
      series={[
        { label: say(view, 'Avant', 'Before'), ink: '1', values: before },
        { label: say(view, 'Après', 'After'), ink: '2', values: after },
      ]}
      table={{
        columns: [
          { label: say(view, 'Critère', 'Criterion') },
          { label: say(view, 'Avant', 'Before'), number: true },
          { label: say(view, 'Après', 'After'), number: true },
        ],
        rows: axes(view).map((axis, at) => [axis, String(before[at]), String(after[at])]),
      }}
    />
  ),
}

export const chartSheet: Sheet = {
  slug: 'chart',
  title: both('Graphiques', 'Charts'),
  purpose: both(
    'La conclusion pour titre, la mesure en dessous, les nombres sur les barres, le tableau dessous. Dessinés par le serveur.',
    'The conclusion as title, the measure under it, numbers on the bars, the table below. Drawn by the server.',
  ),
  tried: triedAlso(
    'Arbre d’accessibilité lu : une image nommée par sa conclusion, puis son tableau.',
    'Accessibility tree read: an image named by its conclusion, then its table.',
  ),
  examples: [stacked, bars, line, dots, radar, ...matrixExamples],
}
