import { z } from 'zod'
import { fold } from '#kernel/fold.ts'
import { findRegion, parseTerritoryKey } from '#kernel/territory.ts'
import type { LocalDate } from '#kernel/time.ts'
import {
  capacitySteps,
  type DirectorySearch,
  everybodyOn,
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

/** What the address of the directory asks for, and what was not understood of it. */
export interface DirectoryAsked {
  readonly search: DirectorySearch
  readonly asMap: boolean
  readonly misunderstood: readonly string[]
  readonly typed: Readonly<Record<string, string>>
}

/** The query that asks for this search: empty and usual values are left out. */
export const queryOf = ({ search, asMap }: Pick<DirectoryAsked, 'search' | 'asMap'>) => ({
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
    misunderstood: [...misunderstood],
    typed,
  }
}
