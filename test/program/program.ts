import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Given {
  readonly env?: Record<string, string>
  readonly cwd?: string
  /** The built program itself, without the command that starts it: a signal then reaches nothing else. */
  readonly bare?: boolean
}

/** Starts the `maillage` command as a person would, without the variables of the test run. */
export const startProgram = (argv: readonly string[], given: Given = {}): ChildProcessWithoutNullStreams => {
  const { DATABASE_URL, MAILLAGE_DATA, PORT, HOST, BASE_URL, LANG, LC_ALL, ...environment } = process.env
  const program = given.bare === true ? join(root, 'dist', 'maillage.js') : join(root, 'bin', 'maillage.mjs')
  return spawn(process.execPath, [program, ...argv], {
    cwd: given.cwd ?? root,
    env: { ...environment, ...given.env },
  })
}

/** Runs the command to its end. */
export const runProgram = (argv: readonly string[], given: Given = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const program = startProgram(argv, given)
    let stdout = ''
    let stderr = ''
    program.stdout.on('data', (bytes) => (stdout += bytes))
    program.stderr.on('data', (bytes) => (stderr += bytes))
    program.on('close', (code) => resolve({ code, stdout, stderr }))
  })

export interface Serving {
  readonly address: string
  readonly program: ChildProcessWithoutNullStreams
  stop(): Promise<number | null>
}

/** Opens the site and waits for the address that it prints. */
export const openSite = (
  argv: readonly string[],
  env: Record<string, string>,
  bare = false,
): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const program = startProgram(['serve', ...argv], { env: { PORT: '0', ...env }, bare })
    let printed = ''
    const ended = new Promise<number | null>((done) => program.on('close', done))
    program.stderr.on('data', (bytes) => (printed += bytes))
    program.stdout.on('data', (bytes) => {
      printed += bytes
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (address === undefined) return
      resolve({
        address,
        program,
        stop: () => {
          program.kill('SIGTERM')
          return ended
        },
      })
    })
    void ended.then((code) => reject(new Error(`the site did not open (${code}): ${printed}`)))
  })
