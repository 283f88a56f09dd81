import { expect, test } from 'vitest'
import { gatheredReasons } from './gathered-reasons.ts'

test('words found in one text are told together, with the sum of their points', () => {
  expect(
    gatheredReasons([
      { kind: 'words', words: ['neige'], from: 'offer', points: 1 },
      { kind: 'distance', kilometres: 3, points: 2 },
      { kind: 'words', words: ['neige', 'trottoir'], from: 'offer', points: 1.5 },
      { kind: 'words', words: ['neige'], from: 'achievement', points: 0.5 },
    ]),
  ).toEqual([
    { kind: 'words', words: ['neige', 'trottoir'], from: 'offer', points: 2.5 },
    { kind: 'distance', kilometres: 3, points: 2 },
    { kind: 'words', words: ['neige'], from: 'achievement', points: 0.5 },
  ])
})

test('a classification is told by its closest level', () => {
  expect(
    gatheredReasons([
      { kind: 'unspsc', code: '72', level: 'segment', points: 1 },
      { kind: 'unspsc', code: '72102903', level: 'commodity', points: 2 },
    ]),
  ).toEqual([{ kind: 'unspsc', code: '72102903', level: 'commodity', points: 3 }])
})

test('two contracts stay two reasons', () => {
  const contract = {
    kind: 'similar-contract',
    buyer: 'Ville',
    date: '2026-01-01',
    words: [],
    points: 1,
  } as const
  expect(
    gatheredReasons([
      { ...contract, title: 'Toiture' },
      { ...contract, title: 'Fenêtres' },
    ]),
  ).toHaveLength(2)
})
