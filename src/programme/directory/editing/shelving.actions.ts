import { narrowed } from '#db/as-actor.ts'
import type { FilesTableNames } from '#files/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { organisationId, type ProgrammeId } from '#kernel/ids.ts'
import type { Neq } from '#kernel/neq.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { locate } from '#places/index.ts'
import type { DirectoryTableNames } from '../directory.store.ts'
import { type LegalForm, nothingKnown, type Organisation, type Side } from '../organisation.ts'
import { slugFor } from '../slug.ts'
import { type Edited, type EditingDb, editAct, refusable, stop } from './editing.actions.ts'
import { findHolder, listSlugs, saveArchived } from './editing.store.ts'
import { publish } from './publishing.store.ts'
import type { EditRefusal } from './version.ts'

/** What an organisation is known by before anybody writes its page. */
export interface NewOrganisation {
  readonly name: string
  readonly side: Side
  readonly neq: Neq | null
  readonly legalForm: LegalForm | null
  readonly locality: string | null
  readonly fictional: boolean
  readonly programme: ProgrammeId | null
}

interface Adding {
  readonly actor: Actor
  readonly at: Instant
  readonly newId: () => string
}

/** Adding organisations to the directory, and taking them out: nothing is ever deleted. */
export interface Shelving {
  add(stated: NewOrganisation, adding: Adding): Promise<Result<Organisation, EditRefusal>>
  archive(edited: Edited): Promise<Result<null, EditRefusal>>
  unarchive(edited: Edited): Promise<Result<null, EditRefusal>>
}

const blankOf = (stated: NewOrganisation, id: string, slug: string): Organisation => {
  const { locality, ...known } = stated
  const { basis: _, ...located } = locate({ locality, postalCode: null })
  return {
    ...nothingKnown,
    ...known,
    id: organisationId(id),
    slug,
    place: { ...nothingKnown.place, ...located },
  }
}

const add = async (
  db: EditingDb,
  stated: NewOrganisation,
  { actor, at, newId }: Adding,
): Promise<Result<Organisation, EditRefusal>> => {
  const id = organisationId(newId())
  const { programme } = stated
  const act = { act: 'directory.add', on: { kind: 'organisation', id }, programme, organisation: id }
  return refusable(() =>
    acting(db, { actor, at, ...act }, async (within) => {
      const tx = narrowed<DirectoryTableNames, FilesTableNames | JournalTableNames>(within)
      const by = await findHolder(tx, { id, neq: stated.neq })
      if (by !== null) return stop({ kind: 'neq-taken', by })
      const taken = await listSlugs(tx)
      const organisation = blankOf(
        stated,
        id,
        slugFor(stated.name, (slug) => taken.has(slug)),
      )
      await publish(tx, { organisations: [organisation], act: 'create', person: actor.person, at })
      return organisation
    }),
  )
}

export const createShelving = (db: EditingDb): Shelving => ({
  add: (stated, adding) => add(db, stated, adding),
  archive: (edited) =>
    editAct(
      db,
      edited,
      { act: 'directory.archive' },
      async (tx) => void (await saveArchived(tx, edited.organisation.id, edited.at)),
    ),
  unarchive: (edited) =>
    editAct(
      db,
      edited,
      { act: 'directory.unarchive' },
      async (tx) => void (await saveArchived(tx, edited.organisation.id, null)),
    ),
})
