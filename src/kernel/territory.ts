import type { Brand } from './brand.ts'

/** Administrative region of Québec, two digits as the Institut de la statistique writes them: `06`. */
export type RegionCode = Brand<string, 'RegionCode'>
/** Geographic MRC (or territory equivalent to one): two or three digits, `66` is Montréal. */
export type MrcCode = Brand<string, 'MrcCode'>

export interface Region {
  readonly code: RegionCode
  readonly fr: string
  readonly en: string
}

const region = (code: string, fr: string, en = fr): Region => ({ code: code as RegionCode, fr, en })

/** The seventeen administrative regions of Québec, in the order of their codes. */
export const regions: readonly Region[] = [
  region('01', 'Bas-Saint-Laurent'),
  region('02', 'Saguenay–Lac-Saint-Jean'),
  region('03', 'Capitale-Nationale'),
  region('04', 'Mauricie'),
  region('05', 'Estrie'),
  region('06', 'Montréal'),
  region('07', 'Outaouais'),
  region('08', 'Abitibi-Témiscamingue'),
  region('09', 'Côte-Nord'),
  region('10', 'Nord-du-Québec'),
  region('11', 'Gaspésie–Îles-de-la-Madeleine'),
  region('12', 'Chaudière-Appalaches'),
  region('13', 'Laval'),
  region('14', 'Lanaudière'),
  region('15', 'Laurentides'),
  region('16', 'Montérégie'),
  region('17', 'Centre-du-Québec'),
]

const byCode = new Map<string, Region>(regions.map((each) => [each.code, each]))

export const findRegion = (code: string): Region | null => byCode.get(code) ?? null

/** Where a supplier works: all of Québec, some regions, some MRCs. */
export type Territory =
  | { readonly kind: 'quebec' }
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'mrc'; readonly code: MrcCode }

/** One text per territory, as stored: `QC`, `R06`, `M66`. */
export const territoryKey = (territory: Territory): string =>
  territory.kind === 'quebec' ? 'QC' : `${territory.kind === 'region' ? 'R' : 'M'}${territory.code}`

/** The territory written by `territoryKey`; null when the text is none. */
export const parseTerritoryKey = (key: string): Territory | null => {
  if (key === 'QC') return { kind: 'quebec' }
  const code = key.slice(1)
  if (key.startsWith('R') && byCode.has(code)) return { kind: 'region', code: code as RegionCode }
  if (key.startsWith('M') && /^\d{2,3}$/.test(code)) return { kind: 'mrc', code: code as MrcCode }
  return null
}

/** A point on the ground, degrees north and east (so western longitudes are negative). */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}
