import { z } from 'zod'
import { fold } from '#kernel/fold.ts'
import { findRegion } from '#kernel/territory.ts'
import { seaoCategoryLabels } from './seao-categories.ts'

/** What an address asks for, with the names of the fields that were not understood and left out. */
export interface Asked<Search> {
  readonly search: Search
  readonly misunderstood: readonly string[]
  /** What was typed in each field, understood or not, so that nobody types it twice. */
  readonly typed: Readonly<Record<string, string>>
}

const text = z.string().max(200)
const page = z.coerce.number().int().min(1).max(100_000)
const region = z.string().refine((code) => findRegion(code) !== null)
export const category = z.string().refine((code) => seaoCategoryLabels.has(code))
// «50 000», «50,000» and «50.000» are all fifty thousand: nobody looks for thousandths of a dollar.
const grouped = /^\d{1,3}(?:[.,]\d{3})+(?=[.,]\d{1,2}$|$)/
const readAmount = (typed: string): number =>
  Number(
    typed
      .replace(/[\s$]/g, '')
      .replace(grouped, (thousands) => thousands.replace(/[.,]/g, ''))
      .replace(',', '.'),
  )
export const amount = z.string().transform(readAmount).pipe(z.number().min(0).max(1e12))

const tenderFields = {
  q: text,
  etat: z.enum(['ouverts', 'tous']),
  region,
  categorie: category,
  mode: z.enum(['open', 'selective', 'limited', 'direct']),
  acheteur: z
    .string()
    .max(300)
    .refine((name) => fold(name) !== ''),
  de: amount,
  a: amount,
  page,
}

type Fields = Readonly<Record<string, z.ZodType>>
type Values<Given extends Fields> = { readonly [Name in keyof Given]: z.output<Given[Name]> | null }

/** Each value on its own: one that cannot be understood never loses the others. */
const readFields = <Given extends Fields>(fields: Given, query: URLSearchParams): Asked<Values<Given>> => {
  const misunderstood: string[] = []
  const typedIn: Record<string, string> = {}
  const read = Object.entries(fields).map(([name, schema]) => {
    const typed = query.get(name)?.trim() ?? ''
    if (typed === '') return [name, null]
    typedIn[name] = typed
    const parsed = schema.safeParse(typed)
    if (!parsed.success) misunderstood.push(name)
    return [name, parsed.success ? parsed.data : null]
  })
  return { search: Object.fromEntries(read) as Values<Given>, misunderstood, typed: typedIn }
}

export type TenderAsked = Asked<Values<typeof tenderFields>>

export const readTenderQuery = (query: URLSearchParams): TenderAsked => readFields(tenderFields, query)

export const readBuyersQuery = (query: URLSearchParams) => readFields({ q: text, page }, query)

/** The page of a list that an address asks for; the first when it says nothing that can be read. */
export const readPage = (query: URLSearchParams): number => page.safeParse(query.get('page') ?? 1).data ?? 1
