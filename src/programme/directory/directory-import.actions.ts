import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type Files, type FilesTableNames, keepFile, pictureOf, type ReceivedFile } from '#files/index.ts'
import { acting, type JournalTableNames, recordEach } from '#journal/index.ts'
import { type Actor, theProgram } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Picture } from '#kernel/picture.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import {
  type DirectoryDb,
  type DirectoryTableNames,
  listArchived,
  listChangedAfter,
} from './directory.store.ts'
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

/** Images that came with a sheet, by the id that their file will have. */
type ReceivedImages = ReadonlyMap<string, ReceivedFile>

interface Sheeted {
  readonly sheet: Sheet
  readonly plan: ColumnPlan
}

const receivedPicture = ({ id, forms }: ReceivedFile): Picture | null =>
  pictureOf({ id, forms, sha256: forms[0]?.sha256 ?? '' })

/** The image that a sheet names, cleaned and put in the store; «unreadable» when it cannot be. */
const receiveLogo = async (
  files: Pick<Files, 'receive'>,
  sheet: string,
  named: string,
): Promise<ReceivedFile | 'unreadable'> => {
  const bytes = await readLogo(sheet, named)
  const received = bytes === null ? null : await files.receive({ name: named, bytes }, 'logo')
  return received?.accepted === true ? received.value : 'unreadable'
}

/** What each row states, with the image that lies beside the sheet. */
const stateLines = async (
  { sheet: { headings, rows }, plan }: Sheeted,
  imageOf: (named: string) => Promise<ReceivedFile | 'unreadable'>,
): Promise<{ readonly lines: readonly StatedLine[]; readonly images: ReceivedImages }> => {
  const lines: StatedLine[] = []
  const images = new Map<string, ReceivedFile>()
  for (const { line, cells } of rows) {
    const { organisation: stated, errors } = readRow(plan, headings, cells)
    const image = stated.logoFile === null ? null : await imageOf(stated.logoFile)
    const picture =
      image === null || image === 'unreadable' ? image : (receivedPicture(image) ?? 'unreadable')
    if (picture !== null && picture !== 'unreadable' && image !== null && image !== 'unreadable')
      images.set(picture.file, image)
    lines.push({ line, stated, errors, image: picture })
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
    readonly imageOf?: (named: string) => Promise<ReceivedFile | 'unreadable'>
  },
): Promise<{ readonly outcomes: readonly LineOutcome[]; readonly images: ReceivedImages }> => {
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
  readonly images: ReceivedImages
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
  const changed = changedBy(outcomes)
  const act = { act: 'directory.import', programme, at }
  const on = { kind: 'programme', id: programme }
  const facts = { organisations: String(changed.length) }
  return acting(db, { actor, ...act, on, organisation: null, facts }, async (within) => {
    const tx = narrowed<DirectoryTableNames, FilesTableNames | JournalTableNames>(within)
    await first(tx)
    const files = narrowed<FilesTableNames, DirectoryTableNames | JournalTableNames>(within)
    const organisations: Organisation[] = []
    for (const each of changed) organisations.push(await withLogoKept(files, each, { images, actor, at }))
    await publish(tx, { organisations, act: 'import', person: actor.person, at })
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

/** An organisation whose logo is a file kept with it, when it came with the sheet. */
const withLogoKept = async (
  tx: Db<FilesTableNames>,
  organisation: Organisation,
  { images, actor, at }: Pick<ImportingGiven, 'images' | 'actor' | 'at'>,
): Promise<Organisation> => {
  const received = images.get(organisation.logo?.file ?? '')
  if (received === undefined) return organisation
  const { id, programme } = organisation
  const owner = { kind: 'organisation', id, programme, organisation: id } as const
  const kept = await keepFile(tx, received, { owner, person: actor.person, at })
  if (!kept.accepted) throw new Error(`${organisation.name}: ${kept.refusal.problem}`)
  return { ...organisation, logo: pictureOf(kept.value) }
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
export const createDirectoryImport = (
  db: EditingDb,
  files: Pick<Files, 'receive' | 'forget'>,
): DirectoryImport => ({
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
      { actor: theProgram, programme, newId, imageOf: (named) => receiveLogo(files, file, named) },
    )
    const willChange = !dryRun && changedBy(outcomes).length > 0
    if (willChange)
      await importLines(db, outcomes, {
        actor: theProgram,
        programme,
        at: at ?? instantOf(new Date()),
        images,
      })
    if (!willChange) for (const received of images.values()) await files.forget(received)
    const errors = outcomes.flatMap((each) => (each.kind === 'refused' ? each.errors : []))
    return accept({ ...countLines(outcomes), unknownColumns: plan.unknown, errors, dryRun })
  },
})
