import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'

/**
 * Entry of SEAO in the open-data catalogue of Québec (CKAN), dataset «Système électronique d'appel
 * d'offres (SEAO)», https://www.donneesquebec.ca/recherche/dataset/systeme-electronique-dappel-doffres-seao,
 * licence CC BY 4.0, Secrétariat du Conseil du trésor.
 */
export const seaoCatalogueUrl =
  'https://www.donneesquebec.ca/recherche/api/3/action/package_show?id=d23b2e02-085d-43e5-9e6e-e1d558ebfdd5'

const catalogueSchema = z.object({
  result: z.object({
    resources: z.array(
      z.looseObject({
        name: z.string().nullish(),
        url: z.string().nullish(),
        last_modified: z.string().nullish(),
      }),
    ),
  }),
})

/** A weekly or monthly file of the catalogue; the days are those in its name. */
export interface CatalogueFile {
  readonly name: string
  readonly url: string
  readonly kind: 'weekly' | 'monthly'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly lastModified: string | null
}

export interface KnownFile {
  readonly file: string
  readonly name: string
  readonly lastModified: string | null
}

const namePattern = /^(hebdo|mensuel)_(\d{4})(\d\d)(\d\d)_(\d{4})(\d\d)(\d\d)\.json$/i

const periodOf = (name: string): Pick<CatalogueFile, 'kind' | 'from' | 'to'> | null => {
  const found = namePattern.exec(name)
  if (found === null) return null
  const [, kind, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found
  const from = parseLocalDate(`${fromYear}-${fromMonth}-${fromDay}`)
  const to = parseLocalDate(`${toYear}-${toMonth}-${toDay}`)
  if (from === null || to === null || to < from) return null
  return { kind: kind?.toLowerCase() === 'hebdo' ? 'weekly' : 'monthly', from, to }
}

/** The files of a catalogue entry; null when the text is no such entry. Other resources are left out. */
export const filesOfCatalogue = (entry: unknown): readonly CatalogueFile[] | null => {
  const read = catalogueSchema.safeParse(entry)
  if (!read.success) return null
  return read.data.result.resources.flatMap(({ name, url, last_modified }) => {
    const period = periodOf(name ?? '')
    if (period === null || !name || !url || !/^https?:/.test(url)) return []
    return [{ ...period, name, url, lastModified: last_modified ?? null }]
  })
}

/** One file per name: the catalogue lists some twice, and the later version counts. */
const latestOfEachName = (files: readonly CatalogueFile[]): readonly CatalogueFile[] => {
  const byName = new Map<string, CatalogueFile>()
  for (const file of files) {
    const other = byName.get(file.name)
    if (other === undefined || (file.lastModified ?? '') > (other.lastModified ?? ''))
      byName.set(file.name, file)
  }
  return [...byName.values()]
}

const isWithin = (inner: CatalogueFile, outer: CatalogueFile): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

const dayMilliseconds = 86_400_000

const areCovered = (month: CatalogueFile, weeks: readonly CatalogueFile[]): boolean => {
  for (let day = Date.parse(month.from); day <= Date.parse(month.to); day += dayMilliseconds)
    if (!weeks.some((week) => Date.parse(week.from) <= day && day <= Date.parse(week.to))) return false
  return true
}

/**
 * The files still to import, oldest first by the day in their name. Left out: what ended before
 * `since`, what was imported in this version, weeks within a month that is imported or about to be,
 * and months whose every day was already imported week by week.
 */
export const filesToImport = (
  files: readonly CatalogueFile[],
  { since, known }: { readonly since: LocalDate; readonly known: readonly KnownFile[] },
): readonly CatalogueFile[] => {
  const recent = latestOfEachName(files).filter((file) => file.to >= since)
  const isImported = (file: CatalogueFile) =>
    known.some((each) => each.name === file.name && each.lastModified === file.lastModified)
  const weeksImported = recent.filter((file) => file.kind === 'weekly' && isImported(file))
  const months = recent.filter(
    (file) => file.kind === 'monthly' && (isImported(file) || !areCovered(file, weeksImported)),
  )
  const weeks = recent.filter(
    (file) => file.kind === 'weekly' && !months.some((month) => isWithin(file, month)),
  )
  return [...months, ...weeks]
    .filter((file) => !isImported(file))
    .sort((one, other) => (`${one.from}${one.to}` < `${other.from}${other.to}` ? -1 : 1))
}
