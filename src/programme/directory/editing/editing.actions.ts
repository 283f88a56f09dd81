import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undo, undoable } from '#db/undoable.ts'
import { type FilesTableNames, keepFile, pictureOf, type ReceivedFile } from '#files/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import { type DirectoryDb, type DirectoryTableNames, listWithIds } from '../directory.store.ts'
import type { Organisation } from '../organisation.ts'
import { type Content, contentOf, sameContent } from './content.ts'
import {
  findDraft,
  findHolder,
  findVersion,
  holdOrganisations,
  latestVersions,
  listVersions,
  removeDraft,
  saveDraft,
} from './editing.store.ts'
import { readPart } from './part.form.ts'
import { type ListPart, type Part, type Shift, type Typed, withShift } from './part.ts'
import { publish, publishDraft } from './publishing.store.ts'
import type { Draft, EditRefusal, Version } from './version.ts'

export type EditingDb = Db<DirectoryTableNames | FilesTableNames | JournalTableNames>

/** Who edits what, when by the real clock. */
export interface Edited {
  readonly actor: Actor
  readonly organisation: Organisation
  readonly at: Instant
}

/** One screen as it was sent; `version` is that of the draft it showed, 0 when there was none. */
export interface SentPart {
  readonly part: Part
  readonly typed: Typed
  /** An image sent, whose content lies in the store. */
  readonly image: ReceivedFile | null
  /** Digest of an image taken out. */
  readonly removed: string | null
  readonly version: number
}

/** Gives up an act under way. */
export const stop: (refusal: EditRefusal) => never = undo

/** What an act gives, or why it was given up. */
export const refusable = <Value>(act: () => Promise<Value>): Promise<Result<Value, EditRefusal>> =>
  undoable<Value, EditRefusal>(act)

/** Does an act on one organisation, held meanwhile. */
export const editAct = async (
  db: EditingDb,
  { actor, organisation, at }: Edited,
  done: { readonly act: string; readonly facts?: Readonly<Record<string, string>> },
  work: (
    tx: DirectoryDb,
    now: {
      readonly organisation: Organisation
      readonly latest: number
      readonly within: Db<FilesTableNames>
    },
  ) => Promise<void>,
): Promise<Result<null, EditRefusal>> => {
  const { id, programme } = organisation
  const entry = { ...done, on: { kind: 'organisation', id }, programme, organisation: id }
  return refusable(() =>
    acting(db, { actor, at, ...entry }, async (within) => {
      const tx = narrowed<DirectoryTableNames, FilesTableNames | JournalTableNames>(within)
      await holdOrganisations(tx, [id])
      const [present = organisation] = await listWithIds(tx, [id])
      const latest = (await latestVersions(tx, [id])).get(id) ?? 0
      const files = narrowed<FilesTableNames, DirectoryTableNames | JournalTableNames>(within)
      await work(tx, { organisation: present, latest, within: files })
      return null
    }),
  )
}

/** What everybody may one day see of a draft: the organisation as it would be. */
export const withContent = (organisation: Organisation, content: Content): Organisation => ({
  ...organisation,
  ...content,
})

/** Keeps what `change` makes of the draft; the same content sent twice is kept once. */
const saveChange = async (
  tx: DirectoryDb,
  given: { readonly edited: Edited; readonly organisation: Organisation; readonly latest: number },
  read: { readonly version: number; readonly change: (content: Content) => Content },
): Promise<void> => {
  const { edited, organisation, latest } = given
  const draft = await findDraft(tx, organisation.id)
  const content = draft?.content ?? contentOf(organisation)
  const changed = read.change(content)
  if (sameContent(content, changed)) return
  if ((draft?.version ?? 0) !== read.version) stop({ kind: 'draft-changed', draft, latest })
  await saveDraft(tx, organisation.id, {
    version: (draft?.version ?? 0) + 1,
    begunFrom: draft?.begunFrom ?? latest,
    content: changed,
    savedAt: edited.at,
    savedBy: edited.actor.person,
  })
}

/** Keeps an image with the organisation whose draft will show it. */
const keepPicture = async (
  { organisation, within }: { readonly organisation: Organisation; readonly within: Db<FilesTableNames> },
  { actor, at }: Edited,
  image: ReceivedFile,
): Promise<Picture | null> => {
  const { id, programme } = organisation
  const owner = { kind: 'organisation', id, programme, organisation: id } as const
  const kept = await keepFile(within, image, { owner, person: actor.person, at })
  if (kept.accepted) return pictureOf(kept.value)
  const field = image.use === 'logo' ? 'logo' : 'photograph'
  return stop({ kind: 'errors', errors: [{ field, problem: kept.refusal.problem }] })
}

const savePart = (db: EditingDb, edited: Edited, sent: SentPart): Promise<Result<null, EditRefusal>> => {
  const { part, typed, image, removed } = sent
  return editAct(db, edited, { act: 'directory.edit', facts: { part: part.kind } }, async (tx, now) => {
    const added = image === null ? null : await keepPicture(now, edited, image)
    const change = (content: Content): Content => {
      const read = readPart(content, part, { typed, pictures: { added, removed } })
      if (read.errors.length > 0) stop({ kind: 'errors', errors: read.errors })
      return read.content
    }
    if (part.kind === 'identity') {
      const { neq } = readPart(contentOf(now.organisation), part, { typed }).content
      const by = await findHolder(tx, { id: edited.organisation.id, neq })
      if (by !== null) stop({ kind: 'neq-taken', by })
    }
    await saveChange(tx, { edited, ...now }, { version: sent.version, change })
  })
}

/** What is changed with a draft, and by which version of it. */
export interface SentShift {
  readonly list: ListPart
  readonly at: number
  readonly shift: Shift
  readonly version: number
}

const publishNow = (
  db: EditingDb,
  edited: Edited,
  read: { readonly version: number; readonly latest: number },
): Promise<Result<null, EditRefusal>> =>
  editAct(db, edited, { act: 'directory.publish' }, async (tx, { organisation, latest }) => {
    const draft = await findDraft(tx, organisation.id)
    if (draft === null) return stop({ kind: 'nothing-to-do' })
    if (draft.version !== read.version) stop({ kind: 'draft-changed', draft, latest })
    if (latest !== draft.begunFrom && latest !== read.latest) stop({ kind: 'page-changed', latest })
    const by = await findHolder(tx, { id: organisation.id, neq: draft.content.neq })
    if (by !== null) stop({ kind: 'neq-taken', by })
    const { person } = edited.actor
    await publishDraft(tx, withContent(organisation, draft.content), { person, at: edited.at })
  })

const discard = (db: EditingDb, edited: Edited, version: number): Promise<Result<null, EditRefusal>> =>
  editAct(db, edited, { act: 'directory.discard-draft' }, async (tx, { organisation, latest }) => {
    const draft = await findDraft(tx, organisation.id)
    if (draft === null) return stop({ kind: 'nothing-to-do' })
    if (draft.version !== version) stop({ kind: 'draft-changed', draft, latest })
    await removeDraft(tx, organisation.id)
  })

const bringBack = (
  db: EditingDb,
  edited: Edited,
  read: { readonly number: number; readonly latest: number },
): Promise<Result<null, EditRefusal>> => {
  const facts = { version: String(read.number) }
  return editAct(db, edited, { act: 'directory.bring-back', facts }, async (tx, { organisation, latest }) => {
    if (latest !== read.latest) stop({ kind: 'page-changed', latest })
    const version = await findVersion(tx, organisation.id, read.number)
    if (version === null) return stop({ kind: 'nothing-to-do' })
    const content = contentOf(version.organisation)
    const by = await findHolder(tx, { id: organisation.id, neq: content.neq })
    if (by !== null) stop({ kind: 'neq-taken', by })
    await publish(tx, {
      organisations: [withContent(organisation, content)],
      act: 'bring-back',
      broughtBack: read.number,
      person: edited.actor.person,
      at: edited.at,
    })
  })
}

const confirm = (db: EditingDb, edited: Edited, today: LocalDate): Promise<Result<null, EditRefusal>> =>
  editAct(db, edited, { act: 'directory.confirm' }, async (tx, { organisation }) => {
    if (organisation.confirmedOn === today) return
    const organisations = [{ ...organisation, confirmedOn: today }]
    await publish(tx, { organisations, act: 'confirm', person: edited.actor.person, at: edited.at })
  })

/** Writing an organisation’s page: a draft that nobody else sees, then a version that everybody sees. */
export interface Editing {
  /** The draft, when there is one, and the number of the version in force (0 while none was kept). */
  draft(
    reader: Actor,
    organisation: Organisation,
  ): Promise<{ readonly draft: Draft | null; readonly latest: number }>
  savePart(edited: Edited, sent: SentPart): Promise<Result<null, EditRefusal>>
  /** Moves an offer or achievement of the draft by one place, or takes it out. */
  shift(edited: Edited, sent: SentShift): Promise<Result<null, EditRefusal>>
  publish(
    edited: Edited,
    read: { readonly version: number; readonly latest: number },
  ): Promise<Result<null, EditRefusal>>
  discard(edited: Edited, version: number): Promise<Result<null, EditRefusal>>
  /** The latest versions, the last first. */
  versions(reader: Actor, organisation: Organisation, most: number): Promise<readonly Version[]>
  bringBack(
    edited: Edited,
    read: { readonly number: number; readonly latest: number },
  ): Promise<Result<null, EditRefusal>>
  /** Says that everything on the page is right today. */
  confirm(edited: Edited, today: LocalDate): Promise<Result<null, EditRefusal>>
}

/** The directory’s own tables alone. */
export const directoryOf = (db: EditingDb): DirectoryDb =>
  narrowed<DirectoryTableNames, FilesTableNames | JournalTableNames>(db)

/** Drafts and versions kept in `db`. */
export const createEditing = (db: EditingDb): Editing => ({
  draft: (reader, { id }) =>
    asActor(directoryOf(db), reader, async (tx) => ({
      draft: await findDraft(tx, id),
      latest: (await latestVersions(tx, [id])).get(id) ?? 0,
    })),
  savePart: (edited, sent) => savePart(db, edited, sent),
  shift: (edited, { list, at, shift, version }) =>
    editAct(db, edited, { act: 'directory.edit', facts: { part: list } }, (tx, now) => {
      const change = (content: Content): Content => withShift(content, list, at, shift)
      return saveChange(tx, { edited, ...now }, { version, change })
    }),
  publish: (edited, read) => publishNow(db, edited, read),
  discard: (edited, version) => discard(db, edited, version),
  versions: (reader, { id }, most) => asActor(directoryOf(db), reader, (tx) => listVersions(tx, id, most)),
  bringBack: (edited, read) => bringBack(db, edited, read),
  confirm: (edited, today) => confirm(db, edited, today),
})
