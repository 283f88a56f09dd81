type Ranges = readonly (readonly [first: number, last: number])[]

const segmented = (view: DataView, at: number): Ranges => {
  const count = view.getUint16(at + 6) / 2
  return Array.from({ length: count }, (_, segment): readonly [number, number] => [
    view.getUint16(at + 16 + 2 * (count + segment)),
    view.getUint16(at + 14 + 2 * segment),
  ])
}

const grouped = (view: DataView, at: number): Ranges =>
  Array.from({ length: view.getUint32(at + 12) }, (_, group): readonly [number, number] => [
    view.getUint32(at + 16 + 12 * group),
    view.getUint32(at + 20 + 12 * group),
  ])

/** The characters that an OpenType font can show, as ranges of code points (specification: «cmap», formats 4 and 12). */
export const charactersOf = (font: Uint8Array): Ranges => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tag = (at: number): string => String.fromCharCode(...font.subarray(at, at + 4))
  const tables = Array.from({ length: view.getUint16(4) }, (_, table) => 12 + 16 * table)
  const entry = tables.find((at) => tag(at) === 'cmap')
  if (entry === undefined) return []
  const cmap = view.getUint32(entry + 8)
  return Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, each) => cmap + view.getUint32(cmap + 4 + 8 * each + 4),
  ).flatMap((at): Ranges => {
    const format = view.getUint16(at)
    if (format === 4) return segmented(view, at)
    return format === 12 ? grouped(view, at) : []
  })
}

const spaces = /[\t\u2000-\u200a\u202f]/gu
// What only joins, parts or orders other characters; nothing is seen of it.
const unseen = /[\p{Cf}\p{Cc}\p{M}](?<!\n)/gu

/** The text with what the font cannot show written as its number, `[U+1F600]`: nothing is left out in silence. */
export const shownWith =
  (characters: Ranges) =>
  (text: string): string => {
    const has = (code: number): boolean => characters.some(([first, last]) => first <= code && code <= last)
    return [...text.normalize('NFC').replace(spaces, '\u00a0').replaceAll('ᵒ', 'o').replace(unseen, '')]
      .map((sign) => {
        const code = sign.codePointAt(0) ?? 0
        return sign === '\n' || has(code) ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
      })
      .join('')
  }
