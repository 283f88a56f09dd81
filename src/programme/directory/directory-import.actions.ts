import { narrowed } from '#db/as-actor.ts'
import { acting, type JournalTableNames, recordEach } from '#journal/index.ts'
import { type Actor, theProgram } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import {
  type DirectoryDb,
  type DirectoryTableNames,
  listArchived,
  listChangedAfter,
} from './directory.store.ts'
import type { GivenImages, SavedLogo } from './directory-save.store.ts'
import { directoryOf, type EditingDb } from './editing/editing.actions.ts'
import { publish } from './editing/publishing.store.ts'
import { readLogo } from './logo.feed.ts'
import type { Organisation } from './organisation.ts'
import { readSheet, type SheetRefusal } from './sheet.feed.ts'
import { type ColumnPlan, planColumns, type Sheet } from './sheet-columns.ts'
import { type LineError, type LineOutcome, lineOutcomes, type StatedLine } from './sheet-lines.ts'
import { readRow } from './sheet-row.form.ts'

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
  /** When it is imported, by the real clock; now when absent. */
  readonly at?: Instant
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

interface Sheeted {
  readonly sheet: Sheet
  readonly plan: ColumnPlan
}

/** What each row states, with the image that lies beside the sheet. */
const stateLines = async (
  { sheet: { headings, rows }, plan }: Sheeted,
  imageOf: (named: string) => Promise<SavedLogo | 'unreadable'>,
): Promise<{ readonly lines: readonly StatedLine[]; readonly images: GivenImages }> => {
  const lines: StatedLine[] = []
  const images = new Map<string, SavedLogo>()
  for (const { line, cells } of rows) {
    const { organisation: stated, errors } = readRow(plan, headings, cells)
    const image = stated.logoFile === null ? null : await imageOf(stated.logoFile)
    if (image === null || image === 'unreadable') lines.push({ line, stated, errors, image })
    else {
      images.set(image.digest, image)
      const { mediaType, digest } = image
      lines.push({ line, stated, errors, image: { mediaType, digest } })
    }
  }
  return { lines, images }
}

/** What each line would do to the directory as it is now, and the images that come with them. */
export const plannedLines = async (
  db: EditingDb,
  sheeted: Sheeted,
  given: {
    readonly actor: Actor
    readonly programme: ProgrammeId | null
    readonly newId: () => string
    readonly imageOf?: (named: string) => Promise<SavedLogo | 'unreadable'>
  },
): Promise<{ readonly outcomes: readonly LineOutcome[]; readonly images: GivenImages }> => {
  const { lines, images } = await stateLines(sheeted, given.imageOf ?? (async () => 'unreadable'))
  const archived = await listArchived(directoryOf(db))
  const { role } = given.actor
  const outcomes = lineOutcomes(
    lines,
    {
      organisations: await listChangedAfter(directoryOf(db), -1),
      isArchived: ({ id }) => archived.has(id),
      isWithinReach: ({ programme }) => role.name === 'operator' || programme === role.programme,
    },
    { plan: sheeted.plan, headings: sheeted.sheet.headings, ...given },
  )
  return { outcomes, images }
}

/** What a transaction of an import holds. */
export interface ImportingGiven {
  readonly actor: Actor
  readonly programme: ProgrammeId | null
  readonly at: Instant
  readonly images: GivenImages
}

export const changedBy = (outcomes: readonly LineOutcome[]): readonly Organisation[] =>
  outcomes.flatMap((each) => (each.kind === 'new' || each.kind === 'updated' ? [each.organisation] : []))

/** Publishes what lines change, all or nothing, each with its version and its line of the journal. */
export const importLines = (
  db: EditingDb,
  outcomes: readonly LineOutcome[],
  { actor, programme, at, images }: ImportingGiven,
  first: (tx: DirectoryDb) => Promise<void> = async () => {},
): Promise<void> => {
  const organisations = changedBy(outcomes)
  const act = { act: 'directory.import', programme, at }
  const on = { kind: 'programme', id: programme }
  const facts = { organisations: String(organisations.length) }
  return acting(db, { actor, ...act, on, organisation: null, facts }, async (within) => {
    const tx = narrowed<DirectoryTableNames, JournalTableNames>(within)
    await first(tx)
    await publish(tx, { organisations, act: 'import', person: actor.person, at, images })
    await recordEach(
      within,
      actor,
      organisations.map(({ id, programme: keeper }) => ({
        ...act,
        programme: keeper,
        on: { kind: 'organisation', id },
        organisation: id,
      })),
    )
  })
}

/** How many lines became what. */
export const countLines = (outcomes: readonly LineOutcome[]) => {
  const count = (kind: LineOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length
  return {
    read: outcomes.length,
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
}

/** The directory as spreadsheets fill it, from the machine’s own files. */
export const createDirectoryImport = (db: EditingDb): DirectoryImport => ({
  async importFile(file, { dryRun = false, renamed = {}, programme = null, newId, at }) {
    const sheet = await readSheet(file)
    if (!sheet.accepted) return sheet
    const { headings } = sheet.value
    const plan = planColumns(headings, renamed)
    if (plan.missing.length > 0) return refuse({ kind: 'columns-missing', missing: plan.missing, headings })
    if (plan.repeated.length > 0) return refuse({ kind: 'columns-repeated', repeated: plan.repeated })
    const { outcomes, images } = await plannedLines(
      db,
      { sheet: sheet.value, plan },
      { actor: theProgram, programme, newId, imageOf: (named) => readLogo(file, named) },
    )
    if (!dryRun && changedBy(outcomes).length > 0)
      await importLines(db, outcomes, {
        actor: theProgram,
        programme,
        at: at ?? instantOf(new Date()),
        images,
      })
    const errors = outcomes.flatMap((each) => (each.kind === 'refused' ? each.errors : []))
    return accept({ ...countLines(outcomes), unknownColumns: plan.unknown, errors, dryRun })
  },
})
