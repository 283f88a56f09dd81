import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  readonly pid: number
  /** The whole lines it has written so far. */
  lines(): readonly string[]
  /** Waits until it has written `count` lines; rejects, with what it complained of, when it ends before. */
  wrote(count: number): Promise<void>
  /** Ends it without a chance to tidy up, and waits until everything it wrote has been read. */
  kill(): Promise<void>
  /** Waits for its own end. */
  ended(): Promise<{ readonly code: number | null; readonly complaint: string }>
}

/** Runs a script of this folder in a process of its own; `before` holds words to put before it (strace and its options). */
export const startChild = (script: URL, args: readonly string[], before: readonly string[] = []): Child => {
  const [command = process.execPath, ...rest] = [...before, process.execPath, fileURLToPath(script), ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  let written = ''
  let complaint = ''
  child.stdout.on('data', (bytes) => {
    written += bytes
  })
  child.stderr.on('data', (bytes) => {
    complaint += bytes
  })
  const lines = (): readonly string[] => written.split('\n').slice(0, -1)
  const wrote = async (count: number): Promise<void> => {
    while (lines().length < count) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended early: ${complaint}`)
      await Promise.race([once(child.stdout, 'data'), closed])
    }
  }
  return {
    pid: child.pid ?? 0,
    lines,
    wrote,
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
    ended: async () => {
      await closed
      return { code: child.exitCode, complaint }
    },
  }
}
