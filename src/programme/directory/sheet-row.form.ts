import { locate } from '#places/index.ts'
import type { CellError } from './cell-problem.ts'
import * as form from './organisation.form.ts'
import type { Achievement, Offer, Organisation } from './organisation.ts'
import { recognitionFrom } from './recognition-row.form.ts'
import { type Collector, collector, isBlank, type Numbered, rowText, type Values } from './row-text.form.ts'
import type { AchievementField, ColumnPlan, OfferField, PlainField } from './sheet-columns.ts'
import type { StatedOrganisation } from './stated-organisation.ts'

const offerFrom = (number: number, values: Values<OfferField>, from: Collector): Offer | null => {
  if (isBlank(values)) return null
  const name = (field: OfferField) => `offer ${number} ${field}`
  const english = (text: string) => form.readBilingual(text, values.titleEn ?? '')
  const title = from.take(name('titleFr'), values.titleFr, english, null)
  if (title === null && (values.titleEn ?? '').trim() === '')
    from.add(name('titleFr'), values.titleFr, 'title-missing')
  return {
    title: title ?? { fr: '', en: null },
    detail: from.take(
      name('detailFr'),
      values.detailFr,
      (text) => form.readBilingual(text, values.detailEn ?? ''),
      null,
    ),
    seaoCategories: from.take(name('seaoCategories'), values.seaoCategories, form.readSeaoCategories, []),
    unspsc: from.take(name('unspsc'), values.unspsc, form.readUnspsc, []),
    territories: from.take(name('territories'), values.territories, form.readTerritories, []),
    capacityPerContract: from.take(
      name('capacityPerContract'),
      values.capacityPerContract,
      form.readMoney,
      null,
    ),
    capacityPerYear: from.take(name('capacityPerYear'), values.capacityPerYear, form.readMoney, null),
  }
}

const achievementFrom = (
  number: number,
  values: Values<AchievementField>,
  from: Collector,
): Achievement | null => {
  if (isBlank(values)) return null
  const name = (field: AchievementField) => `achievement ${number} ${field}`
  const client = form.readText(values.client ?? '')
  if (client === null) from.add(name('client'), values.client, 'client-missing')
  const title = from.take(
    name('titleFr'),
    values.titleFr,
    (text) => form.readBilingual(text, values.titleEn ?? ''),
    null,
  )
  if (title === null && (values.titleEn ?? '').trim() === '')
    from.add(name('titleFr'), values.titleFr, 'title-missing')
  return {
    client: client ?? '',
    title: title ?? { fr: '', en: null },
    year: from.take(name('year'), values.year, form.readYear, null),
    amount: from.take(name('amount'), values.amount, form.readMoney, null),
    photographs: [],
  }
}

const numbered = <Field extends string, Value>(
  group: Numbered<Field>,
  build: (number: number, values: Values<Field>) => Value | null,
): readonly Value[] =>
  [...group]
    .sort(([a], [b]) => a - b)
    .map(([number, values]) => build(number, values))
    .filter((value) => value !== null)

const placeFrom = (plain: Values<PlainField>, from: Collector): Organisation['place'] => {
  const postalCode = from.take('postalCode', plain.postalCode, form.readPostalCode, null)
  const located = locate({ locality: form.readText(plain.locality ?? ''), postalCode })
  return {
    street: form.readText(plain.street ?? ''),
    locality: located.locality,
    postalCode,
    mrc: located.mrc,
    region: located.region,
    point: located.point,
  }
}

/** What a row of the sheet states, or every cell of it that cannot be read. */
export const readRow = (
  plan: ColumnPlan,
  headings: readonly string[],
  cells: readonly string[],
): { readonly organisation: StatedOrganisation; readonly errors: readonly CellError[] } => {
  const row = rowText(plan, headings, cells)
  const from = collector(row)
  const { plain } = row
  const name = form.readText(plain.name ?? '')
  if (name === null) from.add('name', plain.name, 'empty-name')
  const organisation: StatedOrganisation = {
    side: from.take('side', plain.side, form.readSide, 'supplier'),
    name: name ?? '',
    legalForm: from.take('legalForm', plain.legalForm, form.readLegalForm, null),
    neq: from.take('neq', plain.neq, form.readNeq, null),
    summary: from.take(
      'summaryFr',
      plain.summaryFr,
      (text) => form.readBilingual(text, plain.summaryEn ?? ''),
      null,
    ),
    description: from.take(
      'descriptionFr',
      plain.descriptionFr,
      (text) => form.readBilingual(text, plain.descriptionEn ?? ''),
      null,
    ),
    place: placeFrom(plain, from),
    website: from.take('website', plain.website, form.readWebsite, null),
    email: from.take('email', plain.email, form.readEmail, null),
    phone: form.readText(plain.phone ?? ''),
    employees: from.take('employees', plain.employees, form.readCount, null),
    foundedIn: from.take('foundedIn', plain.foundedIn, form.readYear, null),
    certifications: form.readList(plain.certifications ?? ''),
    offers: numbered(row.offers, (number, values) => offerFrom(number, values, from)),
    achievements: numbered(row.achievements, (number, values) => achievementFrom(number, values, from)),
    fictional: from.take('fictional', plain.fictional, form.readYesNo, false),
    confirmedOn: from.take('confirmedOn', plain.confirmedOn, form.readDate, null),
    recognition: recognitionFrom(row, from),
    partnerKind: from.take('partnerKind', plain.partnerKind, form.readPartnerKind, null),
    logoFile: form.readText(plain.logo ?? ''),
  }
  return { organisation, errors: from.errors }
}
