import { organisationId } from '#kernel/ids.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { ListEntry } from '#programme/lists/index.ts'
import type { TenderRow } from '#programme/tenders/index.ts'
import type { SiteContext, View } from '../../context.ts'
import type { Spreadsheet } from '../../downloads/spreadsheet.ts'
import { linkTo, linkToOrganisation } from '../../sitemap.ts'

/** An entry with what it is about; null when that is no longer on the site. */
export type ListRow = ListEntry &
  (
    | { readonly kind: 'organisation'; readonly organisation: Organisation | null }
    | { readonly kind: 'notice'; readonly tender: TenderRow | null }
  )

/** Entries of a list with what they are about, in two queries. */
export const rowsOf = async (
  site: Pick<SiteContext, 'directory' | 'tenders'>,
  entries: readonly ListEntry[],
): Promise<readonly ListRow[]> => {
  const ids = new Set(entries.filter(({ kind }) => kind === 'organisation').map(({ thing }) => thing))
  const organisations = new Map(
    (ids.size === 0 ? [] : await site.directory.withIds([...ids].map(organisationId))).map((each) => [
      String(each.id),
      each,
    ]),
  )
  const numbers = entries.filter(({ kind }) => kind === 'notice').map(({ thing }) => thing)
  const tenders = new Map(
    (numbers.length === 0 ? [] : await site.tenders.withNumbers(numbers)).map((each) => [
      each.noticeNumber,
      each,
    ]),
  )
  return entries.map((entry) =>
    entry.kind === 'organisation'
      ? { ...entry, kind: 'organisation', organisation: organisations.get(entry.thing) ?? null }
      : { ...entry, kind: 'notice', tender: tenders.get(entry.thing) ?? null },
  )
}

type Linked = Pick<View, 'language'>

/** The page of what an entry is about; null when it is gone. */
export const linkOf = ({ language }: Linked, row: ListRow): string | null => {
  if (row.kind === 'notice')
    return row.tender === null ? null : linkTo('tender', language, { params: { tender: row.thing } })
  if (row.organisation === null) return null
  return linkToOrganisation(row.organisation, language)
}

export const nameOf = (row: ListRow): string =>
  (row.kind === 'notice' ? row.tender?.title : row.organisation?.name) ?? row.thing

/** The list as a spreadsheet, one entry a row. */
export const listSheet = (
  view: Pick<View, 'language' | 'texts' | 'format'> & { readonly site: Pick<SiteContext, 'baseUrl'> },
  rows: readonly ListRow[],
): Spreadsheet => {
  const words = view.texts.lists
  return {
    headings: [...words.sheet],
    rows: rows.map((row) => {
      const link = linkOf(view, row)
      const detail =
        row.kind === 'notice'
          ? (row.tender?.buyer.organisation ?? null)
          : (row.organisation?.place.locality ?? null)
      return [
        words.by[row.kind],
        nameOf(row),
        detail,
        row.note === '' ? null : row.note,
        row.addedAt.slice(0, 10),
        link === null ? words.gone : view.site.baseUrl + link,
      ]
    }),
  }
}
