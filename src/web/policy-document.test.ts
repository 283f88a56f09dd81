import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionsDocument, sitemapDocument } from './policy-document.ts'
import { retentionDocument } from './retention-document.ts'

test.each([
  ['permissions.md', permissionsDocument],
  ['sitemap.md', sitemapDocument],
  ['retention.md', retentionDocument],
])('docs/generated/%s says what the code says: `npm run docs` writes it again', (file, written) => {
  expect(readFileSync(`docs/generated/${file}`, 'utf8')).toBe(written())
})

test('a grant changed by hand would be seen', () => {
  const document = permissionsDocument()
  expect(document).toContain('| `programme.give-roles` | programme |')
  expect(document).toContain('signed in minutes ago')
})
