import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import {
  context,
  emptyTenders,
  importContent,
  importPaths,
  inFolder,
  realReleases,
  seao,
  tenderImport,
} from './import-support.ts'

let opened: OpenDatabase
let lines: readonly string[]
beforeAll(async () => {
  opened = await freshDatabase()
  lines = (await realReleases()).map((each) => JSON.stringify(each))
})
afterEach(() => emptyTenders(opened))
afterAll(() => opened.close())

const packaged = (releases: readonly string[]) => `{"version":"1.1","releases":[${releases.join(',')}]}`
const held = () => tenderImport(opened).quarantined(1000)

describe('invalid JSON in the middle', () => {
  test('one release is quarantined with its file, place, reason and text; the others come in', async () => {
    const broken = (lines[20] ?? '').replace('"tender":{', '"tender":')
    const text = packaged(lines.with(20, broken))
    const { summary, files } = await importContent(opened, text, 'week.json')
    expect(summary).toMatchObject({ read: 44, new: 43, quarantined: 1 })
    expect(files[0]?.status).toBe('read')
    const [only] = await held()
    expect(only).toMatchObject({
      reason: 'invalid-json',
      raw: broken,
      position: Buffer.byteLength(text.slice(0, text.indexOf(broken))),
      ocid: /"ocid":"([^"]+)"/.exec(broken)?.[1],
    })
    expect(only?.file).toMatch(/week\.json$/)
  })

  test('a release without ocid, and one that is no object, are quarantined', async () => {
    const { summary } = await importContent(
      opened,
      packaged([lines[0] ?? '', '{"id":"1","tender":{}}', '7', lines[1] ?? '']),
    )
    expect(summary).toMatchObject({ read: 4, new: 2, quarantined: 2 })
    expect((await held()).map((each) => each.reason).sort()).toEqual(['no-ocid', 'not-a-release'])
  })

  test('importing the same broken file again quarantines nothing twice', async () => {
    const text = packaged([...lines.slice(0, 3), '{"ocid":"ocds-ec9k95-1","x":}'])
    await inFolder(async (folder) => {
      const path = join(folder, 'a.json')
      await writeFile(path, text)
      await importPaths(opened, path)
      const { summary } = await importPaths(opened, path)
      expect(summary).toMatchObject({ unchanged: 3, quarantined: 1 })
      expect(await held()).toHaveLength(1)
    })
  })
})

describe('files cut short or of another kind', () => {
  test('a truncated file gives what is whole, quarantines the rest and says so', async () => {
    const text = packaged(lines)
    const { summary, files, failure } = await importContent(opened, text.slice(0, text.length / 2))
    expect(failure).toBeNull()
    expect(summary.quarantined).toBe(1)
    expect(summary.new).toBe(summary.read - 1)
    expect(files[0]).toMatchObject({ status: 'unreadable', fault: 'truncated' })
    expect((await held())[0]).toMatchObject({ reason: 'truncated' })
    expect(await opened.db.selectFrom('imported_file').selectAll().execute()).toEqual([])
  })

  test('a .gz cut short gives what could be unpacked, and is named', async () => {
    const zipped = gzipSync(packaged(lines))
    const { summary, files } = await importContent(
      opened,
      zipped.subarray(0, zipped.length - 2000),
      'week.json.gz',
    )
    expect(files[0]).toMatchObject({ status: 'unreadable', fault: 'corrupt-archive' })
    expect(summary.new).toBeGreaterThan(10)
  })

  test.each([
    ['an empty file', '', 'empty'],
    ['blanks only', ' \n ', 'empty'],
    ['a page', '<!doctype html><p>Maintenance</p>', 'not-json'],
    ['JSON of another kind', '{"type":"FeatureCollection","features":[]}', 'no-release'],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"releases":[]}', 'utf16le'), 'wrong-encoding'],
    ['UTF-16 without', Buffer.from('{"releases":[]}', 'utf16le'), 'wrong-encoding'],
  ])('%s is refused with its reason', async (_name, content, fault) => {
    const { summary, files, failure } = await importContent(opened, content)
    expect(failure).toBeNull()
    expect(files).toMatchObject([{ status: 'unreadable', fault }])
    expect(summary).toMatchObject({ read: 0, new: 0, quarantined: 0 })
  })

  test('Latin-1: releases with accents are quarantined readable, the plain ones come in', async () => {
    const accented = (lines[0] ?? '').replaceAll('’', "'")
    const { summary } = await importContent(
      opened,
      Buffer.from(packaged([accented, '{"ocid":"ocds-ec9k95-1"}']), 'latin1'),
    )
    expect(summary).toMatchObject({ read: 2, new: 1, quarantined: 1 })
    expect((await held())[0]).toMatchObject({ reason: 'wrong-encoding', raw: accented })
  })
})

describe('the quarantine', () => {
  test('what the database refused comes in at a retry, and leaves', async () => {
    await sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'not today' using errcode = '22000'; end $$`.execute(opened.db)
    await sql`create trigger refuse before insert on release for each row
      when (new.ocid = 'ocds-ec9k95-20162669') execute function refuse()`.execute(opened.db)
    const { summary } = await importPaths(opened, seao)
    expect(summary).toMatchObject({ read: 44, new: 43, quarantined: 1 })
    expect((await held())[0]).toMatchObject({ reason: 'refused-by-database', detail: 'not today' })

    const again = await tenderImport(opened).retryQuarantine([], context())
    expect(again.summary).toMatchObject({ files: 0, read: 1, new: 0, quarantined: 1 })
    await sql`drop trigger refuse on release`.execute(opened.db)
    await sql`drop function refuse()`.execute(opened.db)
    const [{ id } = { id: '' }] = await held()
    const last = await tenderImport(opened).retryQuarantine([id], context())
    expect(last.summary).toMatchObject({ read: 1, new: 1, quarantined: 0 })
    expect(await held()).toEqual([])
  })

  test('a release that comes in whole by another file leaves the quarantine', async () => {
    await importContent(opened, packaged([(lines[5] ?? '').slice(0, -20), lines[6] ?? '']))
    expect(await held()).toHaveLength(1)
    await importPaths(opened, seao)
    expect(await held()).toEqual([])
  })

  test('what is still broken stays, and is counted', async () => {
    await importContent(opened, packaged([lines[0] ?? '', '{"ocid":"ocds-ec9k95-1","x":}']))
    const { summary } = await tenderImport(opened).retryQuarantine([], context())
    expect(summary).toMatchObject({ read: 1, quarantined: 1 })
    expect(await held()).toHaveLength(1)
  })
})

test('text that PostgreSQL cannot hold comes in without it', async () => {
  const odd =
    '{"ocid":"ocds-ec9k95-9","id":"20260101000000","tender":{"title":"a\\u0000b \\ud800 c"},"\\u0000k":1e400}'
  const { summary, failureDetail } = await importContent(opened, packaged([odd]))
  expect(failureDetail).toBeNull()
  expect(summary).toMatchObject({ new: 1, quarantined: 0 })
  const [process] = await opened.db.selectFrom('contracting_process').select('title').execute()
  expect(process?.title).toBe('ab \ufffd c')
})

test('a full disk fails the run, says so, and leaves what came in whole', async () => {
  await sql`create function fill_up() returns trigger language plpgsql as $$ begin
    if (select count(*) from contracting_process) >= 16 then
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end if; return new; end $$`.execute(opened.db)
  await sql`create trigger fill_up before insert on award for each row execute function fill_up()`.execute(
    opened.db,
  )
  const { summary, failure, runId } = await importPaths(opened, seao)
  await sql`drop trigger fill_up on award`.execute(opened.db)
  await sql`drop function fill_up()`.execute(opened.db)
  expect(failure).toBe('disk-full')
  const processes = await opened.db.selectFrom('contracting_process').select('ocid').execute()
  const releases = await opened.db.selectFrom('release').select('ocid').execute()
  expect(summary.new).toBe(processes.length)
  expect(releases).toHaveLength(processes.length)
  const [run] = await tenderImport(opened).runs(1, context().now())
  expect(run).toMatchObject({
    id: runId,
    status: 'failed',
    failure: 'disk-full',
    summary: { new: summary.new },
  })
  expect((await importPaths(opened, seao)).summary).toMatchObject({
    new: 44 - processes.length,
    quarantined: 0,
  })
})
