import { textIn } from '#kernel/language.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { SiteContext, View } from '../context.ts'
import { linkTo } from '../sitemap.ts'

/** RFC 6350, 3.4: commas, semicolons, backslashes and line ends are escaped. */
const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

const longest = 75

/** RFC 6350, 3.2: a line holds at most 75 bytes; the rest follows a space on the next. */
const folded = (line: string): string => {
  const lines: string[] = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > longest) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += character
    bytes += size
  }
  return lines.join('\r\n')
}

/** A contact card (vCard 4.0) of an organisation, for an address book. */
export const vcardOf = (
  {
    texts,
    language,
    site,
  }: Pick<View, 'texts' | 'language'> & { readonly site: Pick<SiteContext, 'baseUrl'> },
  organisation: Organisation,
): string => {
  const { name, place, phone, email, website, summary, fictional } = organisation
  const page = site.baseUrl + linkTo('supplier', language, { params: { supplier: organisation.slug } })
  const address = [
    '',
    '',
    place.street ?? '',
    place.locality ?? '',
    texts.shell.province,
    place.postalCode ?? '',
    'Canada',
  ]
  const note = [
    ...(fictional ? [texts.directory.supplier.fictionalNote] : []),
    ...(summary === null ? [] : [textIn(summary, language).text]),
  ].join(' ')
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escaped(name)}`,
    `ORG:${escaped(name)}`,
    ...(place.locality === null ? [] : [`ADR:${address.map(escaped).join(';')}`]),
    ...(phone === null ? [] : [`TEL:${escaped(phone)}`]),
    ...(email === null ? [] : [`EMAIL:${escaped(email)}`]),
    ...(website === null ? [] : [`URL:${website}`]),
    `SOURCE:${page}`,
    ...(note === '' ? [] : [`NOTE:${escaped(note)}`]),
    'END:VCARD',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
