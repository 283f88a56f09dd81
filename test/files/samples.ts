import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

/** A drawn image, as a camera or a program would write it. */
export const image = (
  format: 'jpeg' | 'png' | 'webp',
  { width = 640, height = 480, colour = '#4a7' }: { width?: number; height?: number; colour?: string } = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer()

/** A photograph that says where it was taken, with what and how the camera was held. */
export const photographWithPosition = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Fictive', Model: 'Chambre 1', Artist: 'Quelqu’un', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '45/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '73/1 34/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

export const pdf = (text = 'Lettre fictive'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

interface Entry {
  readonly name: string
  readonly content: Buffer
  /** What the entry says of its size, when it lies. */
  readonly declared?: number
  readonly stored?: boolean
  readonly flags?: number
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** A zip archive, written by hand so that it can lie. */
export const zip = (entries: readonly Entry[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, stored = false, flags = 0 } of entries) {
    const packed = stored ? content : deflateRawSync(content, { level: 9 })
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(crc32(content), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(declared ?? content.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    head.copy(central, 8, 6, 28)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(offset, 42)
    parts.push(head, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** A text document of OpenDocument, whose type stands first and stored. */
export const odt = (more: readonly Entry[] = []): Buffer =>
  zip([
    {
      name: 'mimetype',
      content: Buffer.from('application/vnd.oasis.opendocument.text'),
      stored: true,
    },
    { name: 'content.xml', content: Buffer.from('<office:document-content/>') },
    ...more,
  ])
