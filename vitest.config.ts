import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const postgres = process.env.TEST_DATABASE_URL
const withoutDatabase = [
  'test/borders/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/program/**/*.test.ts',
]
/** Tests of files with a role (`x.store.test.ts`) and whole scenarios use a database: they run on each engine. */
const withDatabase = { include: ['src/**/*.*.test.ts', 'test/**/*.test.ts'], exclude: withoutDatabase }

/** Whole screens over tables that other tests try on both engines: on a server they are tried in the long profile. */
const screens = [
  'test/accounts/**/*.test.ts',
  'test/editing/**/*.test.ts',
  'test/lists/**/*.test.ts',
  'test/web/**/*.test.ts',
  'test/journal/history.test.ts',
  'test/scenarios/learning.test.ts',
  'test/consent/pages.test.ts',
  'test/consent/notices-letters.test.ts',
  'test/files/files-on-the-site.test.ts',
  'test/mail/screens.test.ts',
  'test/privacy/**/*.test.ts',
  'test/programme/calls.test.ts',
  'test/programme/concertation.test.ts',
  'test/programme/edition-import.test.ts',
  'test/programme/editions.test.ts',
  'test/programme/governance.test.ts',
  'test/programme/jury.test.ts',
  'test/programme/public-site.test.ts',
  'test/programme/set-up.test.ts',
  'test/programme/several-programmes.test.ts',
]

/**
 * The guards of the embedded database have nothing to try on a server; who may open which address, and what is no
 * form or address at all, is decided before any table is asked, the same on both engines.
 */
const onServer = {
  ...withDatabase,
  exclude: [
    ...withoutDatabase,
    'test/durability/**/*.test.ts',
    'test/policy/every-address.test.ts',
    'test/policy/lessons.test.ts',
    'test/web/bad-input.test.ts',
    ...(process.env.TEST_PROFILE === 'long' ? [] : screens),
  ],
}

const project = (
  name: string,
  test: {
    include: string[]
    exclude?: string[]
    env?: Record<string, string>
    testTimeout?: number
    isolate?: boolean
  },
) => ({
  extends: true as const,
  test: { name, ...test },
})

/** By default small files come last, and these few lines take minutes: one worker would end alone with them. */
const longest = ['test/browser/every-page-drawn-fr.test.ts', 'src/commands/match.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Limits are against hanging: a busy machine is slow, not broken.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // By default a machine of two cores would run one file at a time, and most of them wait for a disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // What touches nothing leaves nothing behind: the modules are read once for all.
      project('pure', {
        include: ['src/**/*.test.{ts,tsx}'],
        exclude: ['src/**/*.*.test.ts'],
        isolate: false,
      }),
      project('borders', { include: ['test/borders/**/*.test.ts'] }),
      project('pglite', { ...withDatabase, env: { TEST_ENGINE: 'pglite' } }),
      ...(postgres
        ? [project('postgres', { ...onServer, env: { TEST_ENGINE: 'postgres' }, isolate: false })]
        : []),
      // One test walks through every page in a browser: its limit is against hanging, not a measure of speed.
      project('program', {
        include: ['test/program/**/*.test.ts', 'test/browser/**/*.test.ts'],
        testTimeout: 600_000,
      }),
    ],
  },
})
