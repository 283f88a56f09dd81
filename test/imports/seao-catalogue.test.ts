import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { parseInstant, parseLocalDate } from '#kernel/time.ts'
import type { ImportContext } from '#programme/tenders/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { type ServedFile, startCatalogue } from './catalogue-server.ts'
import { context, emptyTenders, inFolder, seao, tenderImport } from './import-support.ts'

let opened: OpenDatabase
let catalogue: Awaited<ReturnType<typeof startCatalogue>>

const weeks = ['20260720_20260726', '20260727_20260802', '20260914_20260920']

const served = async (week: string, name = `hebdo_${week}.json`): Promise<ServedFile> => ({
  name,
  content: `\ufeff${await readFile(join(seao, `hebdo_${week}.extrait.json`), 'utf8')}`,
  lastModified: `2026-09-21T06:13:45.${week.slice(-3)}`,
})

const now = parseInstant('2026-11-24T00:00:00Z')

beforeAll(async () => {
  opened = await freshDatabase()
})
beforeEach(async () => {
  catalogue = await startCatalogue(await Promise.all(weeks.toReversed().map((week) => served(week))))
})
afterEach(async () => {
  await catalogue.close()
  await emptyTenders(opened)
})
afterAll(() => opened.close())

const follow = (folder: string, since: string | null = null, changes: Partial<ImportContext> = {}) =>
  tenderImport(opened, folder).importFromSeao(
    { since: since === null ? null : parseLocalDate(since), catalogueUrl: catalogue.catalogueUrl },
    context({ now: () => now ?? context().now(), ...changes }),
  )

const names = () => catalogue.downloads().map((each) => each.path.split('/').at(-1))
const isImported = async (name: string) =>
  (await opened.db.selectFrom('imported_file').select('name').where('name', '=', name).execute()).length > 0
const fileAt = (index: number): ServedFile => {
  const file = catalogue.files[index]
  if (file === undefined) throw new Error(`no file ${index}`)
  return file
}

describe('following the catalogue', () => {
  test('files come in oldest first by the date in their name, one at a time, under our name', async () => {
    await inFolder(async (folder) => {
      const { summary, failure, files } = await follow(folder)
      expect(failure).toBeNull()
      expect(summary).toMatchObject({ files: 3, read: 44, new: 44, quarantined: 0 })
      expect(names()).toEqual(weeks.map((week) => `hebdo_${week}.json`))
      expect(files.map((each) => each.file)).toEqual(names())
      for (const each of catalogue.asked) expect(each).toMatchObject({ open: 1, userAgent: 'Maillage/test' })
      expect(await readdir(folder)).toEqual([])
    })
  })

  test('a second time nothing is downloaded, until a file changes', async () => {
    await inFolder(async (folder) => {
      await follow(folder)
      const before = names().length
      expect((await follow(folder)).summary).toMatchObject({ files: 0, read: 0 })
      expect(names()).toHaveLength(before)
      fileAt(0).lastModified = '2026-10-01T00:00:00'
      expect((await follow(folder)).summary).toMatchObject({ files: 1, read: 37, unchanged: 37 })
    })
  })

  test('only what ended since the day asked, twelve months ago when none is', async () => {
    catalogue.files.push({ ...(await served(weeks[0] ?? '')), name: 'hebdo_20251117_20251123.json' })
    catalogue.files.push({ ...(await served(weeks[0] ?? '')), name: 'hebdo_20251118_20251124.json' })
    await inFolder(async (folder) => {
      await follow(folder, '2026-08-01')
      expect(names()).toEqual(['hebdo_20260727_20260802.json', 'hebdo_20260914_20260920.json'])
      await follow(folder)
      expect(names().slice(2)).toEqual(['hebdo_20251118_20251124.json', 'hebdo_20260720_20260726.json'])
    })
  })

  test('weeks within a month are left to its monthly file, and a name listed twice is read once', async () => {
    catalogue.files.push(await served(weeks[0] ?? '', 'mensuel_20260701_20260731.json'))
    catalogue.files.push({ ...fileAt(0), lastModified: '2020-01-01T00:00:00' })
    catalogue.files.push({ ...fileAt(0), name: 'dictionnaire.pdf' })
    await inFolder(async (folder) => {
      await follow(folder)
      expect(names()).toEqual([
        'mensuel_20260701_20260731.json',
        'hebdo_20260727_20260802.json',
        'hebdo_20260914_20260920.json',
      ])
      expect(catalogue.downloads().map((each) => each.path.split('/')[2])).toEqual(['3', '1', '0'])
    })
  })

  test('a month whose every week came in already is not fetched', async () => {
    catalogue.files.splice(0, 3)
    for (const week of ['20260601_20260607', '20260608_20260614', '20260615_20260621', '20260622_20260630'])
      catalogue.files.push(await served(weeks[0] ?? '', `hebdo_${week}.json`))
    await inFolder(async (folder) => {
      await follow(folder)
      catalogue.files.push(await served(weeks[0] ?? '', 'mensuel_20260601_20260630.json'))
      expect((await follow(folder)).summary.files).toBe(0)
    })
  })
})

describe('when the line is bad', () => {
  test('a catalogue that does not answer ends the run with its reason', async () => {
    await catalogue.close()
    await inFolder(async (folder) => {
      const { failure, summary } = await follow(folder)
      expect(failure).toBe('catalogue-unreachable')
      expect(summary.files).toBe(0)
      const [run] = await tenderImport(opened).runs(1, context().now())
      expect(run).toMatchObject({ status: 'failed', failure: 'catalogue-unreachable' })
    })
  })

  test('a missing file is named and the others come in', async () => {
    fileAt(1).status = 404
    await inFolder(async (folder) => {
      const { summary, failure, files } = await follow(folder)
      expect(failure).toBeNull()
      expect(summary).toMatchObject({ files: 2, read: 40 })
      expect(files[1]).toMatchObject({ status: 'unreadable', fault: 'not-downloaded', detail: '404' })
    })
  })

  test('a cut connection is resumed where it broke, if the file is still the same', async () => {
    fileAt(0).cutAfter = 60_000
    await inFolder(async (folder) => {
      expect((await follow(folder)).summary).toMatchObject({ files: 3, read: 44 })
      const [, again] = catalogue.downloads().filter((each) => each.path.includes('20260914'))
      expect(again?.range).toBe('bytes=60000-')
      expect(again?.ifRange).toMatch(/^".*"$/)
    })
  })

  test('a silent connection is given up and resumed', async () => {
    fileAt(0).silentAfter = 30_000
    await inFolder(async (folder) => {
      expect((await follow(folder)).summary).toMatchObject({ files: 3, read: 44 })
      expect(catalogue.downloads().at(-1)?.range).toBe('bytes=30000-')
    })
  })

  test('a server without ranges sends it all again', async () => {
    Object.assign(fileAt(0), { cutAfter: 60_000, ignoresRange: true })
    await inFolder(async (folder) => {
      expect((await follow(folder)).summary).toMatchObject({ files: 3, read: 44, quarantined: 0 })
    })
  })

  test('a part left by an earlier run is resumed, unless the file changed since', async () => {
    await inFolder(async (folder) => {
      const stop = new AbortController()
      fileAt(0).silentAfter = 20_000
      const stopped = follow(folder, '2026-09-01', {
        signal: stop.signal,
        onProgress: ({ bytes }) => {
          if (bytes >= 20_000) stop.abort()
        },
      })
      expect((await stopped).failure).toBe('cancelled')
      expect((await readdir(folder)).some((name) => name.endsWith('.part'))).toBe(true)
      fileAt(0).content = fileAt(0).content.replace('Broyage', 'Déchiquetage')
      fileAt(0).lastModified = '2026-10-02T00:00:00'
      expect((await follow(folder, '2026-09-01')).summary).toMatchObject({
        files: 1,
        read: 37,
        quarantined: 0,
      })
      expect(catalogue.downloads().at(-1)?.range).toMatch(/^bytes=\d+-$/)
    })
  })

  test('a busy server is asked again when it says', async () => {
    fileAt(2).busy = { times: 1, status: 503 }
    fileAt(1).busy = { times: 1, status: 429, retryAfter: '1' }
    await inFolder(async (folder) => {
      const started = performance.now()
      expect((await follow(folder)).summary).toMatchObject({ files: 3, read: 44 })
      expect(performance.now() - started).toBeGreaterThan(990)
      expect(names()).toHaveLength(5)
    })
  })

  test('a server that stays down for one file does not stop the next', async () => {
    fileAt(2).busy = { times: 100, status: 500 }
    await inFolder(async (folder) => {
      const { files, summary } = await follow(folder)
      expect(summary.files).toBe(2)
      expect(files[0]).toMatchObject({ fault: 'not-downloaded', detail: '500' })
      expect(await isImported('hebdo_20260720_20260726.json')).toBe(false)
    })
  })
})

test('an address is imported like a file', async () => {
  await inFolder(async (folder) => {
    const url = `${catalogue.address()}/resource/0/download/hebdo.json`
    const imports = tenderImport(opened, folder)
    const { summary } = await imports.importSources([{ kind: 'url', url }], context())
    expect(summary).toMatchObject({ files: 1, read: 37, new: 37 })
    const missing = await imports.importSources(
      [{ kind: 'url', url: `${catalogue.address()}/no/9` }],
      context(),
    )
    expect(missing.files).toMatchObject([{ status: 'unreadable', fault: 'not-downloaded', detail: '404' }])
  })
})
