import type { Cut, UnreadableReason } from './cut.ts'
import { HeldBytes } from './held-bytes.ts'
import { isBlank, JsonStructure } from './json-structure.ts'
import { restartAfter, withoutSeparators } from './restart.ts'

const noUnit = -1
const quote = 0x22
const openBrace = 0x7b
const openBracket = 0x5b
const closeBracket = 0x5d
/** What encloses the elements of a list at each depth. */
const containers: readonly (readonly ('{' | '[')[])[] = [[], ['['], ['{', '[']]
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const lists = [ascii('releases'), ascii('records')]
const ocidKey = ascii('ocid')

const isSame = (bytes: Uint8Array, key: Uint8Array): boolean =>
  bytes.length === key.length && key.every((byte, index) => bytes[index] === byte)

interface Lost {
  readonly position: number
  readonly reason: UnreadableReason
  head: Uint8Array
}

/**
 * Cuts a stream of bytes into releases (or records): the elements of `releases` or `records` in
 * packages, the elements of a bare array, the values of JSON Lines. Where the text is broken, what
 * cannot be read is one unreadable slice and cutting resumes at the next object that names an ocid.
 */
export class ReleaseCutter {
  readonly #held = new HeldBytes()
  readonly #structure = new JsonStructure()
  readonly #limits: { readonly maxBytes: number; readonly keptBytes: number }
  #at = 0
  #cuts: Cut[] = []
  #unit = noUnit
  #unitDepth = 0
  /** Depth of the elements of the list being read; 0 between top-level values. */
  #listDepth = 0
  #keyStart = 0
  #isListKey = false
  #mayBePackage = false
  #lost: Lost | null = null

  /** `maxBytes` bounds one release, `keptBytes` what is kept of an unreadable slice. */
  constructor(limits: { readonly maxBytes: number; readonly keptBytes: number }) {
    this.#limits = limits
  }

  push(chunk: Uint8Array): readonly Cut[] {
    this.#cuts = []
    this.#held.forgetBefore(this.#neededFrom())
    this.#held.append(chunk)
    this.#read()
    return this.#cuts
  }

  /** What is left when the file ends; not `complete` when it ends before its structure does. */
  end(): { readonly cuts: readonly Cut[]; readonly complete: boolean } {
    this.#cuts = []
    if (this.#lost === null) {
      this.#structure.step(0x20)
      this.#endUnit(this.#held.end)
    }
    const complete = this.#lost !== null || (this.#unit === noUnit && this.#structure.depth === 0)
    while (this.#unit !== noUnit) {
      this.#lose('truncated')
      this.#read()
    }
    if (this.#lost !== null) this.#emitLost(this.#lost, this.#held.end)
    return { cuts: this.#cuts, complete }
  }

  #neededFrom(): number {
    if (this.#lost !== null) return this.#at
    if (this.#unit !== noUnit) return this.#unit
    return this.#keyStart > 0 ? this.#keyStart : this.#at
  }

  #read(): void {
    while (this.#at < this.#held.end) {
      if (this.#lost === null) this.#follow()
      else if (!this.#resume(this.#lost)) return
    }
  }

  #follow(): void {
    const { bytes, start, end } = this.#held
    const structure = this.#structure
    while (this.#at < end && this.#lost === null) {
      this.#at = start + structure.skipPlainText(bytes, this.#at - start, end - start)
      if (this.#unit !== noUnit && this.#at - this.#unit > this.#limits.maxBytes) this.#lose('too-large')
      else if (this.#at < end) this.#take(bytes[this.#at - start] ?? 0)
    }
  }

  #take(byte: number): void {
    const structure = this.#structure
    const depth = structure.depth
    if (depth <= 2) this.#notice(byte, depth)
    if (this.#lost !== null) return
    const step = structure.step(byte)
    if (step === 'taken') this.#at += 1
    if (step === 'broken') this.#lose('invalid-json')
    else if (structure.depth !== depth && depth <= 2) this.#changeDepth(depth)
    if (this.#unit !== noUnit && structure.depth === this.#unitDepth) this.#endUnit(this.#at)
  }

  /** Before a byte is taken: where elements and the package's keys begin. */
  #notice(byte: number, depth: number): void {
    if (depth === this.#listDepth && this.#unit === noUnit) {
      if (!this.#structure.isValueExpected || isBlank(byte) || byte === closeBracket) return
      if (byte === openBrace || (depth === 0 && byte === openBracket)) this.#beginUnit(depth)
      else this.#lose('not-a-release')
    } else if (depth === 1 && byte === quote && this.#mayBePackage) this.#noticeKey()
  }

  #beginUnit(depth: number): void {
    this.#unit = this.#at
    this.#unitDepth = depth
    this.#isListKey = false
    if (depth === 0) this.#mayBePackage = true
  }

  #noticeKey(): void {
    if (this.#structure.isKeyExpected) this.#keyStart = this.#at + 1
    else if (this.#structure.isInString && this.#keyStart > 0) {
      const key = this.#held.view(this.#keyStart, this.#at)
      this.#isListKey = lists.some((each) => isSame(key, each))
      // A record has `releases` too: an object that names its ocid first is a unit of its own.
      if (isSame(key, ocidKey)) this.#mayBePackage = false
      this.#keyStart = 0
    }
  }

  #changeDepth(before: number): void {
    const depth = this.#structure.depth
    if (depth < this.#listDepth) this.#listDepth = 0
    if (depth === 0) this.#mayBePackage = false
    if (depth < before || !this.#structure.isInArray) return
    const opensList = depth === 1 ? before === 0 : depth === 2 && this.#isListKey && this.#mayBePackage
    if (!opensList) return
    this.#listDepth = depth
    this.#unit = noUnit
  }

  #endUnit(end: number): void {
    if (this.#unit === noUnit || this.#structure.depth !== this.#unitDepth) return
    if (!this.#structure.isBetweenValues) return
    const bytes = this.#held.view(this.#unit, end)
    this.#cuts.push({ kind: 'release', position: this.#unit, bytes, isOfPackage: this.#listDepth === 2 })
    this.#unit = noUnit
  }

  #lose(reason: UnreadableReason): void {
    const position = this.#unit === noUnit ? this.#at : this.#unit
    this.#lost = { position, reason, head: new Uint8Array(0) }
    this.#unit = noUnit
    this.#keyStart = 0
    this.#at = position + 1
    this.#keepHead(this.#lost)
  }

  #keepHead(lost: Lost): void {
    const from = lost.position + lost.head.length
    const to = Math.min(this.#held.end, lost.position + this.#limits.keptBytes)
    if (to <= from) return
    const longer = new Uint8Array(to - lost.position)
    longer.set(lost.head)
    longer.set(this.#held.view(from, to), lost.head.length)
    lost.head = longer
  }

  #resume(lost: Lost): boolean {
    const { bytes, start, end } = this.#held
    this.#keepHead(lost)
    const { found, index } = restartAfter(bytes.subarray(0, end - start), this.#at - start)
    this.#at = start + index
    if (!found) return false
    this.#emitLost(lost, this.#at)
    this.#structure.standInside(containers[this.#listDepth] ?? [])
    this.#mayBePackage = this.#listDepth === 2
    return true
  }

  #emitLost(lost: Lost, end: number): void {
    this.#lost = null
    const bytes = withoutSeparators(lost.head.subarray(0, end - lost.position))
    if (bytes.length === 0) return
    const length = lost.head.length < end - lost.position ? end - lost.position : bytes.length
    this.#cuts.push({ kind: 'unreadable', position: lost.position, length, bytes, reason: lost.reason })
  }
}
