import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import {
  emptyTenders,
  importContent,
  importPaths,
  inFolder,
  ocds,
  realReleases,
  seao,
} from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterEach(() => emptyTenders(opened))
afterAll(() => opened.close())

const bom = '\ufeff'

const forms: Record<string, (releases: readonly unknown[]) => string> = {
  'a release package': (releases) => JSON.stringify({ version: '1.1', releases }, null, 2),
  'a record package of compiled releases': (releases) =>
    JSON.stringify({ records: releases.map((each) => ({ ocid: 'x', compiledRelease: each })) }),
  'a record package of embedded releases': (releases) =>
    JSON.stringify({ records: [{ ocid: 'x', releases, compiledRelease: { ocid: 'unused' } }] }),
  'a bare array': (releases) => JSON.stringify(releases),
  'JSON Lines of releases': (releases) => releases.map((each) => JSON.stringify(each)).join('\n'),
  'JSON Lines of packages': (releases) =>
    releases.map((each) => JSON.stringify({ uri: 'u', releases: [each] })).join('\r\n'),
}

describe('forms of a file', () => {
  for (const [name, write] of Object.entries(forms))
    test(`${name}: plain, with a byte-order mark, gzipped, both`, async () => {
      const text = write(await realReleases())
      const contents = [text, bom + text, gzipSync(text), gzipSync(bom + text)]
      for (const [index, content] of contents.entries()) {
        const { summary, files, failureDetail } = await importContent(opened, content)
        expect({ failureDetail, status: files[0]?.status }).toEqual({ failureDetail: null, status: 'read' })
        expect(summary).toMatchObject({ files: 1, read: 44, quarantined: 0, new: index === 0 ? 44 : 0 })
      }
    })

  test('a record that only links to its releases gives its compiled release', async () => {
    const { summary } = await importPaths(opened, join(ocds, 'ocds-213czf-000-00001.json'))
    expect(summary).toMatchObject({ read: 1, new: 1, quarantined: 0 })
  })

  test('a lone release is a file too', async () => {
    const [first] = await realReleases()
    expect((await importContent(opened, JSON.stringify(first))).summary).toMatchObject({ read: 1, new: 1 })
  })
})

describe('a folder of mixed files', () => {
  test('releases come in from it and below it, others are named and passed over', async () => {
    await inFolder(async (folder) => {
      const name = 'hebdo_20260720_20260726.extrait.json'
      await mkdir(join(folder, 'deeper'))
      await copyFile(join(seao, name), join(folder, name))
      await writeFile(
        join(folder, 'deeper', 'more.jsonl.gz'),
        gzipSync(JSON.stringify((await realReleases())[40])),
      )
      await writeFile(join(folder, 'notes.txt'), 'not for import')
      await writeFile(join(folder, 'package.json'), '{"name":"x","releases":{"no":1}}')
      await writeFile(join(folder, 'settings.json'), '{\n  // a comment\n  "a": 1\n}')
      await writeFile(join(folder, 'numbers.json'), '[1, 2, 3]')
      await writeFile(join(folder, 'page.json'), '<html></html>')
      const { summary, files, failure } = await importPaths(opened, folder)
      expect(failure).toBeNull()
      expect(summary).toMatchObject({ files: 2, read: 4, new: 4, quarantined: 0 })
      expect(
        files
          .filter((each) => each.status === 'skipped')
          .map((each) => each.file.slice(folder.length + 1))
          .sort(),
      ).toEqual(['notes.txt', 'numbers.json', 'package.json', 'page.json', 'settings.json'])
    })
  })

  test('the same files named one by one are faults, and the others still come in', async () => {
    await inFolder(async (folder) => {
      const page = join(folder, 'page.json')
      await writeFile(page, '<html></html>')
      const { summary, files } = await importPaths(opened, page, join(folder, 'absent.json'), seao)
      expect(summary).toMatchObject({ read: 44, new: 44 })
      expect(files.flatMap((each) => (each.status === 'unreadable' ? [each.fault] : [])).sort()).toEqual([
        'not-found',
        'not-json',
      ])
    })
  })
})

describe('what the store keeps', () => {
  test('a title is found by its words, accents or not, before its buyer', async () => {
    await importPaths(opened, seao)
    const found = await opened.db
      .selectFrom('contracting_process')
      .select(['notice_number', 'title'])
      .where(sql<boolean>`search_fr @@ plainto_tsquery('french', 'refroidisseur')`)
      .execute()
    expect(found.map((each) => each.notice_number)).toEqual(['20162646'])
  })

  test('each row of a process is there: parties, bids, awards, contracts', async () => {
    await importPaths(opened, seao)
    const count = async (table: 'party' | 'bid' | 'award' | 'contract') =>
      (await opened.db.selectFrom(table).selectAll().execute()).length
    expect(await count('party')).toBe(81)
    expect(await count('bid')).toBe(11)
    expect(await count('award')).toBe(28)
    expect(await count('contract')).toBe(28)
    const [bid] = await opened.db
      .selectFrom('bid')
      .selectAll()
      .where('ocid', '=', 'ocds-ec9k95-20162669')
      .execute()
    expect(bid).toMatchObject({ amount: 2497000, admissible: true, compliant: true, value_unit: '1' })
  })

  test('the body is the release as published, field by field', async () => {
    await importPaths(opened, seao)
    const [first] = await realReleases()
    const kept = await opened.db
      .selectFrom('release')
      .select('body')
      .where('ocid', '=', first?.ocid ?? '')
      .execute()
    expect(kept).toEqual([{ body: first }])
  })

  test('a file that came in whole is remembered by its path', async () => {
    await importPaths(opened, seao)
    const files = await opened.db.selectFrom('imported_file').selectAll().orderBy('name').execute()
    expect(files.map((each) => each.name)).toEqual([
      'hebdo_20260720_20260726.extrait.json',
      'hebdo_20260727_20260802.extrait.json',
      'hebdo_20260914_20260920.extrait.json',
    ])
    const [file] = files
    expect(file?.bytes).toBe((await readFile(join(seao, file?.name ?? ''))).length)
  })
})
