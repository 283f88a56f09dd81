import { constants } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, hasTimeLimits, type Session, type StatementResult, type TimeLimits } from '../engine.ts'
import { alreadyClosed, folderLost } from '../failures.ts'
import { lockFolder } from './folder-lock.ts'
import { Turns } from './turns.ts'
import { Upkeep, type UpkeepLimits } from './upkeep.ts'
import { WorkerLink } from './worker-link.ts'

export interface EmbeddedOptions {
  readonly folder: string
  readonly limits: TimeLimits
  readonly upkeep: UpkeepLimits
  readonly log: (line: string) => void
}

/** Where PostgreSQL's own files are, beside our lock. */
export const clusterFolder = (folder: string): string => join(folder, 'cluster')

/** Opens the database kept in a folder, for this process alone; throws `folder-in-use` when another one has it. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Engine> => {
  const lock = lockFolder(options.folder, {
    log: options.log,
    onLost: () => engine.refuse(folderLost(options.folder)),
  })
  const engine = new EmbeddedEngine(options, () => lock.release())
  try {
    await engine.open()
  } catch (failure) {
    lock.release()
    throw failure
  }
  return engine
}

class EmbeddedEngine implements Engine {
  readonly name = 'pglite'
  readonly #options: EmbeddedOptions
  readonly #turns = new Turns()
  readonly #upkeep: Upkeep
  readonly #unlock: () => void
  #link: WorkerLink | null = null
  #refusal: Error | null = null

  constructor(options: EmbeddedOptions, unlock: () => void) {
    this.#options = options
    this.#unlock = unlock
    this.#upkeep = new Upkeep(options.upkeep, options.log)
  }

  async open(): Promise<void> {
    this.#link = await WorkerLink.open(clusterFolder(this.#options.folder))
    await this.#upkeep.start(this.#link, () => this.#whenIdle())
  }

  async acquire(): Promise<Session> {
    const endTurn = await this.#turns.take()
    try {
      return this.#session(await this.#living(), endTurn)
    } catch (failure) {
      endTurn()
      throw failure
    }
  }

  /** Others wait for as long as copying the files takes: a moment where the file system shares blocks. */
  async copyTo(folder: string): Promise<void> {
    const endTurn = await this.#turns.take()
    try {
      await (await this.#living()).ask({ text: 'checkpoint' }, null)
      const mode = constants.COPYFILE_FICLONE
      await cp(clusterFolder(this.#options.folder), clusterFolder(folder), { recursive: true, mode })
    } finally {
      endTurn()
    }
  }

  /** Ends everything: nothing more is read or written. */
  refuse(reason: Error): void {
    this.#refusal ??= reason
    this.#upkeep.stop()
    void this.#link?.end(reason)
  }

  async close(): Promise<void> {
    if (this.#refusal !== null) return
    const endTurn = await this.#turns.take()
    this.#refusal ??= alreadyClosed()
    this.#upkeep.stop()
    try {
      await this.#link?.close()
    } finally {
      this.#unlock()
      endTurn()
    }
  }

  /** The worker, opened again when the last one was ended. */
  async #living(): Promise<WorkerLink> {
    if (this.#refusal !== null) throw this.#refusal
    if (this.#link?.gone === null) return this.#link
    this.#options.log(`${this.#options.folder}: the embedded database was ended; opening it again`)
    this.#link = await WorkerLink.open(clusterFolder(this.#options.folder))
    return this.#link
  }

  #session(link: WorkerLink, endTurn: () => void): Session {
    let released = false
    const ask = async (text: string, values?: readonly unknown[]): Promise<readonly StatementResult[]> => {
      if (released) throw alreadyClosed()
      this.#upkeep.count(text, values)
      const limit = hasTimeLimits() ? this.#options.limits.statement : null
      return link.ask(values === undefined ? { text } : { text, values }, limit)
    }
    return {
      query: async (text, values) => (await ask(text, values))[0] ?? { rows: [], command: null, count: null },
      exec: (text) => ask(text),
      release: () => {
        if (released) return
        released = true
        this.#afterTurn(link).finally(endTurn)
      },
    }
  }

  /** Before the next one's turn: a bounded write-ahead log, or a fresh worker when the last one is gone. */
  async #afterTurn(link: WorkerLink): Promise<void> {
    try {
      if (link.gone !== null && this.#refusal === null) await this.#living()
      else await this.#upkeep.checkpointWhenDue(link)
    } catch (failure) {
      this.#options.log(
        `${this.#options.folder}: ${failure instanceof Error ? failure.message : String(failure)}`,
      )
    }
  }

  /** The link, held until `done`, when nobody uses the database. */
  async #whenIdle(): Promise<{ link: WorkerLink; done: () => void } | null> {
    if (!this.#turns.isIdle || this.#refusal !== null) return null
    const done = await this.#turns.take()
    try {
      return { link: await this.#living(), done }
    } catch {
      done()
      return null
    }
  }
}
