import { asActor } from '#db/as-actor.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import { accept, type Result } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { countLines, importLines, plannedLines } from './directory-import.actions.ts'
import { directoryOf, type EditingDb, refusable, stop } from './editing/editing.actions.ts'
import { choicesOf, planOfChoices } from './sheet-choice.ts'
import { planColumns } from './sheet-columns.ts'
import type { LineOutcome } from './sheet-lines.ts'
import { keptUploadHours, type Upload, type UploadRefusal, type UploadReport } from './upload.ts'
import { readUploadedSheet } from './uploaded-sheet.actions.ts'
import {
  addUpload,
  closeUpload,
  findUpload,
  removeUpload,
  removeUploadsBefore,
  saveChoices,
} from './uploads.store.ts'

interface Importing {
  readonly actor: Actor
  readonly at: Instant
  readonly newId: () => string
}

/** Bringing in a spreadsheet step by step: sent, its columns told, looked at, then imported. */
export interface GuidedImport {
  /** Receives a spreadsheet; its columns are those that its headings tell. Gives the id that finds it again. */
  receive(
    sent: { readonly name: string; readonly bytes: Uint8Array; readonly programme: ProgrammeId | null },
    importing: Importing,
  ): Promise<Result<string, UploadRefusal>>
  /** What this person sent; null when it is somebody else’s or was forgotten. */
  find(reader: Actor, id: string): Promise<Upload | null>
  choose(actor: Actor, id: string, chosen: Upload['chosen']): Promise<void>
  /** What each line would do today; nothing is done. */
  preview(actor: Actor, upload: Upload): Promise<readonly LineOutcome[]>
  /** Does it, all or nothing; false when it was done before. */
  bringIn(upload: Upload, importing: Importing): Promise<boolean>
  discard(actor: Actor, id: string): Promise<void>
  /** Forgets what was sent a day ago or more; gives how many. */
  purge(now: Instant): Promise<number>
}

const hour = 3_600_000

const reportOf = (outcomes: readonly LineOutcome[]): UploadReport => ({
  ...countLines(outcomes),
  lines: outcomes.flatMap((each) =>
    each.kind === 'refused'
      ? []
      : [{ line: each.line, kind: each.kind, name: each.organisation.name, slug: each.organisation.slug }],
  ),
  errors: outcomes.flatMap((each) => (each.kind === 'refused' ? each.errors : [])),
})

/** Whoever imports is signed in: the policy let them. */
const personOf = ({ person }: Actor): PersonId => {
  if (person === null) throw new Error('an import belongs to somebody')
  return person
}

/** Imports by screens, kept in `db`. */
export const createGuidedImport = (db: EditingDb): GuidedImport => {
  const directory = directoryOf(db)
  const lines = (actor: Actor, { sheet, chosen, programme }: Upload, newId: () => string) =>
    plannedLines(db, { sheet, plan: planOfChoices(sheet.headings, chosen) }, { actor, programme, newId })
  const purge = (now: Instant): Promise<number> =>
    removeUploadsBefore(directory, instantOf(new Date(Date.parse(now) - keptUploadHours * hour)))
  return {
    receive: async (sent, { actor, at, newId }) => {
      await purge(at)
      const read = await readUploadedSheet(sent)
      if (!read.accepted) return read
      const columns = { sheet: read.value, chosen: choicesOf(planColumns(read.value.headings)) }
      const id = newId()
      const kept = { id, fileName: sent.name.slice(0, 200), programme: sent.programme, uploadedAt: at }
      await asActor(directory, actor, (tx) =>
        addUpload(tx, personOf(actor), { ...kept, ...columns, report: null }),
      )
      return accept(id)
    },
    find: (reader, id) =>
      asActor(directory, reader, (tx) => findUpload(tx, { id, person: personOf(reader) })),
    choose: (actor, id, chosen) =>
      asActor(directory, actor, (tx) => saveChoices(tx, { id, person: personOf(actor) }, chosen)),
    preview: async (actor, upload) => (await lines(actor, upload, () => 'new')).outcomes,
    bringIn: async (upload, { actor, at, newId }) => {
      const { outcomes, images } = await lines(actor, upload, newId)
      const { programme } = upload
      const done = await refusable(() =>
        importLines(db, outcomes, { actor, programme, at, images }, async (tx) => {
          const first = await closeUpload(tx, { id: upload.id, at }, reportOf(outcomes))
          if (!first) stop({ kind: 'nothing-to-do' })
        }),
      )
      return done.accepted
    },
    discard: (actor, id) =>
      asActor(directory, actor, (tx) => removeUpload(tx, { id, person: personOf(actor) })),
    purge,
  }
}
