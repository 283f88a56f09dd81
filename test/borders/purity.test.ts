import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { impurities, sentencesForPeople, vagueNames } from './purity.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).filter((file) => !/\.generated\.ts$|\.test\.tsx?$/.test(file))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** No suffix means pure: `scheduler.ts` is, `directory.store.ts` is not. */
const isPure = (file: string): boolean => /\/[^/.]+\.ts$/.test(file)

describe('a file without suffix stays pure', () => {
  const planted = [
    ['the clock', 'export const now = () => Date.now()'],
    ['today', 'export const today = () => new Date()'],
    ['chance', 'export const draw = () => Math.random()'],
    ['waiting', 'export const wait = async () => 1'],
  ] as const
  test.each(planted)('%s is seen', (_, code) => expect(impurities('planted.ts', code)).not.toEqual([]))

  test('a date made from an argument is allowed', () =>
    expect(impurities('planted.ts', 'export const day = (n: number) => new Date(n)')).toEqual([]))

  const pure = ['kernel', 'places', 'programme', 'accounts', 'journal', 'mail']
    .map((folder) => `src/${folder}/**/*.ts`)
    .flatMap(sources)
    .filter(isPure)
  test('there are pure files to look at', () => expect(pure.length).toBeGreaterThan(10))
  test.each(pure)('%s', (file) => expect(impurities(file, read(file))).toEqual([]))
})

describe('names are those of the field', () => {
  const planted = [
    'const data = 1',
    'type SupplierInfo = {}',
    'const match = 1',
    'interface Helper {}',
  ] as const
  test.each(planted)('«%s» is seen', (code) => expect(vagueNames('planted.ts', code)).toHaveLength(1))
  test('a precise name with a vague word in it is allowed', () =>
    expect(vagueNames('planted.ts', 'const dataFolder = 1; type TenderMatch = 1')).toEqual([]))

  test.each(sources('src/**/*.{ts,tsx}'))('%s', (file) => expect(vagueNames(file, read(file))).toEqual([]))
})

describe('only the locales speak to people', () => {
  test('a French sentence is seen', () =>
    expect(
      sentencesForPeople('planted.ts', "const text = 'Aucune entreprise trouvée dans ce territoire'"),
    ).toHaveLength(1))

  const silent = ['src/kernel/**/*.ts', 'src/programme/**/*.ts'].flatMap(sources)
  test.each(silent)('%s', (file) => expect(sentencesForPeople(file, read(file))).toEqual([]))
})
