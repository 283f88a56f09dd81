import { fold } from '#kernel/fold.ts'
import { principles } from './social-economy-recognition.ts'

/** Rows of text; the number is the one the spreadsheet program shows. */
export interface Sheet {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Fields of an organisation that a column may fill. */
export const plainFields = [
  'side',
  'name',
  'legalForm',
  'neq',
  'summaryFr',
  'summaryEn',
  'descriptionFr',
  'descriptionEn',
  'street',
  'locality',
  'postalCode',
  'website',
  'email',
  'phone',
  'employees',
  'foundedIn',
  'certifications',
  'fictional',
  'confirmedOn',
  'partnerKind',
  'logo',
] as const
/** Fields of the social-economy recognition; the six principles have columns of their own. */
export const recognitionFields = [
  'openedOn',
  'verifiedOn',
  'recheckedOn',
  'expiresOn',
  'refusedOn',
  'withdrawnOn',
  'reviewer',
  'reasonFr',
  'reasonEn',
] as const
export const findingFields = ['evidenceFr', 'evidenceEn', 'verdict'] as const
export const offerFields = [
  'titleFr',
  'titleEn',
  'detailFr',
  'detailEn',
  'seaoCategories',
  'unspsc',
  'territories',
  'capacityPerContract',
  'capacityPerYear',
] as const
export const achievementFields = ['client', 'titleFr', 'titleEn', 'year', 'amount'] as const

export type PlainField = (typeof plainFields)[number]
export type OfferField = (typeof offerFields)[number]
export type AchievementField = (typeof achievementFields)[number]
export type RecognitionField = (typeof recognitionFields)[number]
export type FindingField = (typeof findingFields)[number]

/** What one column of a sheet fills: a field, or a field of the nth offer, achievement or principle. */
export type Target =
  | { readonly of: 'organisation'; readonly field: PlainField }
  | { readonly of: 'offer'; readonly number: number; readonly field: OfferField }
  | { readonly of: 'achievement'; readonly number: number; readonly field: AchievementField }
  | { readonly of: 'recognition'; readonly field: RecognitionField }
  | { readonly of: 'finding'; readonly number: number; readonly field: FindingField }

/** Headings as people write them, folded, in French then English. */
const plainHeadings: Readonly<Record<PlainField, readonly string[]>> = {
  side: ['cote', 'role', 'type', 'side'],
  name: [
    'nom',
    'nom de l entreprise',
    'nom de l organisme',
    'organisation',
    'entreprise',
    'name',
    'organization',
  ],
  legalForm: ['forme juridique', 'statut juridique', 'legal form'],
  neq: ['neq', 'numero d entreprise', 'numero d entreprise du quebec', 'quebec enterprise number'],
  summaryFr: ['resume', 'resume francais', 'summary french'],
  summaryEn: ['resume anglais', 'summary', 'summary english'],
  descriptionFr: ['description', 'description francais', 'description french'],
  descriptionEn: ['description anglais', 'description english'],
  street: ['rue', 'adresse', 'address', 'street'],
  locality: ['localite', 'ville', 'municipalite', 'city', 'town', 'municipality'],
  postalCode: ['code postal', 'postal code'],
  website: ['site web', 'site internet', 'site', 'website', 'web'],
  email: ['courriel', 'adresse courriel', 'email', 'e mail'],
  phone: ['telephone', 'tel', 'phone'],
  employees: ['personnes employees', 'nombre d employes', 'employes', 'effectif', 'employees'],
  foundedIn: ['annee de fondation', 'fondee en', 'fondation', 'founded', 'founded in', 'year founded'],
  certifications: ['certifications', 'certification', 'labels'],
  fictional: ['fictive', 'fictif', 'fictional'],
  confirmedOn: ['confirmee le', 'confirme le', 'confirmed on'],
  partnerKind: ['genre de partenaire', 'kind of partner', 'partner kind'],
  logo: ['logo'],
}
const recognitionHeadings: Readonly<Record<RecognitionField, readonly string[]>> = {
  openedOn: ['en examen depuis', 'in review since'],
  verifiedOn: ['verifiee le', 'verified on'],
  recheckedOn: ['reverifiee le', 'rechecked on', 're checked on'],
  expiresOn: ['valide jusqu au', 'valid until'],
  refusedOn: ['refusee le', 'refused on'],
  withdrawnOn: ['retiree le', 'withdrawn on'],
  reviewer: ['par', 'by', 'reviewer'],
  reasonFr: ['motif', 'reason french'],
  reasonEn: ['motif anglais', 'reason', 'reason english'],
}
const findingHeadings: Readonly<Record<FindingField, readonly string[]>> = {
  evidenceFr: ['preuve', 'evidence french'],
  evidenceEn: ['preuve anglais', 'evidence', 'evidence english'],
  verdict: ['constat', 'finding'],
}
const offerHeadings: Readonly<Record<OfferField, readonly string[]>> = {
  titleFr: ['', 'titre', 'title french'],
  titleEn: ['titre anglais', 'title', 'title english'],
  detailFr: ['detail', 'details', 'detail french'],
  detailEn: ['detail anglais', 'detail english'],
  seaoCategories: ['categories seao', 'categorie seao', 'seao categories', 'seao category'],
  unspsc: ['unspsc', 'codes unspsc', 'code unspsc'],
  territories: ['territoires', 'territoire', 'territoires desservis', 'territories', 'territory'],
  capacityPerContract: ['capacite par contrat', 'capacity per contract'],
  capacityPerYear: ['capacite par annee', 'capacite annuelle', 'capacity per year', 'yearly capacity'],
}
const achievementHeadings: Readonly<Record<AchievementField, readonly string[]>> = {
  client: ['client', 'cliente', 'customer'],
  titleFr: ['', 'titre', 'title french'],
  titleEn: ['titre anglais', 'title', 'title english'],
  year: ['annee', 'year'],
  amount: ['montant', 'amount'],
}

const fieldNamed = <Field extends string>(
  headings: Readonly<Record<Field, readonly string[]>>,
  fields: readonly Field[],
  heading: string,
): Field | null => fields.find((field) => headings[field].includes(heading)) ?? null

const numbered = /^(offre|offer|realisation|achievement|principe|principle) (\d{1,2})(?: (.*))?$/
const recognition = /^(?:reconnaissance|recognition) (.+)$/

const numberedTarget = (kind: string, number: number, rest: string): Target | null => {
  if (kind.startsWith('off')) {
    const field = fieldNamed(offerHeadings, offerFields, rest)
    return field === null ? null : { of: 'offer', number, field }
  }
  if (kind.startsWith('princip')) {
    const field = fieldNamed(findingHeadings, findingFields, rest)
    return field === null || number < 1 || number > principles.length
      ? null
      : { of: 'finding', number, field }
  }
  const field = fieldNamed(achievementHeadings, achievementFields, rest)
  return field === null ? null : { of: 'achievement', number, field }
}

/** What a heading means, whatever its accents, capitals and punctuation; null when it is not recognised. */
export const targetOf = (heading: string): Target | null => {
  const folded = fold(heading)
  const [, kind, number, rest = ''] = numbered.exec(folded) ?? []
  if (kind !== undefined) return numberedTarget(kind, Number(number), rest)
  const stated = recognition.exec(folded)?.[1]
  if (stated !== undefined) {
    const field = fieldNamed(recognitionHeadings, recognitionFields, stated)
    return field === null ? null : { of: 'recognition', field }
  }
  const field = fieldNamed(plainHeadings, plainFields, folded)
  return field === null ? null : { of: 'organisation', field }
}

export interface ColumnPlan {
  /** One target per column, in their order; null is a column that nobody recognises. */
  readonly targets: readonly (Target | null)[]
  readonly unknown: readonly string[]
  /** Required fields that no column fills. */
  readonly missing: readonly PlainField[]
  /** Fields that two columns claim. */
  readonly repeated: readonly string[]
}

/** How the columns of a sheet are read; `renamed` gives a known heading for one that is not. */
export const planColumns = (
  headings: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): ColumnPlan => {
  const targets = headings.map((heading) => targetOf(renamed[heading] ?? heading))
  const keys = targets.map((target) => (target === null ? null : JSON.stringify(target)))
  const fills = (field: PlainField): boolean =>
    targets.some((target) => target?.of === 'organisation' && target.field === field)
  return {
    targets,
    unknown: headings.filter((heading, at) => targets[at] === null && heading.trim() !== ''),
    missing: fills('name') ? [] : ['name'],
    repeated: headings.filter((_, at) => keys[at] !== null && keys.indexOf(keys[at] ?? null) !== at),
  }
}
