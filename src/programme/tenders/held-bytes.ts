/** The bytes still needed of a stream, by their absolute position; grows and forgets as told. */
export class HeldBytes {
  #bytes = new Uint8Array(1 << 17)
  #start = 0
  #length = 0

  /** Absolute position after the last byte held. */
  get end(): number {
    return this.#start + this.#length
  }

  get start(): number {
    return this.#start
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(chunk, this.#length)
    this.#length = needed
  }

  /** Forgets what lies before `position`. */
  forgetBefore(position: number): void {
    const count = Math.min(Math.max(position - this.#start, 0), this.#length)
    if (count === 0) return
    this.#bytes.copyWithin(0, count, this.#length)
    this.#start += count
    this.#length -= count
  }

  /** A view, valid until the next `append` or `forgetBefore`. */
  view(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(from - this.#start, to - this.#start)
  }
}
