import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '#kernel/time.ts'
import type { Output } from './command.ts'
import { resolveCommand } from './resolve.ts'

const sample = fileURLToPath(new URL('../../test/samples/seao-contracts-2005-2016.csv.gz', import.meta.url))

const recorder = (): Output & { text: string } => ({
  text: '',
  isTerminal: false,
  columns: 80,
  write(text) {
    this.text += text
  },
})

const run = async (...argv: string[]) => {
  const [stdout, stderr] = [recorder(), recorder()]
  const exit = await resolveCommand.run(argv, {
    modules: () => expect.fail('a file needs no database'),
    language: 'fr',
    cwd: '/',
    dataFolder: '/',
    stdout,
    stderr,
    signal: new AbortController().signal,
    now: () => parseInstant('2026-09-15T12:00:00Z') ?? expect.fail(),
    newId: () => 'id',
  })
  return { exit, stdout: stdout.text, stderr: stderr.text }
}

const evaluate = async (...more: string[]) =>
  JSON.parse((await run('evaluate', '--file', sample, '--json', ...more)).stdout)

describe('the measure of name resolution on real contracts', () => {
  test('links safely, and proposes the right organisation, on the side kept for the test', async () => {
    const { automatic, proposals, seconds, ...rest } = await evaluate()
    expect(rest).toEqual({})
    expect(Object.keys(automatic)).toEqual(['right', 'wrong', 'missed', 'precision', 'recall'])
    expect(Object.keys(proposals)).toEqual(['recallAt3'])
    expect(automatic.right).toBeGreaterThanOrEqual(204)
    expect(automatic.precision).toBeGreaterThanOrEqual(0.995)
    expect(automatic.recall).toBeGreaterThanOrEqual(0.65)
    expect(proposals.recallAt3).toBeGreaterThanOrEqual(0.9)
    expect(seconds).toBeGreaterThan(0)
  })

  test('and on the other side, from which its weights were learned', async () => {
    const { automatic, proposals } = await evaluate('--side', 'even')
    expect(automatic.precision).toBeGreaterThanOrEqual(0.995)
    expect(automatic.recall).toBeGreaterThanOrEqual(0.61)
    expect(proposals.recallAt3).toBeGreaterThanOrEqual(0.89)
  })

  test('tells in words what each rule did', async () => {
    const { stdout } = await run('evaluate', '--file', sample)
    expect(stdout).toMatch(/same-words +\d+ justes, 0 faux/)
    expect(stdout).toContain('précision 1.000')
  })

  test('wrong usage and unreadable files are said', async () => {
    for (const argv of [[], ['evaluate'], ['accept'], ['list', '--state', 'x'], ['run', 'x'], ['--wrong']])
      expect(await run(...argv)).toMatchObject({ exit: 2, stderr: expect.stringContaining('resolve --help') })
    expect(await run('evaluate', '--file', '/nowhere.csv')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('/nowhere.csv'),
    })
  })
})
