import { z } from 'zod'
import { findRegion } from '#kernel/territory.ts'
import { legalForms } from '#programme/directory/index.ts'
import { seaoCategoryLabels } from './seao-categories.ts'

/** What an address asks for, with the names of the values that were not understood and left out. */
export interface Asked<Search> {
  readonly search: Search
  readonly misunderstood: readonly string[]
}

const text = z.string().max(200)
const page = z.coerce.number().int().min(1).max(100_000)
const region = z.string().refine((code) => findRegion(code) !== null)
const category = z.string().refine((code) => seaoCategoryLabels.has(code))
const amount = z
  .string()
  .transform((typed) => Number(typed.replace(/[\s\u00a0\u202f$]/g, '').replace(',', '.')))
  .pipe(z.number().min(0).max(1e12))

const directoryFields = { q: text, region, categorie: category, forme: z.enum(legalForms), page }
const tenderFields = {
  q: text,
  etat: z.enum(['ouverts', 'tous']),
  region,
  categorie: category,
  mode: z.enum(['open', 'selective', 'limited', 'direct']),
  acheteur: z.string().max(300),
  de: amount,
  a: amount,
  page,
}

type Fields = Readonly<Record<string, z.ZodType>>
type Values<Given extends Fields> = { readonly [Name in keyof Given]: z.output<Given[Name]> | null }

/** Each value on its own: one that cannot be understood never loses the others. */
const readFields = <Given extends Fields>(fields: Given, query: URLSearchParams): Asked<Values<Given>> => {
  const misunderstood: string[] = []
  const read = Object.entries(fields).map(([name, schema]) => {
    const typed = query.get(name)?.trim() ?? ''
    if (typed === '') return [name, null]
    const parsed = schema.safeParse(typed)
    if (!parsed.success) misunderstood.push(`${name}=${typed.slice(0, 60)}`)
    return [name, parsed.success ? parsed.data : null]
  })
  return { search: Object.fromEntries(read) as Values<Given>, misunderstood }
}

export type DirectoryAsked = Asked<Values<typeof directoryFields>>
export type TenderAsked = Asked<Values<typeof tenderFields>>

export const readDirectoryQuery = (query: URLSearchParams): DirectoryAsked =>
  readFields(directoryFields, query)
export const readTenderQuery = (query: URLSearchParams): TenderAsked => readFields(tenderFields, query)
