// Writes docs/generated from the tables of the code. Usage: npm run docs
import { writeFileSync } from 'node:fs'
import { permissionsDocument, sitemapDocument } from '../src/web/policy-document.ts'
import { retentionDocument } from '../src/web/retention-document.ts'

const folder = new URL('../docs/generated/', import.meta.url)
writeFileSync(new URL('permissions.md', folder), permissionsDocument())
writeFileSync(new URL('sitemap.md', folder), sitemapDocument())
writeFileSync(new URL('retention.md', folder), retentionDocument())
