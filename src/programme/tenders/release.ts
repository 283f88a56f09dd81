import { z } from 'zod'

// Every reader here accepts anything: no SEAO release of 2026 validates against the OCDS schema, so a
// value of the wrong type becomes null (or an empty list) and `deviations.ts` says so.

// An absent key is read as the value undefined.
const anything = z.unknown().optional()

const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().trim()

/** Text, also when written as a number or a boolean; null when empty or of another type. */
export const text = anything.transform((value): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  const cleaned = clean(value)
  return cleaned === '' ? null : cleaned
})

/** Text as published, spaces included. */
const publishedText = anything.transform((value): string | null =>
  typeof value === 'string' && clean(value) !== ''
    ? value.replaceAll('\u0000', '').toWellFormed()
    : text.parse(value),
)

/** A finite number, also when written as text (`"1234,50"`); null otherwise. */
export const amount = anything.transform((value): number | null => {
  const number =
    typeof value === 'string' && value.trim() !== ''
      ? Number(value.replace(/\s/g, '').replace(',', '.'))
      : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
})

const flag = anything.transform((value): boolean | null => {
  const written = text.parse(value)
  if (written === '1' || written === 'true') return true
  return written === '0' || written === 'false' ? false : null
})

const elements = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return value === null || value === undefined ? [] : [value]
}

/** The elements of a list that can be read; a lone value counts as a list of one. */
const list = <Schema extends z.ZodType>(schema: Schema) =>
  anything.transform((value): z.output<Schema>[] =>
    elements(value).flatMap((element) => {
      const parsed = schema.safeParse(element)
      return parsed.success ? [parsed.data] : []
    }),
  )

const texts = list(text).transform((found) => found.filter((each) => each !== null))

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  anything.transform((value): z.output<Schema> | null => {
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : null
  })

const reference = z.object({ id: text, name: publishedText })

const address = z.object({
  streetAddress: text,
  locality: text,
  region: text,
  postalCode: text,
  countryName: text,
})

const party = reference.extend({
  roles: texts,
  address: optional(address),
  identifier: optional(z.object({ scheme: text, id: text })),
  details: optional(z.object({ neq: text, NEQ: text, municipal: text, Municipal: text })),
})

const money = z.object({ amount, currency: text, totalAmount: amount })
const classification = z.object({ scheme: text, id: text, description: text })

const purchase = z.object({
  id: text,
  description: text,
  classification: optional(classification),
  additionalClassifications: list(classification),
  deliveryAddress: optional(address),
  deliveryAddresses: list(address),
  deliveryarea: anything,
})

const lot = z.object({ id: text, title: text, description: text, status: text, value: optional(money) })
const ocdsDocument = z.object({ id: text, documentType: text, url: text })
const period = z.object({ startDate: text, endDate: text })

const tender = z.object({
  id: text,
  title: publishedText,
  description: text,
  status: text,
  value: optional(money),
  procurementMethod: text,
  procurementMethodDetails: text,
  procurementMethodRationale: text,
  mainProcurementCategory: text,
  tenderPeriod: optional(period),
  procuringEntity: optional(reference),
  items: list(purchase),
  lots: list(lot),
  tenderers: list(reference),
  documents: list(ocdsDocument),
  deliveryarea: anything,
})

const bid = z.object({
  id: text,
  value: anything,
  valueUnit: text,
  relatedLots: texts,
  admissible: flag,
  conform: flag,
  status: text,
  tenderers: list(reference),
})

const award = z.object({
  id: text,
  status: text,
  date: text,
  value: optional(money),
  suppliers: list(reference),
  relatedLots: texts,
})

const contract = z.object({
  id: text,
  awardID: text,
  status: text,
  value: optional(money),
  dateSigned: text,
  period: optional(period),
})

const release = z.object({
  ocid: text,
  id: text,
  date: text,
  tag: texts,
  parties: list(party),
  buyer: optional(reference),
  tender: optional(tender),
  // SEAO publishes a list of bids; the OCDS bids extension publishes { details: […] }.
  bids: anything,
  awards: list(award),
  contracts: list(contract),
})

const bidsOf = (value: unknown) => {
  const extension = z.object({ details: z.array(z.unknown()) }).safeParse(value)
  return list(bid).parse(extension.success ? extension.data.details : value)
}

export const releaseSchema = release.transform((read) => ({ ...read, bids: bidsOf(read.bids) }))

export type Release = z.output<typeof releaseSchema>
export type ReleaseParty = Release['parties'][number]
export type ReleaseAddress = NonNullable<ReleaseParty['address']>
export type ReleaseMoney = NonNullable<Release['awards'][number]['value']>
export type ReleaseTender = NonNullable<Release['tender']>
