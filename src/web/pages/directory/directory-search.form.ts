import { z } from 'zod'
import { fold } from '#kernel/fold.ts'
import { findRegion, parseTerritoryKey } from '#kernel/territory.ts'
import type { LocalDate } from '#kernel/time.ts'
import { listingOf, ownListing, type Programme, sharedListing } from '#programme/call-for-interest/index.ts'
import {
  capacitySteps,
  type DirectorySearch,
  everybodyOn,
  type Listing,
  legalForms,
  orders,
  standings,
} from '#programme/directory/index.ts'
import { seaoCategoryLabels } from '../../seao-categories.ts'

const mostValues = 40

/** Names of the address’s fields, the same in both languages so that a shared address changes language alone. */
const lists = {
  categorie: z.string().refine((code) => seaoCategoryLabels.has(code)),
  region: z.string().refine((code) => findRegion(code) !== null),
  forme: z.enum(legalForms),
  certification: z.string().max(200).transform(fold).pipe(z.string().min(1)),
  reconnaissance: z.enum(standings),
}
const singles = {
  q: z.string().max(200),
  capacite: z.coerce.number().refine((amount) => capacitySteps.some((step) => step === amount)),
  nouvelles: z.literal('oui'),
  lieu: z.string().refine((key) => parseTerritoryKey(key) !== null && key !== 'QC'),
  tri: z.enum(orders),
  vue: z.literal('carte'),
  page: z.coerce.number().int().min(1).max(100_000),
}

const origins = ['own', 'shared'] as const
export type Origin = (typeof origins)[number]
const originWords: Readonly<Record<Origin, string>> = { own: 'propre', shared: 'partagee' }

const originOf = (written: string | null): Origin | null =>
  origins.find((origin) => originWords[origin] === written) ?? null

/** Whose organisations an address asks for, of a programme’s directory. */
export const listingAsked = (
  programme: Programme | null,
  programmes: readonly Programme[],
  written: string | null,
): Listing => {
  const origin = originOf(written)
  if (programme === null || origin === null) return listingOf(programme, programmes)
  return origin === 'own' ? ownListing(programme, programmes) : sharedListing(programme, programmes)
}

/** What the address of the directory asks for, and what was not understood of it. */
export interface DirectoryAsked {
  readonly search: DirectorySearch
  readonly asMap: boolean
  /** Address of the programme whose directory this is; null is the usual one. */
  readonly programme: string | null
  /** Only its own organisations, or only those that others share with it. */
  readonly origin: Origin | null
  readonly misunderstood: readonly string[]
  readonly typed: Readonly<Record<string, string>>
}

/** The query that asks for this search: empty and usual values are left out. */
export const queryOf = ({
  search,
  asMap,
  programme,
  origin,
}: Pick<DirectoryAsked, 'search' | 'asMap' | 'programme' | 'origin'>) => ({
  programme,
  origine: origin === null ? null : originWords[origin],
  q: search.text,
  categorie: search.seaoCategories,
  region: search.regions,
  forme: search.legalForms,
  certification: search.certifications,
  capacite: search.capacity,
  nouvelles: search.newcomers ? 'oui' : null,
  reconnaissance: search.standings,
  lieu: search.basedIn,
  tri: search.order === 'relevance' ? null : search.order,
  vue: asMap ? 'carte' : null,
})

/** Reads each value on its own: one that cannot be understood never loses the others. */
export const readDirectoryQuery = (
  query: URLSearchParams,
  today: LocalDate,
  pageSize: number,
): DirectoryAsked => {
  const misunderstood = new Set<string>()
  const typed: Record<string, string> = {}
  const read = <Value>(name: string, text: string, schema: z.ZodType<Value>): readonly Value[] => {
    const parsed = schema.safeParse(text)
    if (parsed.success) return [parsed.data]
    misunderstood.add(name)
    typed[name] = text
    return []
  }
  const list = <Value>(name: string, schema: z.ZodType<Value>): readonly Value[] => [
    ...new Set(
      query
        .getAll(name)
        .filter((text) => text.trim() !== '')
        .slice(0, mostValues)
        .flatMap((text) => read(name, text.trim(), schema)),
    ),
  ]
  const single = <Value>(name: string, schema: z.ZodType<Value>): Value | null => {
    const text = query.get(name)?.trim() ?? ''
    return text === '' ? null : (read(name, text, schema)[0] ?? null)
  }
  return {
    search: {
      ...everybodyOn('supplier', today),
      text: single('q', singles.q) ?? '',
      seaoCategories: list('categorie', lists.categorie),
      regions: list('region', lists.region),
      legalForms: list('forme', lists.forme),
      certifications: list('certification', lists.certification),
      standings: list('reconnaissance', lists.reconnaissance),
      capacity: single('capacite', singles.capacite),
      newcomers: single('nouvelles', singles.nouvelles) !== null,
      basedIn: single('lieu', singles.lieu),
      order: single('tri', singles.tri) ?? 'relevance',
      page: single('page', singles.page) ?? 1,
      pageSize,
    },
    asMap: single('vue', singles.vue) !== null,
    programme: query.get('programme'),
    origin: originOf(query.get('origine')),
    misunderstood: [...misunderstood],
    typed,
  }
}
