import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { importCommand } from '#commands/import.ts'
import type { OpenDatabase } from '#db/connect.ts'
import type { Language } from '#kernel/language.ts'
import { instantOf } from '#kernel/time.ts'
import { freshDatabase } from '#test/support/database.ts'
import { emptyTenders, inFolder, realReleases, seao, tenderImport } from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterEach(() => emptyTenders(opened))
afterAll(() => opened.close())

interface Said {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

const run = async (
  argv: readonly string[],
  { language = 'fr', isTerminal = false }: { language?: Language; isTerminal?: boolean } = {},
): Promise<Said> => {
  let stdout = ''
  let stderr = ''
  const exit = await importCommand.run(argv, {
    modules: async () => ({ tenderImport: tenderImport(opened) }),
    language,
    cwd: resolve('.'),
    dataFolder: 'unused',
    stdout: {
      write: (text) => {
        stdout += text
      },
      isTerminal: false,
      columns: 80,
    },
    stderr: {
      write: (text) => {
        stderr += text
      },
      isTerminal,
      columns: 60,
    },
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId: randomUUID,
  })
  return { exit, stdout, stderr }
}

test('--json prints one document, the summary, its keys in order', async () => {
  const { exit, stdout, stderr } = await run([seao, '--json'])
  expect({
    exit,
    stderr: stderr
      .split('\n')
      .filter((line) => !line.includes('README.md'))
      .join(''),
  }).toEqual({
    exit: 0,
    stderr: '',
  })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stdout).toMatch(
    /^\{"files":3,"read":44,"new":44,"updated":0,"unchanged":0,"quarantined":0,"warned":44,"seconds":[\d.]+,"peakRssMb":\d+\}\n$/,
  )
})

test('the summary is in French, or in English where the terminal is', async () => {
  expect((await run([seao])).stdout).toContain('44 nouveaux dossiers')
  expect((await run([seao], { language: 'en' })).stdout).toContain('44 unchanged')
})

test('quarantined releases leave the exit code 0 and are said; then listed and retried', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.json')
    const [first] = await realReleases()
    await writeFile(path, `[${JSON.stringify(first)},{"ocid":"ocds-ec9k95-1","x":}]`)
    const imported = await run([path])
    expect(imported.exit).toBe(0)
    expect(imported.stdout).toContain('1 en quarantaine')
    const listed = await run(['--quarantine'])
    expect(listed).toMatchObject({ exit: 0 })
    expect(listed.stdout).toMatch(/a\.json · octet \d+ · JSON invalide/)
    expect(listed.stdout).toContain('{"ocid":"ocds-ec9k95-1","x":}')
    const [held] = JSON.parse((await run(['--quarantine', '--json'])).stdout)
    expect(held).toMatchObject({ reason: 'invalid-json', ocid: 'ocds-ec9k95-1' })
    const retried = await run(['--quarantine', '--retry', held.id, '--json'])
    expect(JSON.parse(retried.stdout)).toMatchObject({ read: 1, quarantined: 1 })
  })
})

test('a file that cannot be read is named, the others are done, and the exit code is 1', async () => {
  const { exit, stdout, stderr } = await run(['absent.json', seao, '--json'])
  expect(exit).toBe(1)
  expect(stderr).toMatch(/Illisible : .*absent\.json.*: ce fichier n’existe pas/)
  expect(JSON.parse(stdout)).toMatchObject({ files: 3, new: 44 })
})

test.each([
  [[]],
  [['--unknown']],
  [['--since', '2026-01-01', 'a.json']],
  [['--seao', '--since', '2026-02-30']],
  [['--seao', 'a.json']],
  [['--retry', 'a.json']],
  [['--quarantine', 'a.json']],
])('wrong usage %j is explained, with exit code 2', async (argv) => {
  const { exit, stdout, stderr } = await run(argv, { language: 'en' })
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toContain('Usage: npx maillage import')
})

test('a terminal sees a bar with bytes, releases and what remains; a log sees plain lines', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'many.json')
    const releases = await realReleases()
    const many = Array.from({ length: 60 }, (_, week) =>
      releases.map((each) => ({ ...each, ocid: `${each.ocid}-${week}` })),
    )
    await writeFile(path, JSON.stringify(many.flat()))
    const terminal = await run([path], { isTerminal: true })
    expect(terminal.stderr).toMatch(/\r.*\[#*\.*\] · [\d.]+\/[\d.]+ Mo · \d+ publications/)
    for (const line of terminal.stderr.split(/\r|\n/))
      expect(line.replace('\u001b[K', '').length).toBeLessThan(60)
    expect((await run([path])).stderr).not.toContain('\r')
  })
})
