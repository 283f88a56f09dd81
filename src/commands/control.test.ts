import { mkdtempSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Output } from './command.ts'
import { type Ask, askServer, controlAddress, serveControl } from './control.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'maillage-control-'))
const recorder = (): Output & { text: string } => ({
  text: '',
  isTerminal: false,
  columns: 80,
  write(text) {
    this.text += text
  },
})
const plain = { isTerminal: false, columns: 80 }
const ask = (...argv: string[]): Ask => ({
  argv,
  cwd: '/somewhere',
  language: 'fr',
  stdout: plain,
  stderr: plain,
})

describe('a command given while the server runs', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.close()
    server = undefined
  })

  test('is run by the server, in the caller’s folder, and prints where it was asked', async () => {
    const data = folder()
    server = await serveControl(data, async ({ argv, cwd, language }, { stdout, stderr }) => {
      stdout.write(JSON.stringify({ argv, cwd, language }))
      stderr.write('étape 1\n')
      return 2
    })
    const [stdout, stderr] = [recorder(), recorder()]
    const exit = await askServer(data, ask('import', 'a b.json'), {
      stdout,
      stderr,
      signal: new AbortController().signal,
    })
    expect(exit).toBe(2)
    expect(JSON.parse(stdout.text)).toEqual({
      argv: ['import', 'a b.json'],
      cwd: '/somewhere',
      language: 'fr',
    })
    expect(stderr.text).toBe('étape 1\n')
  })

  test('is not answered when no server runs', async () => {
    const streams = { stdout: recorder(), stderr: recorder(), signal: new AbortController().signal }
    expect(await askServer(folder(), ask('import'), streams)).toBeNull()
  })

  test('reaches a socket that only its owner may use', async () => {
    const data = folder()
    server = await serveControl(data, async () => 0)
    expect(statSync(controlAddress(data)).mode & 0o777).toBe(0o600)
  })

  test('works from a folder whose path is too long for a socket', async () => {
    const data = join(folder(), 'x'.repeat(120))
    server = await serveControl(data, async () => 0)
    const streams = { stdout: recorder(), stderr: recorder(), signal: new AbortController().signal }
    expect(await askServer(data, ask('import'), streams)).toBe(0)
  })

  test('is told to stop when its caller goes away', async () => {
    const data = folder()
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
    server = await serveControl(data, async (_, { signal }) => {
      signal.addEventListener('abort', () => stop())
      start()
      await stopped
      return 1
    })
    const caller = new AbortController()
    const answer = askServer(data, ask('import'), {
      stdout: recorder(),
      stderr: recorder(),
      signal: caller.signal,
    })
    answer.catch(() => null)
    await started
    caller.abort()
    await stopped
    await expect(answer).rejects.toThrow()
  })
})
