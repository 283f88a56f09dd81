import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { normalForm } from '#programme/tenders/normal-form.ts'
import { freshDatabase } from '#test/support/database.ts'
import { importContent, realReleases } from './import-support.ts'

const numRuns = process.env.TEST_PROFILE === 'long' ? 10_000 : 300
const perImport = 50

let opened: OpenDatabase
let texts: readonly string[]
beforeAll(async () => {
  opened = await freshDatabase()
  texts = (await realReleases()).map((each) => JSON.stringify(each))
})
afterAll(() => opened.close())

const strange = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    'FO-',
    '__proto__',
    '9'.repeat(400),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

type Path = readonly (string | number)[]

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]

/** `value` with what stands at `path` replaced, or removed when the replacement is undefined. */
const replaced = (value: unknown, path: Path, by: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return by
  if (Array.isArray(value))
    return value.map((each, index) => (index === step ? replaced(each, rest, by) : each))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (key !== step) return [[key, each]]
      const next = replaced(each, rest, by)
      return next === undefined ? [] : [[key, next]]
    }),
  )
}

const change = fc.record({ at: fc.nat(), by: fc.oneof(strange, fc.constant(undefined)) })

/** A real release with some of its values replaced or removed. */
const mutated = fc
  .tuple(fc.nat(), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([which, changes]) => {
    const release: unknown = JSON.parse(texts[which % texts.length] ?? '{}')
    return changes.reduce<unknown>((value, { at, by }) => {
      const paths = pathsIn(value)
      return replaced(value, paths[at % paths.length] ?? [], by)
    }, release)
  })

test('a mutated release has a normal form, or is refused with its reason', () => {
  fc.assert(
    fc.property(mutated, (release) => {
      const normal = normalForm(release)
      if (normal.accepted) expect(normal.value.process.ocid).not.toBe('')
      else expect(['no-ocid', 'not-an-object']).toContain(normal.refusal.kind)
      expect(normalForm(structuredClone(release))).toEqual(normal)
    }),
    { numRuns },
  )
}, 600_000)

test('files of mutated releases come in: every release is stored or quarantined with its reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutated, { minLength: perImport, maxLength: perImport }), async (releases) => {
      const text = JSON.stringify({ releases: releases.map((each) => each ?? null) })
      const { summary, failure, failureDetail } = await importContent(opened, text)
      expect({ failure, failureDetail }).toEqual({ failure: null, failureDetail: null })
      expect(summary.new + summary.updated + summary.unchanged + summary.quarantined).toBe(summary.read)
      const reasons = await opened.db.selectFrom('quarantine').select('reason').distinct().execute()
      for (const { reason } of reasons)
        expect(['no-ocid', 'not-a-release', 'refused-by-database', 'invalid-json']).toContain(reason)
    }),
    { numRuns: Math.ceil(numRuns / perImport), endOnFailure: true },
  )
}, 600_000)
