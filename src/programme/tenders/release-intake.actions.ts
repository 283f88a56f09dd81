import { createHash } from 'node:crypto'
import { canonicalText } from '#kernel/canonical-text.ts'
import type { Instant } from '#kernel/time.ts'
import { nextBatchSize } from './batch-size.ts'
import type { PreparedRelease } from './import-decision.ts'
import { type Counts, noCounts, type QuarantineReason } from './import-run.ts'
import { hold, recordProgress } from './import-runs.store.ts'
import { type NormalisedRelease, normalForm } from './normal-form.ts'
import { releasesIn } from './package-contents.ts'
import type { Reading } from './release-readings.feed.ts'
import { isRefusedValue, saveBatch, type TendersDb } from './tenders-import.store.ts'

const largestBatchCharacters = 400_000

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Pending {
  readonly prepared: PreparedRelease
  readonly position: number
}

export interface IntakeContext {
  readonly db: TendersDb
  readonly runId: string
  readonly now: () => Instant
  readonly newId: () => string
}

/** Takes readings of files into the database, in batches as large as its speed allows. */
export class ReleaseIntake {
  readonly #context: IntakeContext
  #counts: Counts = noCounts
  #pending: Pending[] = []
  #pendingCharacters = 0
  #batchSize = 16

  constructor(context: IntakeContext) {
    this.#context = context
  }

  get counts(): Counts {
    return this.#counts
  }

  countFile(): void {
    this.#add('files')
  }

  /** Counts a release that was read and stays in quarantine. */
  countHeld(): void {
    this.#add('read')
    this.#add('quarantined')
  }

  /** Takes one slice of a file; the batch is stored when it is large enough. */
  async take(file: string, reading: Reading): Promise<void> {
    if (reading.kind === 'unreadable') {
      await this.#quarantine({ ...reading, file })
      return
    }
    for (const value of releasesIn(reading.value)) {
      const normal = normalForm(value)
      if (normal.accepted) this.#enqueue(normal.value, value, { file, position: reading.position })
      else
        await this.#quarantine({ ...this.#slice(value, reading), file, reason: reasons[normal.refusal.kind] })
    }
    if (this.#pending.length >= this.#batchSize || this.#pendingCharacters >= largestBatchCharacters)
      await this.flush()
  }

  /** Stores what is pending. */
  async flush(): Promise<void> {
    const pending = this.#pending
    this.#pending = []
    this.#pendingCharacters = 0
    if (pending.length > 0) await this.#store(pending)
    await recordProgress(this.#context.db, this.#context.runId, this.#counts, this.#context.now())
  }

  #slice(value: unknown, reading: { readonly position: number; readonly raw: string }) {
    const raw = canonicalText(value)
    return { position: reading.position, raw, bytes: raw.length, detail: null }
  }

  #enqueue(normal: NormalisedRelease, value: unknown, place: { file: string; position: number }): void {
    const body = canonicalText(value)
    const prepared = { normal, body, digest: digestOf(body), file: place.file }
    this.#pending.push({ prepared, position: place.position })
    this.#pendingCharacters += body.length
  }

  async #store(pending: readonly Pending[]): Promise<void> {
    const started = performance.now()
    try {
      const { outcomes } = await saveBatch(
        this.#context.db,
        pending.map((each) => each.prepared),
      )
      for (const [index, outcome] of outcomes.entries()) {
        this.#add('read')
        this.#add(outcome)
        if ((pending[index]?.prepared.normal.deviations.length ?? 0) > 0) this.#add('warned')
      }
    } catch (error) {
      if (!isRefusedValue(error)) throw error
      await this.#storeApart(pending, error)
      return
    }
    const milliseconds = performance.now() - started
    this.#batchSize = nextBatchSize(this.#batchSize, { releases: pending.length, milliseconds })
  }

  /** The database refused a value: the releases are stored one by one and the one at fault held back. */
  async #storeApart(pending: readonly Pending[], error: Error): Promise<void> {
    const [first, ...others] = pending
    if (first === undefined) return
    if (others.length > 0) {
      for (const each of pending) await this.#store([each])
      return
    }
    const { body, file } = first.prepared
    await this.#quarantine({
      file,
      position: first.position,
      raw: body,
      bytes: body.length,
      reason: 'refused-by-database',
      detail: error.message,
    })
  }

  async #quarantine(slice: {
    readonly file: string
    readonly position: number
    readonly raw: string
    readonly bytes: number
    readonly reason: QuarantineReason
    readonly detail: string | null
  }): Promise<void> {
    const { db, runId, now, newId } = this.#context
    await hold(db, runId, { ...slice, id: newId(), digest: digestOf(slice.raw) }, now())
    this.countHeld()
  }

  #add(count: keyof Counts): void {
    this.#counts = { ...this.#counts, [count]: this.#counts[count] + 1 }
  }
}

const reasons = { 'no-ocid': 'no-ocid', 'not-an-object': 'not-a-release' } as const
