import type { Constraint, TenderMatch } from '#programme/matching/index.ts'
import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { ReasonCount, Reasons } from './reasons.tsx'

const matchWith = (constraints: readonly Constraint[]): TenderMatch => ({
  supplier: 'louche-fictive',
  notice: 'invented',
  score: 11.5,
  reasons: [
    { kind: 'words', words: ['traiteur', 'repas'], from: 'offer', points: 6 },
    { kind: 'category', seaoCategory: 'G15', from: 'offer', points: 4 },
    { kind: 'distance', kilometres: 6, points: 1.5 },
  ],
  constraints,
})

const holdsBack = matchWith([
  { kind: 'territory', state: 'unmet', missing: null },
  { kind: 'capacity', state: 'unknown', missing: 'notice', amount: null, capacity: 25_000 },
])
const holdsNothing = matchWith([
  { kind: 'territory', state: 'met', missing: null },
  { kind: 'capacity', state: 'met', missing: null, amount: 18_000, capacity: 25_000 },
])

export const reasonsSheet: Sheet = {
  slug: 'reasons',
  title: both('Raisons', 'Reasons'),
  purpose: both(
    'Ce qui rapproche, ce qui retient, et le compte des points. Jamais un pourcentage.',
    'What fits, what holds back, and the sum of points. Never a percentage.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Quelque chose retient', 'Something holds back'),
      show: (view) => (
        <div>
          <h3>Louche Fictive</h3>
          <ReasonCount view={view} tenderMatch={holdsBack} />
          <Reasons view={view} tenderMatch={holdsBack} />
        </div>
      ),
    },
    {
      title: both('Rien de connu ne retient', 'Nothing known holds back'),
      show: (view) => (
        <div>
          <h3>Louche Fictive</h3>
          <ReasonCount view={view} tenderMatch={holdsNothing} />
          <Reasons view={view} tenderMatch={holdsNothing} />
        </div>
      ),
    },
  ],
}
