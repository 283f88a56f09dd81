import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { fold } from '#kernel/fold.ts'
import type { PersonId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { LocalDate } from '#kernel/time.ts'
import { likenessIndex, readUploadedSheet, type UploadRefusal } from '#programme/directory/index.ts'
import { holdEdition } from '../edition.store.ts'
import { type Edition, type EditionProblem, editionProblems } from '../edition.ts'
import { writeEdition } from '../edition-write.store.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { ProgrammeTableNames } from '../programme.store.ts'
import { columnsFor, type SheetHolds } from './columns.ts'
import type { EditionUpload } from './edition-upload.ts'
import {
  addEditionUpload,
  closeEditionUpload,
  type EditionUploadTableNames,
  findEditionUpload,
  removeEditionUpload,
  saveEditionUpload,
  takeBackEditionUpload,
  type UploadChoices,
} from './edition-uploads.store.ts'
import { organisationFinder, type SheetOrganisation } from './organisations-of-sheet.ts'
import { type SheetEffect, sheetEffect } from './sheet-lines.ts'
import { type SheetUndone, sheetUndone } from './undo-sheet.ts'

/** What lines are read against. */
export interface ImportGround {
  readonly edition: Edition
  /** Organisations of the programme. */
  readonly organisations: readonly SheetOrganisation[]
  readonly today: LocalDate
  newId(): string
}

export type ImportRefusal =
  | ChangedMeanwhile
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'contradiction'; readonly problems: readonly EditionProblem[] }

/** Bringing the spreadsheets of a running edition in, step by step. */
export interface EditionImport {
  /** Receives a spreadsheet; its columns are those that its headings tell. */
  receive(
    by: ActedBy & { newId(): string },
    edition: Pick<Edition, 'id' | 'programme'>,
    sent: { readonly name: string; readonly bytes: Uint8Array; readonly holds: SheetHolds },
  ): Promise<Result<string, UploadRefusal>>
  /** What this person sent for this edition; null when it is somebody else’s or was forgotten. */
  find(reader: Actor, edition: Pick<Edition, 'id'>, id: string): Promise<EditionUpload | null>
  save(actor: Actor, upload: UploadChoices & Pick<EditionUpload, 'id'>): Promise<void>
  /** What each line would do today; nothing is done. */
  preview(upload: EditionUpload, ground: ImportGround): SheetEffect
  /** Does it, all lines without error or nothing. */
  bringIn(by: ActedBy, upload: EditionUpload, ground: ImportGround): Promise<Result<null, ImportRefusal>>
  /** What taking an import back would make of the edition as it is; nothing is done. */
  undoing(upload: EditionUpload, edition: Edition): SheetUndone
  /** Puts back what the import changed, but what somebody changed since. */
  undo(
    by: ActedBy,
    upload: EditionUpload,
    edition: Edition,
  ): Promise<Result<null, ChangedMeanwhile | { readonly kind: 'nothing-to-do' }>>
  discard(actor: Actor, id: string): Promise<void>
}

type ImportDb = Db<ProgrammeTableNames | EditionUploadTableNames | JournalTableNames>
type Held = ProgrammeTableNames | EditionUploadTableNames | JournalTableNames

/** Whoever imports is signed in: the policy let them. */
const personOf = ({ person }: Actor): PersonId => {
  if (person === null) throw new Error('an import belongs to somebody')
  return person
}

const told = (act: string, { actor, at }: ActedBy, { id, programme }: Pick<Edition, 'id' | 'programme'>) => ({
  actor,
  act,
  on: { kind: 'edition', id },
  programme,
  organisation: null,
  at,
})

const effectOf = (
  upload: EditionUpload,
  { edition, organisations, today, newId }: ImportGround,
): SheetEffect => {
  const { holds, chosen, dayOrders, recognised, sheet } = upload
  const likeness = likenessIndex(organisations.map(({ name }) => fold(name)))
  const find = organisationFinder(organisations, { recognised, likeness })
  return sheetEffect(edition, { holds, chosen, dayOrders, rows: sheet.rows, find, newId, today })
}

const isEffect = ({ lines }: SheetEffect): boolean =>
  lines.some(({ kind }) => kind === 'new' || kind === 'changed')

/** What brings sheets in and takes them back. */
const importing = (db: ImportDb): Pick<EditionImport, 'bringIn' | 'undo'> => ({
  async bringIn(by, upload, ground) {
    const { edition } = ground
    const effect = effectOf(upload, ground)
    if (!isEffect(effect)) return refuse({ kind: 'nothing-to-do' })
    const problems = editionProblems(effect.after)
    if (problems.length > 0) return refuse({ kind: 'contradiction', problems })
    const count = effect.lines.filter(({ kind }) => kind === 'new' || kind === 'changed').length
    const facts = { holds: upload.holds, count: String(count) }
    return undoable<null, ImportRefusal>((undo) =>
      acting(db, { ...told('programme.import-edition', by, edition), facts }, async (within) => {
        const tx = narrowed<Held, Held>(within)
        if (!(await holdEdition(narrowed(tx), edition))) return undo({ kind: 'changed-meanwhile' })
        const closed = { report: { lines: effect.lines }, before: edition, after: effect.after }
        const first = await closeEditionUpload(narrowed(tx), { id: upload.id, at: by.at }, closed)
        if (!first) return undo({ kind: 'nothing-to-do' })
        await writeEdition(narrowed(tx), effect.after)
        return null
      }),
    )
  },
  undo: async (by, upload, edition) => {
    const { after, undone, staying } = sheetUndone(upload, edition)
    if (undone === 0) return refuse({ kind: 'nothing-to-do' })
    const facts = { holds: upload.holds, count: String(undone) }
    return undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, { ...told('programme.undo-import', by, edition), facts }, async (within) => {
        const tx = narrowed<Held, Held>(within)
        if (!(await holdEdition(narrowed(tx), edition))) return undo({ kind: 'changed-meanwhile' })
        const report = { lines: upload.report?.lines ?? [], staying }
        const first = await takeBackEditionUpload(narrowed(tx), { id: upload.id, at: by.at }, report)
        if (!first) return undo({ kind: 'changed-meanwhile' })
        await writeEdition(narrowed(tx), after)
        return null
      }),
    )
  },
})

/** Imports of editions, kept in `db`. */
export const createEditionImport = (db: ImportDb): EditionImport => ({
  ...importing(db),
  async receive({ actor, at, newId }, { id: edition, programme }, { holds, ...sent }) {
    const read = await readUploadedSheet(sent)
    if (!read.accepted) return read
    const id = newId()
    const upload: EditionUpload = {
      id,
      edition,
      programme,
      holds,
      fileName: sent.name.slice(0, 200),
      sheet: read.value,
      chosen: columnsFor(holds, read.value.headings),
      recognised: {},
      dayOrders: {},
      uploadedAt: at,
      report: null,
      before: null,
      after: null,
      afterVersion: null,
      isUndone: false,
    }
    await asActor(db, actor, (tx) => addEditionUpload(narrowed(tx), personOf(actor), upload))
    return accept(id)
  },
  find: async (reader, edition, id) => {
    const found = await asActor(db, reader, (tx) =>
      findEditionUpload(narrowed(tx), { id, person: personOf(reader) }),
    )
    return found?.edition === edition.id ? found : null
  },
  save: (actor, { id, ...saved }) =>
    asActor(db, actor, (tx) => saveEditionUpload(narrowed(tx), { id, person: personOf(actor) }, saved)),
  preview: effectOf,
  undoing: sheetUndone,
  discard: (actor, id) =>
    asActor(db, actor, (tx) => removeEditionUpload(narrowed(tx), { id, person: personOf(actor) })),
})
