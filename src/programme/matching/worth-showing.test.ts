import { describe, expect, test } from 'vitest'
import type { Reason, TenderMatch } from './tender-match.ts'
import { isCredible, worthShowing } from './worth-showing.ts'

const because = (...reasons: readonly Reason[]): TenderMatch => ({
  supplier: 's',
  notice: 'n',
  score: reasons.reduce((sum, { points }) => sum + points, 0),
  reasons,
  constraints: [],
})
const words = (points: number, ...found: readonly string[]): Reason => ({
  kind: 'words',
  words: found,
  from: 'offer',
  points,
})
const category: Reason = { kind: 'category', seaoCategory: 'S9', from: 'offer', points: 2 }
const near: Reason = { kind: 'distance', kilometres: 1, points: 1.5 }

describe('a match is shown to people', () => {
  test.each([
    ['two words', [words(3, 'vidange', 'fosses')]],
    ['a word within the same category', [words(1, 'déneigement'), category]],
    ['a close classification', [{ kind: 'unspsc', code: '72102903', level: 'class', points: 2 }]],
    [
      'a word within the same family of codes',
      [words(1, 'isolation'), { kind: 'unspsc', code: '72100000', level: 'family', points: 2 }],
    ],
    [
      'a similar contract',
      [{ kind: 'similar-contract', title: 't', buyer: 'b', date: null, words: [], points: 1 }],
    ],
  ] as const)('for %s', (_, reasons) => expect(isCredible(because(...reasons))).toBe(true))

  test.each([
    ['place', [near]],
    ['one common word', [words(1, 'services'), near]],
    ['one telling word', [words(1, 'déneigement'), near]],
    ['words of any trade', [words(3, 'travaux', 'entretien', 'services'), near]],
    ['words of any trade within the same category', [words(1, 'entretien'), category]],
    ['a broad category', [category, near]],
    ['a family of codes', [{ kind: 'unspsc', code: '72100000', level: 'family', points: 2 }]],
    ['a broad classification', [{ kind: 'unspsc', code: '72', level: 'segment', points: 1 }]],
    [
      'a contract that counts against it',
      [{ kind: 'similar-contract', title: 't', buyer: 'b', date: null, words: [], points: -1 }],
    ],
  ] as const)('never for %s alone', (_, reasons) => expect(isCredible(because(...reasons))).toBe(false))
})

test('what says far less of the trade than the best match is left out', () => {
  const best = because(words(8, 'étagères', 'métalliques'))
  const other = because(words(1.9, 'clôtures', 'jeux'), near)
  expect(worthShowing([best, other])).toEqual([best])
  expect(worthShowing([other])).toEqual([other])
})

test('codes alone give way to what says the trade in words, past contracts do not', () => {
  const code: Reason = { kind: 'unspsc', code: '72102903', level: 'class', points: 4 }
  const inWords = because(code, words(2, 'déneigement'))
  const inCommonWords = because(code, words(2, 'entretien'))
  const byCodes = because(code)
  const won: Reason = { kind: 'similar-contract', title: 't', buyer: 'b', date: null, words: [], points: 1 }
  const byContract = because(code, won)
  expect(worthShowing([inWords, inCommonWords, byContract, byCodes])).toEqual([inWords, byContract])
  expect(worthShowing([inCommonWords, byCodes])).toEqual([inCommonWords])
  expect(worthShowing([byCodes])).toEqual([byCodes])
})
