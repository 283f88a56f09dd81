import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { FileUse } from '#files/index.ts'
import { cleaned } from '../../src/files/intake.actions.ts'
import { image, odt, pdf, photographWithPosition, zip } from './samples.ts'

const taken = async (bytes: Uint8Array, use: FileUse, name = 'fichier') => {
  const outcome = await cleaned({ name, bytes }, use)
  return outcome.accepted ? outcome.value : outcome.refusal.problem
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const page = '<!doctype html><script>alert(1)</script>'

describe('an image', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'in %s is drawn anew in WebP, at each size shown',
    async (format) => {
      const clean = await taken(await image(format, { width: 2000, height: 1500 }), 'photograph', 'Été 1.JPG')
      expect(clean).toMatchObject({
        name: 'Été 1.webp',
        mediaType: 'image/webp',
        forms: [
          { name: 'whole', width: 1600, height: 1200 },
          { name: '960', width: 960, height: 720 },
          { name: '480', width: 480, height: 360 },
        ],
      })
    },
  )

  test('loses where it was taken, by whom and with what; it stands as it was held', async () => {
    const sent = await photographWithPosition()
    const before = await sharp(sent).metadata()
    const said = before.exif?.toString('latin1') ?? ''
    expect([before.orientation, said.includes('Chambre 1'), said.includes('Fictive')]).toEqual([
      6,
      true,
      true,
    ])
    // The position: 45° 30′ as three fractions.
    const position = Buffer.from('2d000000010000001e0000000100000000000000', 'hex')
    expect(before.exif?.includes(position)).toBe(true)
    const clean = await taken(sent, 'photograph')
    if (typeof clean === 'string') throw new Error(clean)
    for (const { content, width, height } of clean.forms) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(content).metadata()
      expect([exif, xmp, iptc, icc, orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        1,
      ])
      expect(Buffer.from(content).includes(position)).toBe(false)
      expect(Buffer.from(content).includes('Chambre 1')).toBe(false)
      expect(Number(height)).toBeGreaterThan(Number(width))
    }
  })

  test('that is a page, an archive or a program too keeps nothing but what is seen', async () => {
    for (const hidden of [
      page,
      zip([{ name: 'a.js', content: Buffer.from('alert(1)') }]),
      'MZ\u0090\u0000',
    ]) {
      const polyglot = Buffer.concat([await image('png'), Buffer.from(hidden)])
      const clean = await taken(polyglot, 'photograph')
      if (typeof clean === 'string') throw new Error(clean)
      for (const { content } of clean.forms)
        expect(Buffer.from(content).includes(Buffer.from('alert(1)'))).toBe(false)
    }
  })

  test.each([
    ['a drawing with a script', Buffer.from(svg), 'svg'],
    [
      'the same with a declaration and a comment',
      Buffer.from(`<?xml version="1.0"?><!-- x -->\n${svg}`),
      'svg',
    ],
    ['a page called .png', Buffer.from(page), 'image-not-accepted'],
    ['a PDF called .png', pdf(), 'image-not-accepted'],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003'.padEnd(500, '\u0000'), 'latin1'), 'image-not-accepted'],
    [
      'a GIF',
      Buffer.from('GIF89a\u0001\u0000\u0001\u0000'.padEnd(60, '\u0000'), 'latin1'),
      'image-not-accepted',
    ],
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['16 MB', Buffer.alloc(16_000_000), 'too-large-file'],
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await taken(bytes, 'logo', 'image.png')).toBe(problem)
    expect(await taken(bytes, 'photograph', 'image.png')).toBe(problem)
  })

  test('cut short, or enormous once unfolded, is refused before it is drawn', async () => {
    const whole = await image('jpeg')
    expect(await taken(whole.subarray(0, whole.length / 2), 'photograph')).toBe('damaged-file')
    const bomb = await image('png', { width: 8_000, height: 8_000 })
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = performance.now()
    expect(await taken(bomb, 'photograph')).toBe('too-many-pixels')
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('a document', () => {
  test('is known by its content; its name gets the ending of what it is', async () => {
    expect(await taken(pdf(), 'claim-proof', 'lettre.exe')).toMatchObject({
      name: 'lettre.pdf',
      mediaType: 'application/pdf',
      forms: [{ name: 'whole', bytes: pdf().length }],
    })
    expect(await taken(odt(), 'claim-proof', 'statuts.pdf')).toMatchObject({
      name: 'statuts.odt',
      mediaType: 'application/vnd.oasis.opendocument.text',
    })
    expect(await taken(await image('png'), 'claim-proof', 'carte.pdf')).toMatchObject({
      name: 'carte.webp',
      mediaType: 'image/webp',
    })
  })

  const zeros = Buffer.alloc(40_000_000)
  const inner = zip([{ name: 'a', content: Buffer.from('a') }])
  test.each([
    ['a zip bomb', () => odt([{ name: 'Pictures/a', content: zeros }]), 'archive-bomb'],
    [
      'many entries that unfold together',
      () => odt([1, 2, 3].map((at) => ({ name: `p${at}`, content: zeros }))),
      'archive-bomb',
    ],
    [
      'an entry that lies about its size',
      () => odt([{ name: 'p', content: zeros.subarray(0, 900_000), declared: 10 }]),
      'damaged-file',
    ],
    [
      'thousands of entries',
      () => odt(Array.from({ length: 2_500 }, (_, at) => ({ name: `p${at}`, content: Buffer.from('') }))),
      'archive-bomb',
    ],
    ['an archive within', () => odt([{ name: 'in.zip', content: inner }]), 'archive-within'],
    [
      'an archive within, under another name',
      () => odt([{ name: 'Pictures/photo.png', content: inner }]),
      'archive-within',
    ],
    ['macros', () => odt([{ name: 'Basic/Standard/Module1.xml', content: Buffer.from('<x/>') }]), 'macros'],
    ['an encrypted entry', () => odt([{ name: 'p', content: Buffer.from('x'), flags: 1 }]), 'encrypted-file'],
    ['a plain zip', () => zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'type-not-accepted'],
    [
      'a PDF with an archive behind it',
      () => Buffer.concat([pdf(), inner, Buffer.from('%%EOF')]),
      'two-kinds',
    ],
    [
      'a PDF that is a page too',
      () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(page), pdf()]),
      'two-kinds',
    ],
    ['an archive that is a PDF too', () => odt([{ name: 'p', content: pdf(), stored: true }]), 'two-kinds'],
    ['a PDF cut short', () => pdf().subarray(0, 60), 'damaged-file'],
    ['an archive cut short', () => odt().subarray(0, -30), 'damaged-file'],
    ['a drawing', () => Buffer.from(svg), 'svg'],
    ['a page', () => Buffer.from(page), 'type-not-accepted'],
    ['nothing', () => Buffer.alloc(0), 'empty-file'],
  ])('%s is refused', async (_, make, problem) => {
    expect(await taken(make(), 'claim-proof', 'preuve.pdf')).toBe(problem)
  })
})
