import { fold } from '#kernel/fold.ts'
import { organisationId, type ProgrammeId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { DirectoryDb } from './directory.store.ts'
import { listChangedAfter } from './directory.store.ts'
import { type SavedLogo, saveOrganisation } from './directory-save.store.ts'
import { readLogo } from './logo.feed.ts'
import type { Organisation } from './organisation.ts'
import type { CellError } from './row-text.form.ts'
import { readSheet, type SheetRefusal } from './sheet.feed.ts'
import { planColumns } from './sheet-columns.ts'
import { readRow, type StatedOrganisation } from './sheet-row.form.ts'
import { slugFor } from './slug.ts'

export interface LineError extends Omit<CellError, 'problem'> {
  readonly line: number
  readonly problem: CellError['problem'] | 'repeated-in-sheet' | 'bad-logo'
}

/** What an import of a spreadsheet did, or would do. */
export interface DirectoryImportReport {
  readonly read: number
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  /** Lines left out because of an error; the others came in. */
  readonly refused: number
  readonly unknownColumns: readonly string[]
  readonly errors: readonly LineError[]
  readonly dryRun: boolean
}

export type DirectoryImportRefusal =
  | SheetRefusal
  | {
      readonly kind: 'columns-missing'
      readonly missing: readonly string[]
      readonly headings: readonly string[]
    }
  | { readonly kind: 'columns-repeated'; readonly repeated: readonly string[] }

export interface DirectoryImportOptions {
  readonly dryRun?: boolean
  /** Known heading to use for a column of the sheet. */
  readonly renamed?: Readonly<Record<string, string>>
  /** The programme that looks after those not known yet. */
  readonly programme?: ProgrammeId | null
  readonly newId: () => string
}

export interface DirectoryImport {
  /**
   * Brings in the organisations of a spreadsheet: one a row, known again by NEQ, else by name and locality.
   * Nothing is deleted, and a line with an error changes nothing.
   */
  importFile(
    file: string,
    options: DirectoryImportOptions,
  ): Promise<Result<DirectoryImportReport, DirectoryImportRefusal>>
}

const keyOf = (organisation: Pick<Organisation, 'name' | 'place'>): string =>
  `${fold(organisation.name)}|${fold(organisation.place.locality ?? '')}`

/** Organisations already known, found again by what a sheet says of them. */
const knownOrganisations = (present: readonly Organisation[]) => {
  const byNeq = new Map(present.flatMap((each) => (each.neq === null ? [] : [[each.neq, each] as const])))
  const byKey = new Map(present.map((each) => [keyOf(each), each] as const))
  const slugs = new Set(present.map(({ slug }) => slug))
  return {
    find: (stated: StatedOrganisation): Organisation | null =>
      (stated.neq === null ? undefined : byNeq.get(stated.neq)) ?? byKey.get(keyOf(stated)) ?? null,
    add: (organisation: Organisation): void => {
      slugs.add(organisation.slug)
      byKey.set(keyOf(organisation), organisation)
      if (organisation.neq !== null) byNeq.set(organisation.neq, organisation)
    },
    newSlug: (name: string): string => slugFor(name, (slug) => slugs.has(slug)),
  }
}

/** What a row and what was known of its organisation give together: a recognition or a logo not stated is kept. */
const settled = (
  { logoFile: _, ...stated }: StatedOrganisation,
  present: Organisation | null,
  given: Pick<Organisation, 'id' | 'programme' | 'slug'> & { readonly image: SavedLogo | null },
): Organisation => ({
  ...stated,
  id: given.id,
  programme: given.programme,
  slug: given.slug,
  recognition: stated.recognition ?? present?.recognition ?? null,
  logo:
    given.image === null
      ? (present?.logo ?? null)
      : { mediaType: given.image.mediaType, digest: given.image.digest },
})

const sameContent = (a: Organisation, b: Organisation): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

export const createDirectoryImport = (db: DirectoryDb): DirectoryImport => ({
  async importFile(file, { dryRun = false, renamed = {}, programme = null, newId }) {
    const sheet = await readSheet(file)
    if (!sheet.accepted) return sheet
    const { headings, rows } = sheet.value
    const plan = planColumns(headings, renamed)
    if (plan.missing.length > 0) return refuse({ kind: 'columns-missing', missing: plan.missing, headings })
    if (plan.repeated.length > 0) return refuse({ kind: 'columns-repeated', repeated: plan.repeated })
    const known = knownOrganisations(await listChangedAfter(db, -1))
    const seen = new Set<string>()
    const errors: LineError[] = []
    const count = { new: 0, updated: 0, unchanged: 0, refused: 0 }
    for (const { line, cells } of rows) {
      const { organisation: stated, errors: found } = readRow(plan, headings, cells)
      const present = known.find(stated)
      const key = present?.id ?? keyOf(stated)
      const problems: LineError[] = found.map((error) => ({ line, ...error }))
      if (problems.length === 0 && seen.has(key))
        problems.push({
          line,
          column: headings[plan.targets.findIndex((t) => t?.field === 'name')] ?? '',
          value: stated.name,
          problem: 'repeated-in-sheet',
        })
      const image = stated.logoFile === null ? null : await readLogo(file, stated.logoFile)
      if (image === 'unreadable')
        problems.push({
          line,
          column:
            headings[plan.targets.findIndex((t) => t?.of === 'organisation' && t.field === 'logo')] ?? '',
          value: stated.logoFile ?? '',
          problem: 'bad-logo',
        })
      if (problems.length > 0 || image === 'unreadable') {
        errors.push(...problems)
        count.refused += 1
        continue
      }
      const organisation = settled(stated, present, {
        id: organisationId(present?.id ?? newId()),
        programme: present === null ? programme : present.programme,
        slug: present?.slug ?? known.newSlug(stated.name),
        image,
      })
      seen.add(organisation.id).add(keyOf(stated))
      if (present !== null && sameContent(present, organisation)) count.unchanged += 1
      else {
        count[present === null ? 'new' : 'updated'] += 1
        if (!dryRun) await saveOrganisation(db, organisation, image)
        known.add(organisation)
      }
    }
    return accept({ read: rows.length, ...count, unknownColumns: plan.unknown, errors, dryRun })
  },
})
