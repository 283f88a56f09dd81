const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** Deeper than any release: deeper text is refused before a recursive reader meets it. */
const maxDepth = 256

export const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const isScalar = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x2d ||
  byte === 0x2b ||
  byte === 0x2e

/** `again`: the byte ended a number or a literal and must be given once more. */
export type Step = 'taken' | 'again' | 'broken'

type Expected = 'value' | 'key' | 'colon' | 'separator'
type Within = 'nothing' | 'string' | 'escape' | 'scalar'

/**
 * Follows the structure of JSON byte by byte: strings, escapes, braces, what may come next. It leaves
 * the spelling of numbers, literals and escapes (and trailing commas) to `JSON.parse`, so that these
 * faults cost one release and not the place in the file. Bytes above 0x7f occur in strings only, so
 * any encoding that extends ASCII can be followed.
 */
export class JsonStructure {
  #depth = 0
  #expected: Expected = 'value'
  #within: Within = 'nothing'
  readonly #stack = new Uint8Array(maxDepth + 1)

  get depth(): number {
    return this.#depth
  }

  /** A value of the present depth has just ended, or nothing has begun at the top. */
  get isBetweenValues(): boolean {
    return this.#within === 'nothing' && (this.#expected === 'separator' || this.#depth === 0)
  }

  get isValueExpected(): boolean {
    return this.#within === 'nothing' && this.#expected === 'value'
  }

  /** Inside a string and not just after a backslash: a quote would end it. */
  get isInString(): boolean {
    return this.#within === 'string'
  }

  get isKeyExpected(): boolean {
    return this.#within === 'nothing' && this.#expected === 'key'
  }

  get isInArray(): boolean {
    return this.#stack[this.#depth] === openBracket
  }

  /** Forgets the text before and stands inside `containers`, written as their opening bytes. */
  standInside(containers: readonly ('{' | '[')[]): void {
    this.#depth = 0
    for (const container of containers) this.#enter(container === '{' ? openBrace : openBracket)
    this.#expected = 'value'
    this.#within = 'nothing'
  }

  /** Index of the first byte at or after `index` that a string does not simply swallow. */
  skipPlainText(bytes: Uint8Array, index: number, end: number): number {
    if (this.#within !== 'string') return index
    let at = index
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === quote || byte === backslash || byte < 0x20) break
    }
    return at
  }

  step(byte: number): Step {
    if (this.#within === 'string') return this.#inString(byte)
    if (this.#within === 'escape') {
      this.#within = 'string'
      return byte < 0x20 ? 'broken' : 'taken'
    }
    if (this.#within === 'scalar') {
      if (isScalar(byte)) return 'taken'
      this.#within = 'nothing'
      this.#endValue()
      return 'again'
    }
    return isBlank(byte) ? 'taken' : this.#structural(byte)
  }

  #inString(byte: number): Step {
    if (byte === backslash) this.#within = 'escape'
    else if (byte === quote) {
      this.#within = 'nothing'
      if (this.#expected === 'key') this.#expected = 'colon'
      else this.#endValue()
    } else if (byte < 0x20) return 'broken'
    return 'taken'
  }

  #structural(byte: number): Step {
    const expected = this.#expected
    if (byte === quote && (expected === 'value' || expected === 'key')) this.#within = 'string'
    else if (byte === openBrace && expected === 'value') return this.#enter(byte)
    else if (byte === openBracket && expected === 'value') return this.#enter(byte)
    else if (byte === closeBrace && (expected === 'separator' || expected === 'key'))
      return this.#leave(openBrace)
    else if (byte === closeBracket && (expected === 'separator' || expected === 'value'))
      return this.#leave(openBracket)
    else if (byte === comma && expected === 'separator')
      this.#expected = this.#stack[this.#depth] === openBrace ? 'key' : 'value'
    else if (byte === colon && expected === 'colon') this.#expected = 'value'
    else if (expected === 'value' && isScalar(byte)) this.#within = 'scalar'
    else return 'broken'
    return 'taken'
  }

  #enter(container: number): Step {
    if (this.#depth >= maxDepth) return 'broken'
    this.#depth += 1
    this.#stack[this.#depth] = container
    this.#expected = container === openBrace ? 'key' : 'value'
    return 'taken'
  }

  #leave(container: number): Step {
    if (this.#depth === 0 || this.#stack[this.#depth] !== container) return 'broken'
    this.#depth -= 1
    this.#endValue()
    return 'taken'
  }

  /** At the top, another value may follow at once: JSON Lines. */
  #endValue(): void {
    this.#expected = this.#depth === 0 ? 'value' : 'separator'
  }
}
