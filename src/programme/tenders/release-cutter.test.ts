import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cut } from './cut.ts'
import { ReleaseCutter } from './release-cutter.ts'

const limits = { maxBytes: 1 << 20, keptBytes: 1 << 16 }

interface Piece {
  readonly kind: Cut['kind']
  readonly text: string
  readonly position: number
  readonly reason: string | null
}

const cut = (text: string | Uint8Array, chunkBytes = 7, within = limits) => {
  const bytes = Buffer.from(text)
  const cutter = new ReleaseCutter(within)
  const pieces: Piece[] = []
  const keep = (cuts: readonly Cut[]) => {
    for (const each of cuts)
      pieces.push({
        kind: each.kind,
        text: Buffer.from(each.bytes).toString(),
        position: each.position,
        reason: each.kind === 'unreadable' ? each.reason : null,
      })
  }
  for (let at = 0; at < bytes.length; at += chunkBytes) keep(cutter.push(bytes.subarray(at, at + chunkBytes)))
  const { cuts, complete } = cutter.end()
  keep(cuts)
  return {
    pieces,
    complete,
    releases: pieces.filter((each) => each.kind === 'release').map((each) => each.text),
  }
}

const a = '{"ocid":"a","tender":{"title":"]}, {\\"ocid\\": \\\\"}}'
const b = '{"ocid":"b","id":[1,{"x":"é"}],"releases":[{"id":1}]}'
const c = '{ "ocid" : "c" }'

describe('cutting whole files', () => {
  const forms = {
    'a release package': `{"uri":"u","publisher":{"name":"n","releases":[1]},"releases":[${a}, ${b}\n,${c}],"x":1}`,
    'a record package': `{"records":[${a},${b},${c}],"packages":["p"]}`,
    'a bare array': ` [${a},${b},${c}] `,
    'JSON Lines of releases': `${a}\n${b}\n${c}\n`,
    'JSON Lines of packages': `{"releases":[${a}]}\n{"uri":"u","releases":[${b},${c}]}`,
  }
  for (const [name, text] of Object.entries(forms))
    test.each([1, 2, 7, 64, 100_000])(`${name}, in chunks of %i bytes`, (size) => {
      const { releases, complete, pieces } = cut(text, size)
      expect(releases).toEqual([a, b, c])
      expect(complete).toBe(true)
      for (const piece of pieces)
        expect(Buffer.from(text).subarray(piece.position).toString().startsWith(piece.text)).toBe(true)
    })

  test('a lone release is one unit, and an empty package has none', () => {
    expect(cut(a).releases).toEqual([a])
    expect(cut('{"releases":[]}')).toMatchObject({ pieces: [], complete: true })
    expect(cut('[]')).toMatchObject({ pieces: [], complete: true })
  })
})

describe('resuming after broken text', () => {
  const broken: Record<string, readonly [string, readonly string[]]> = {
    'a bad literal in a balanced release': ['{"ocid":"bad","x":nope}', ['{"ocid":"bad","x":nope}']],
    'a missing closing brace': ['{"ocid":"bad","tender":{"title":"t"}', []],
    'two missing braces': ['{"ocid":"bad","tender":{"items":[{"id":"x"', []],
    'a missing quote at the end of a text': ['{"ocid":"bad","title":"t, "status":"x"}', []],
    'a line end in a text': ['{"ocid":"bad","title":"t\n"}', []],
    'a missing value': ['{"ocid":"bad","title":}', []],
    'words instead of a release': ['oops, something "went" wrong', []],
    'too many braces deep': [`{"ocid":"bad","x":${'['.repeat(400)}${']'.repeat(400)}}`, []],
  }
  for (const [name, [bad, asReleases]] of Object.entries(broken))
    test.each([1, 5, 100_000])(`${name}, in chunks of %i bytes`, (size) => {
      const { releases, pieces } = cut(`{"releases":[${a},${bad},${b},${c}]}`, size)
      expect(releases).toEqual([a, ...asReleases, b, c])
      if (asReleases.length === 0) {
        const [lost] = pieces.filter((each) => each.kind === 'unreadable')
        expect(lost).toMatchObject({
          text: bad,
          position: 14 + Buffer.byteLength(a),
          reason: bad[0] === '{' ? 'invalid-json' : 'not-a-release',
        })
      }
    })

  test('one brace too many loses nothing but the brace', () => {
    expect(cut(`[${a}},${b},${c}]`)).toMatchObject({ releases: [a, b, c] })
  })

  test('text torn off a release by an early brace is kept as unreadable', () => {
    const torn = '{"ocid":"torn"},"awards":[{"id":"1"}]}'
    const { releases, pieces } = cut(`{"releases":[${torn},${b}]}`)
    expect(releases).toEqual(['{"ocid":"torn"}', b])
    expect(pieces.find((each) => each.kind === 'unreadable')?.text).toBe('"awards":[{"id":"1"}]}')
  })

  test('a broken header does not hide the releases', () => {
    expect(cut(`{"publisher":{"name":},"releases":[${a},${b}]}`).releases).toEqual([a, b])
  })

  test('a broken line of JSON Lines costs that line', () => {
    expect(cut(`${a}\n{"ocid":"bad",\n${b}\n${c}`).releases).toEqual([a, b, c])
  })

  test('a truncated file gives what is whole, then the rest as unreadable', () => {
    const whole = `{"releases":[${a},${b}]}`
    const { releases, pieces, complete } = cut(whole.slice(0, -8))
    expect(releases).toEqual([a])
    expect(pieces.at(-1)).toMatchObject({ kind: 'unreadable', reason: 'truncated', text: b.slice(0, -6) })
    expect(complete).toBe(false)
    expect(cut(`{"releases":[${a}`)).toMatchObject({ releases: [a], complete: false })
  })

  test('a release beyond the size allowed is left out and the next is read', () => {
    const large = `{"ocid":"large","x":"${'y'.repeat(5000)}"}`
    const { releases, pieces } = cut(`[${a},${large},${b}]`, 100, { maxBytes: 1000, keptBytes: 50 })
    expect(releases).toEqual([a, b])
    const lost = pieces.find((each) => each.kind === 'unreadable')
    expect(lost).toMatchObject({ reason: 'too-large', text: large.slice(0, 50) })
  })
})

test('real releases cut from any damaged file: never hangs, never repeats, loses no byte silently', () => {
  const real = readFileSync('demonstration/seao/hebdo_20260727_20260802.extrait.json')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 50, max: 5000 }),
      (changes, chunkBytes) => {
        const damaged = Uint8Array.from(real)
        for (const [at, byte] of changes) damaged[at] = byte
        const { pieces } = cut(damaged, chunkBytes)
        const positions = pieces.map((each) => each.position)
        expect(positions).toEqual([...new Set(positions)].sort((x, y) => x - y))
        const ocids =
          Buffer.from(damaged)
            .toString()
            .match(/"ocid": "ocds-ec9k95-\d+"/g) ?? []
        const kept = pieces.map((each) => each.text).join('\n')
        for (const each of ocids) expect(kept).toContain(each)
      },
    ),
    { numRuns: 200 },
  )
})
