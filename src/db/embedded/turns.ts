/** One at a time, in the order of asking: the embedded database has a single connection. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #taken = false

  get isIdle(): boolean {
    return !this.#taken
  }

  /** Waits for its turn; the answer ends it. */
  async take(): Promise<() => void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#taken = true
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const next = this.#waiting.shift()
      if (next === undefined) this.#taken = false
      else next()
    }
  }
}
