import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureJudged, readJudgements } from '#commands/match-judged.ts'
import { type FilledDemonstration, filledDemonstration } from '#test/support/demonstration.ts'
import type { Modules } from '../../src/maillage.ts'

const judgements = fileURLToPath(new URL('../../demonstration/judged.csv', import.meta.url))

let opened: FilledDemonstration
let modules: Modules
beforeAll(async () => {
  opened = await filledDemonstration()
  modules = opened.modules
})
afterAll(() => opened.close())

test('the judgements name suppliers and notices of the demonstration only', async () => {
  const names = new Set((await modules.directory.all('supplier')).map(({ name }) => name))
  for (const { notice, suitable, arguable } of await readJudgements(judgements)) {
    expect.soft(await modules.tenders.find(notice), notice).not.toBeNull()
    for (const name of [...suitable, ...arguable]) expect.soft(names).toContain(name)
  }
})

test('what people typed of themselves is enough to find who suits, and to stay quiet when nobody does', async () => {
  const quality = await measureJudged(await readJudgements(judgements), modules.tenders)
  expect(quality.notices).toBe(44)
  expect(quality.r3).toBeGreaterThan(0.9)
  expect(quality.r5).toBeGreaterThan(0.9)
  expect(quality.precision).toBeGreaterThan(0.55)
  expect(quality.falseAlarms).toBeLessThanOrEqual(7)
})
