import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { folderInUse } from '../failures.ts'

const Holder = z.object({
  pid: z.number(),
  /** Tells a process from a later one with the same number; null where the system does not say. */
  startedAt: z.string().nullable(),
  host: z.string(),
  token: z.string(),
})
type Holder = z.infer<typeof Holder>

/** A holder on another machine (or container) cannot be asked for: its lock is alive while it is touched. */
const heartbeat = 5_000
const silence = 30_000

export interface FolderLock {
  release(): void
}

export interface LockOptions {
  readonly log: (line: string) => void
  /** Called when another process has taken the lock in spite of everything. */
  readonly onLost: () => void
}

/**
 * Takes the folder for this process: two processes in one embedded database lose rows. Throws `folder-in-use` when a
 * living process holds it; takes over, with a line in the log, what a dead one left.
 */
export const lockFolder = (folder: string, { log, onLost }: LockOptions): FolderLock => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock.json')
  const mine: Holder = {
    pid: process.pid,
    startedAt: startOf(process.pid),
    host: hostname(),
    token: randomUUID(),
  }
  if (!writeNew(path, mine)) takeOver(path, mine, { folder, log })
  const beat = setInterval(() => {
    if (holderOf(path)?.token === mine.token) {
      const now = new Date()
      utimesSync(path, now, now)
      return
    }
    release()
    onLost()
  }, heartbeat).unref()
  const release = (): void => {
    clearInterval(beat)
    held.delete(release)
    if (holderOf(path)?.token === mine.token) unlinkSync(path)
  }
  held.add(release)
  return { release }
}

const held = new Set<() => void>()
process.once('exit', () => {
  for (const release of held) release()
})

/** Replaces a dead process's lock; only one process at a time may look and replace. */
const takeOver = (
  path: string,
  mine: Holder,
  { folder, log }: { readonly folder: string; readonly log: (line: string) => void },
): void => {
  const turn = `${path}.turn`
  enterTurn(turn, () => folderInUse(folder, holderOf(path) ?? mine))
  try {
    const holder = holderOf(path)
    if (holder !== null && isAlive(holder, path)) throw folderInUse(folder, holder)
    log(
      holder === null
        ? `${path}: unreadable lock, taken over`
        : `${path}: left by process ${holder.pid}, which no longer runs; taken over`,
    )
    const fresh = `${path}.${mine.token}`
    writeFileSync(fresh, JSON.stringify(mine))
    renameSync(fresh, path)
  } finally {
    rmdirSync(turn)
  }
}

const enterTurn = (turn: string, refusal: () => Error): void => {
  try {
    mkdirSync(turn)
  } catch (failure) {
    if (!isCode(failure, 'EEXIST')) throw failure
    // A turn lasts a moment: an old one was left by a process killed inside it.
    if (Date.now() - statSync(turn).mtimeMs < silence) throw refusal()
    rmdirSync(turn)
    mkdirSync(turn)
  }
}

/** Writes the whole file at once under a name that must not exist yet. */
const writeNew = (path: string, holder: Holder): boolean => {
  const fresh = `${path}.${holder.token}`
  writeFileSync(fresh, JSON.stringify(holder))
  try {
    linkSync(fresh, path)
    return true
  } catch (failure) {
    if (isCode(failure, 'EEXIST')) return false
    // Some file systems have no hard links.
    return writeExclusively(path, holder)
  } finally {
    unlinkSync(fresh)
  }
}

const writeExclusively = (path: string, holder: Holder): boolean => {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (failure) {
    if (isCode(failure, 'EEXIST')) return false
    throw failure
  }
}

const holderOf = (path: string): Holder | null => {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

const isAlive = (holder: Holder, path: string): boolean => {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < silence
  if (!exists(holder.pid)) return false
  const startedAt = startOf(holder.pid)
  return startedAt === null || holder.startedAt === null || startedAt === holder.startedAt
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    // EPERM: it runs, under another account.
    return isCode(failure, 'EPERM')
  }
}

/** When a process started, as text to compare; null when the system does not say. */
const startOf = (pid: number): string | null => {
  try {
    if (process.platform === 'linux') {
      // proc(5): the 22nd field, counted after the name, which may hold spaces.
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return `${boot} ${fields[19]}`
    }
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

const isCode = (failure: unknown, code: string): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === code
