import { fold } from '#kernel/fold.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type Cad, cad } from '#kernel/money.ts'
import { type Neq, parseNeq } from '#kernel/neq.ts'
import { regions, type Territory } from '#kernel/territory.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { allMunicipalities, findMunicipality } from '#places/index.ts'
import type { CellProblem } from './cell-problem.ts'
import type { LegalForm, PartnerKind, Side } from './organisation.ts'
import type { Verdict } from './social-economy-recognition.ts'

export type Cell<Value> = { readonly value: Value } | { readonly problem: CellProblem }

const read =
  <Value>(parse: (text: string) => Value | null, problem: CellProblem) =>
  (text: string): Cell<Value | null> => {
    const trimmed = text.trim()
    if (trimmed === '') return { value: null }
    const value = parse(trimmed)
    return value === null ? { problem } : { value }
  }

const sideNames: Readonly<Record<string, Side>> = {
  fournisseur: 'supplier',
  fournisseuse: 'supplier',
  supplier: 'supplier',
  entreprise: 'supplier',
  acheteur: 'buyer',
  acheteuse: 'buyer',
  institution: 'buyer',
  buyer: 'buyer',
  partenaire: 'partner',
  partner: 'partner',
}

const legalFormNames: Readonly<Record<string, LegalForm>> = {
  'cooperative de travail': 'cooperative-worker',
  'cooperative de travailleurs': 'cooperative-worker',
  'worker cooperative': 'cooperative-worker',
  'cooperative de solidarite': 'cooperative-solidarity',
  'solidarity cooperative': 'cooperative-solidarity',
  'cooperative de producteurs': 'cooperative-producer',
  'producer cooperative': 'cooperative-producer',
  'cooperative de consommateurs': 'cooperative-consumer',
  'consumer cooperative': 'cooperative-consumer',
  'cooperative d habitation': 'cooperative-housing',
  'housing cooperative': 'cooperative-housing',
  obnl: 'non-profit',
  osbl: 'non-profit',
  'non profit': 'non-profit',
  'organisme a but non lucratif': 'non-profit',
  'non profit organization': 'non-profit',
  mutuelle: 'mutual',
  mutual: 'mutual',
  municipalite: 'municipality',
  ville: 'municipality',
  municipality: 'municipality',
  'centre de services scolaire': 'school-body',
  'school service centre': 'school-body',
  'etablissement de sante': 'health-body',
  'health institution': 'health-body',
  'universite ou cegep': 'university-or-cegep',
  universite: 'university-or-cegep',
  cegep: 'university-or-cegep',
  'university or cegep': 'university-or-cegep',
  'office d habitation': 'housing-office',
  'housing office': 'housing-office',
  'societe d etat': 'state-enterprise',
  'state enterprise': 'state-enterprise',
  'ministere ou organisme': 'government',
  ministere: 'government',
  government: 'government',
  entreprise: 'company',
  company: 'company',
}

const partnerKindNames: Readonly<Record<string, PartnerKind>> = {
  porteur: 'lead',
  porteuse: 'lead',
  lead: 'lead',
  'bailleur de fonds': 'funder',
  financement: 'funder',
  funder: 'funder',
  accompagnement: 'adviser',
  adviser: 'adviser',
  reseau: 'network',
  regroupement: 'network',
  network: 'network',
  recherche: 'research',
  research: 'research',
  formation: 'training',
  training: 'training',
  autre: 'other',
  other: 'other',
}

const verdictNames: Readonly<Record<string, Verdict>> = {
  respecte: 'met',
  met: 'met',
  'non respecte': 'not-met',
  'not met': 'not-met',
  'a verifier': 'unverified',
  unverified: 'unverified',
}

/** «1 250 000,50 $», «1,250,000.50», «1250000» */
export const parseAmount = (text: string): number | null => {
  const bare = text.replace(/[\s\u00a0\u202f$]/g, '')
  const plain = /,\d{1,2}$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

const yes = new Set(['oui', 'yes', 'vrai', 'true', '1', 'x'])
const no = new Set(['non', 'no', 'faux', 'false', '0'])

export const readSide = (text: string): Cell<Side> => {
  const side = text.trim() === '' ? 'supplier' : sideNames[fold(text)]
  return side === undefined ? { problem: 'unknown-side' } : { value: side }
}
export const readLegalForm = read(
  (text): LegalForm | null => legalFormNames[fold(text)] ?? null,
  'unknown-legal-form',
)
export const readPartnerKind = read(
  (text): PartnerKind | null => partnerKindNames[fold(text)] ?? null,
  'unknown-partner-kind',
)
export const readVerdict = read((text): Verdict | null => verdictNames[fold(text)] ?? null, 'unknown-verdict')
export const readNeq = read((text): Neq | null => parseNeq(text), 'bad-neq')
export const readPostalCode = read((text) => {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(code) ? `${code.slice(0, 3)} ${code.slice(3)}` : null
}, 'bad-postal-code')
export const readEmail = read((text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null), 'bad-email')
export const readWebsite = read((text) => {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : null
}, 'bad-website')
export const readCount = read(
  (text) => (/^\d{1,6}$/.test(text.replace(/\s/g, '')) ? Number(text.replace(/\s/g, '')) : null),
  'bad-number',
)
export const readYear = read((text) => (/^(1[89]|20)\d{2}$/.test(text) ? Number(text) : null), 'bad-year')
export const readDate = read((text): LocalDate | null => parseLocalDate(text), 'bad-date')
export const readMoney = read((text): Cad | null => {
  const amount = parseAmount(text)
  return amount === null ? null : cad(amount)
}, 'bad-number')
export const readYesNo = (text: string): Cell<boolean> => {
  const folded = fold(text)
  if (folded === '' || no.has(folded)) return { value: false }
  return yes.has(folded) ? { value: true } : { problem: 'bad-yes-no' }
}
export const readText = (text: string): string | null => text.trim() || null

/** Parts of a list, separated by semicolons, bars or new lines. */
export const readList = (text: string): readonly string[] =>
  text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const readEach = <Value>(
  text: string,
  parse: (part: string) => Value | null,
  problem: CellProblem,
): Cell<readonly Value[]> => {
  const values = readList(text).map(parse)
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? { value: known } : { problem }
}

export const readDates = (text: string): Cell<readonly LocalDate[]> =>
  readEach(text, parseLocalDate, 'bad-date')

export const readSeaoCategories = (text: string): Cell<readonly string[]> =>
  readEach(
    text,
    (part) => /^(?:C0?\d|[GSIMO]\d{1,2}|IMM\d)(?=$|[\s:–-])/i.exec(part)?.[0].toUpperCase() ?? null,
    'bad-seao-category',
  )
export const readUnspsc = (text: string): Cell<readonly string[]> =>
  readEach(text, (part) => /^\d{8}(?=$|[\s:–-])/.exec(part)?.[0] ?? null, 'bad-unspsc')

const regionNamed = new Map(
  regions.flatMap(
    ({ code, fr }) =>
      [
        [fold(fr), code],
        [code, code],
      ] as const,
  ),
)
const mrcNamed = new Map(allMunicipalities().map(({ mrc, mrcName }) => [fold(mrcName), mrc] as const))

const territoryNamed = (text: string): Territory | null => {
  const folded = fold(text.replace(/\(\d\d\)/, ' '))
  if (/^(tout|toute|partout|all|everywhere|province)\b/.test(folded) || folded === 'quebec province')
    return { kind: 'quebec' }
  const region = regionNamed.get(folded.replace(/^(region (de |du |des |d )?)/, ''))
  if (region !== undefined && !/^mrc\b/.test(folded)) return { kind: 'region', code: region }
  const bare = folded.replace(/^mrc (de l |de la |de |du |des |d )?/, '')
  const mrc =
    mrcNamed.get(folded) ??
    mrcNamed.get(bare) ??
    mrcNamed.get(`la ${bare}`) ??
    mrcNamed.get(`les ${bare}`) ??
    findMunicipality(text)?.mrc
  return mrc === undefined ? null : { kind: 'mrc', code: mrc }
}

export const readTerritories = (text: string): Cell<readonly Territory[]> =>
  readEach(text, territoryNamed, 'unknown-territory')

/** Both languages of one text; English alone is a problem, since French comes first. */
export const readBilingual = (french: string, english: string): Cell<Bilingual | null> => {
  const fr = readText(french)
  const en = readText(english)
  if (fr !== null) return { value: { fr, en } }
  return en === null ? { value: null } : { problem: 'english-without-french' }
}
