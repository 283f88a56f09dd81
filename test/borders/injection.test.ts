import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where an expression or SQL is put together, and why nothing that somebody typed can be in it. */
const allowed: Readonly<Record<string, string>> = {
  'src/programme/tenders/import-runs.store.ts': 'keys are written in the call',
  'src/accounts/email-domain.ts': 'put together from constants of the same file',
  'src/programme/tenders/tenders-file.store.ts': 'the names of columns, written in the same file',
  'src/installation/snapshot.store.ts':
    'settings written in the call; types and constraints that the catalogue of the database tells',
  'src/db/migrate.ts': 'migrations, which are ours',
  'src/programme/tenders/tenders-import.store.ts': 'types of columns, written in the same file',
  'src/web/origin.ts': 'an address of the site map',
  'src/web/protection.ts': 'addresses of the site map',
  'src/files/bucket-store.actions.ts': 'names of elements, written in the call',
  'src/programme/tenders/category.ts':
    'a code that has just been found to be a letter or three and two digits',
}

/** An expression that is not a plain literal, or SQL that is not bound. */
const composed = (code: string): boolean => /new RegExp\((?!\s*\/|\s*'[^']*'\s*[,)])|sql\.raw\(/.test(code)

test.each([
  ['new RegExp(text)', true],
  ['new RegExp(`^a`)', true],
  ["new RegExp('^a+$')", false],
  ['new RegExp(/a/, flags)', false],
  ['sql.raw(name)', true],
  ['sql`select name`', false],
])('%s is seen as put together: %s', (code, seen) => expect(composed(code)).toBe(seen))

test('no text becomes an expression or SQL, but where a reason says why it may', () => {
  const found = globSync('src/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file) && composed(readFileSync(file, 'utf8')),
  )
  expect(found.filter((file) => allowed[file] === undefined)).toEqual([])
  expect(Object.keys(allowed).filter((file) => !found.includes(file))).toEqual([])
})
