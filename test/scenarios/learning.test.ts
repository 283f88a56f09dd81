import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '#commands/command.ts'
import { matchCommand } from '#commands/match.ts'
import { readPastAwardsFile } from '#commands/past-awards-file.ts'
import type { OpenDatabase } from '#db/connect.ts'
import { parseInstant } from '#kernel/time.ts'
import type { PastAward } from '#programme/matching/index.ts'
import { featureNames, shippedWeights, withoutFeatures } from '#programme/matching/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'

const sample = fileURLToPath(new URL('../samples/seao-contracts-2005-2016.csv.gz', import.meta.url))
const now = parseInstant('2026-09-15T12:00:00Z') ?? expect.fail()

let opened: OpenDatabase
let modules: Modules
let folder: string
beforeAll(async () => {
  opened = await freshDatabase()
  modules = joinModules(opened, 'data/test')
  folder = await mkdtemp(join(tmpdir(), 'maillage-train-'))
  // Construction alone: few enough pairs of notice and supplier to learn in seconds.
  const awards = (await readPastAwardsFile(sample)).filter(
    ({ date, seaoCategory }) => date >= '2014-01-01' && date < '2017-01-01' && seaoCategory?.startsWith('C'),
  )
  await writeTable('awards.csv', awards)
  await writeTable('shuffled.csv', shuffledDuring('2015', awards))
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
})

const writeTable = (name: string, awards: readonly PastAward[]): Promise<void> =>
  writeFile(
    join(folder, name),
    stringify(
      awards.map((award) => ({
        id: award.noticeNumber,
        organisme: award.buyer,
        titre: award.title,
        categorie_seao: award.seaoCategory ?? '',
        unspsc: award.unspsc ?? '',
        date: award.date,
        fournisseur: award.supplierName,
        fournisseur_ville: award.supplierCity,
        fournisseur_neq: award.neq,
      })),
      { header: true },
    ),
  )

/** The same awards where each winner of that year is that of another award, far from it in the table. */
const shuffledDuring = (year: string, awards: readonly PastAward[]): readonly PastAward[] => {
  const during = awards.filter(({ date }) => date.startsWith(year))
  const shift = Math.floor(during.length / 2)
  const wrong = during.map((award, at) => {
    const { supplierName, supplierCity, neq } = during[(at + shift) % during.length] ?? award
    return { ...award, supplierName, supplierCity, neq }
  })
  return [...wrong, ...awards.filter(({ date }) => !date.startsWith(year))]
}

const run = async (...argv: string[]) => {
  const recorder = (): Output & { text: string } => ({
    text: '',
    isTerminal: false,
    columns: 80,
    write(text) {
      this.text += text
    },
  })
  const [stdout, stderr] = [recorder(), recorder()]
  const exit = await matchCommand.run(argv, {
    modules: async () => modules,
    language: 'fr',
    cwd: folder,
    dataFolder: folder,
    stdout,
    stderr,
    signal: new AbortController().signal,
    now: () => now,
    newId: () => 'id',
  })
  return { exit, stdout: stdout.text, stderr: stderr.text }
}

describe('learning from real awards', () => {
  beforeEach(async () => {
    await modules.tenders.matchingWeights.choose(null, now)
  })

  test('is refused when the year held back is ranked worse: winners shuffled in the year learned', async () => {
    const { exit, stdout, stderr } = await run('train', '--profiles', 'shuffled.csv')
    expect(exit).toBe(1)
    expect(stderr).toContain('Année mise de côté pour juger : 2016')
    expect(stderr).toContain('Refusé')
    const { id, refused, metrics } = JSON.parse(stdout)
    expect([id, refused]).toEqual([null, true])
    expect(metrics.learned.all).toBeLessThan(metrics.present.all)
    expect(await modules.tenders.matchingWeights.list()).toEqual([])
    expect((await modules.tenders.matchingWeights.inForce()).weights).toEqual(shippedWeights)
  })

  test('puts better weights in force, the same ones each time, and can be undone', async () => {
    const poor = withoutFeatures(
      shippedWeights,
      featureNames.filter((name) => name !== 'activity'),
    )
    const metrics = { all: 0.1, new: 0.1 }
    const before = await modules.tenders.matchingWeights.keep({
      trainedAt: now,
      seed: 1,
      trainingHash: 'b'.repeat(64),
      weights: poor,
      scale: null,
      metrics: { heldBackYear: 2016, learned: metrics, present: metrics },
    })
    const dry = await run('train', '--profiles', 'awards.csv', '--dry-run', '--json')
    expect(dry.exit).toBe(0)
    expect((await modules.tenders.matchingWeights.inForce()).weights).toEqual(poor)
    const { exit, stdout } = await run('train', '--profiles', 'awards.csv', '--json')
    expect(exit).toBe(0)
    const { id, ...learned } = JSON.parse(stdout)
    expect({ id: null, ...learned }).toEqual(JSON.parse(dry.stdout))
    expect(learned.metrics.learned.all).toBeGreaterThan(learned.metrics.present.all)
    expect((await modules.tenders.matchingWeights.inForce()).weights).toEqual(learned.weights)

    expect((await run('weights')).stdout).toContain(`→ ${id} `)
    expect((await run('weights', '--use', String(before))).exit).toBe(0)
    expect((await modules.tenders.matchingWeights.inForce()).weights).toEqual(poor)
    expect((await run('weights', '--use', 'shipped')).stdout).toMatch(/^→ Poids fournis/)
  })

  test('says what is lacking, and keeps the weights in force', async () => {
    const { exit, stderr } = await run('train')
    expect(exit).toBe(1)
    expect(stderr).toContain('Trop peu d’adjudications')
    expect((await modules.tenders.matchingWeights.inForce()).weights).toEqual(shippedWeights)
  })
})

describe('a wrong use', () => {
  test.each([
    ['a seed that is no number', ['train', '--seed', 'x'], '--seed'],
    ['bids without profiles', ['train', '--bids', '.'], '--bids'],
    ['a word too many', ['train', 'now'], '« train »'],
    ['weights without number', ['weights', '--use', 'best'], '--use'],
    ['no act', [], '« evaluate »'],
    ['years that are none', ['evaluate', '--profiles', 'a', '--queries', 'a', '--learn', '2015-2012'], '«'],
    ['a day that is none', ['evaluate', '--profiles', 'a', '--queries', 'a', '--before', '2016'], '«'],
  ])('is told: %s', async (_, argv, told) => {
    const { exit, stderr } = await run(...argv)
    expect(exit).toBe(2)
    expect(stderr).toContain(told)
  })

  test('a table of something else is refused with the columns that it lacks', async () => {
    await writeFile(join(folder, 'other.csv'), 'nom,ville\nUne coop fictive,Laval\n')
    const { exit, stderr } = await run('train', '--profiles', 'other.csv')
    expect(exit).toBe(1)
    expect(stderr).toContain('fournisseur_neq')
  })

  test('a file that does not exist is named', async () => {
    const { exit, stderr } = await run('train', '--profiles', 'nowhere.csv')
    expect(exit).toBe(1)
    expect(stderr).toMatch(/Fichier introuvable : .*nowhere\.csv/)
  })

  test('weights of an unknown number are refused', async () => {
    const { exit, stderr } = await run('weights', '--use', '999')
    expect(exit).toBe(1)
    expect(stderr).toContain('Aucuns poids')
  })
})
