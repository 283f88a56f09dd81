import { Worker } from 'node:worker_threads'
import pg from 'pg'
import wire from 'pg/lib/utils.js'
import type { StatementResult } from '../engine.ts'
import { interrupted, statementTooLong } from '../failures.ts'
import type { Failure, Reply, Request } from './messages.ts'

// The build puts the worker beside the program, under the name dist/embedded-worker.js.
const program = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./embedded-worker.js', import.meta.url)

interface Waiting {
  readonly resolve: (results: readonly StatementResult[]) => void
  readonly reject: (reason: unknown) => void
  readonly clock: NodeJS.Timeout | undefined
}

type Asked = { readonly text: string; readonly values?: readonly unknown[] }

/** One worker thread that holds the embedded database, and what it has been asked. */
export class WorkerLink {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #gone: Error | null = null

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: Reply) => this.#receive(reply))
    worker.on('error', (failure) => this.#end(interrupted(failure)))
    worker.on('exit', () => this.#end(interrupted()))
  }

  /** Opens the database kept in `folder` (created when missing); rejects when it cannot be opened. */
  static open(folder: string): Promise<WorkerLink> {
    // PostgreSQL's own limit on nesting must be met before the thread's stack ends.
    const worker = new Worker(program, {
      workerData: { folder },
      name: 'embedded database',
      resourceLimits: { stackSizeMb: 32 },
    })
    return new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (reply: Reply) => {
        worker.off('error', reject)
        if ('notOpened' in reply) {
          reject(new Error(reply.notOpened))
          void worker.terminate()
          return
        }
        // An idle database does not keep the program alive; a statement under way does.
        worker.unref()
        resolve(new WorkerLink(worker))
      })
    })
  }

  get gone(): Error | null {
    return this.#gone
  }

  /** Runs one statement with values, or several without; past `limit` milliseconds the worker is ended. */
  ask({ text, values }: Asked, limit: number | null): Promise<readonly StatementResult[]> {
    const id = this.#nextId()
    return this.#send(
      values === undefined
        ? { id, ask: 'exec', text }
        : { id, ask: 'query', text, values: values.map((value) => wire.prepareValue(value)) },
      limit,
    )
  }

  async close(): Promise<void> {
    if (this.#gone !== null) return
    try {
      await this.#send({ id: this.#nextId(), ask: 'close' }, 60_000)
    } finally {
      await this.#worker.terminate()
    }
  }

  /** Ends the thread whatever it is doing; what it was asked is rejected with `reason`. */
  async end(reason: Error): Promise<void> {
    this.#end(reason)
    await this.#worker.terminate()
  }

  #nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  #send(request: Request, limit: number | null): Promise<readonly StatementResult[]> {
    return new Promise((resolve, reject) => {
      if (this.#gone !== null) {
        reject(this.#gone)
        return
      }
      const clock =
        limit === null ? undefined : setTimeout(() => void this.end(statementTooLong(limit)), limit)
      this.#waiting.set(request.id, { resolve, reject, clock })
      this.#worker.ref()
      this.#worker.postMessage(request)
    })
  }

  #receive(reply: Reply): void {
    if (!('id' in reply)) return
    const waiting = this.#waiting.get(reply.id)
    if (waiting === undefined) return
    clearTimeout(waiting.clock)
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('results' in reply) {
      waiting.resolve(reply.results)
      return
    }
    const failure = errorOf(reply.failure)
    waiting.reject(reply.failure.fatal ? interrupted(failure) : failure)
    if (reply.failure.fatal) void this.end(interrupted(failure))
  }

  #end(reason: Error): void {
    this.#gone ??= reason
    for (const { reject, clock } of this.#waiting.values()) {
      clearTimeout(clock)
      reject(this.#gone)
    }
    this.#waiting.clear()
  }
}

/** The same class of error as from a server, so that stores test `code` and `constraint` once. */
const errorOf = ({ message, fields }: Failure): Error =>
  fields === null
    ? new Error(message)
    : Object.assign(new pg.DatabaseError(message, message.length, 'error'), fields)
