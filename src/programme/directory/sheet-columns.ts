import { fold } from '#kernel/fold.ts'

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
] as const
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

/** What one column of a sheet fills: a field, or a field of the nth offer or achievement. */
export type Target =
  | { readonly of: 'organisation'; readonly field: PlainField }
  | { readonly of: 'offer'; readonly number: number; readonly field: OfferField }
  | { readonly of: 'achievement'; readonly number: number; readonly field: AchievementField }

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

const numbered = /^(offre|offer|realisation|achievement) (\d{1,2})(?: (.*))?$/

/** What a heading means, whatever its accents, capitals and punctuation; null when it is not recognised. */
export const targetOf = (heading: string): Target | null => {
  const folded = fold(heading)
  const [, kind, number, rest = ''] = numbered.exec(folded) ?? []
  if (kind === undefined) {
    const field = fieldNamed(plainHeadings, plainFields, folded)
    return field === null ? null : { of: 'organisation', field }
  }
  if (kind.startsWith('off')) {
    const field = fieldNamed(offerHeadings, offerFields, rest)
    return field === null ? null : { of: 'offer', number: Number(number), field }
  }
  const field = fieldNamed(achievementHeadings, achievementFields, rest)
  return field === null ? null : { of: 'achievement', number: Number(number), field }
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
