import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import {
  type FileRefusal,
  type FilesTableNames,
  keepFile,
  pictureOf,
  type ReceivedFile,
} from '#files/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import { type Result, refuse } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import { holdVersion, type ProgrammeTableNames, writeProgramme } from '../programme.store.ts'
import type { Identity, Programme } from '../programme.ts'
import { illegibleOn } from './accent.ts'

/** A colour gets lost on one of the grounds: nothing was written. */
export interface IllegibleAccent {
  readonly kind: 'illegible-accent'
}

export type IdentityRefusal = ChangedMeanwhile | FileRefusal | IllegibleAccent

export type IdentityTableNames = ProgrammeTableNames | JournalTableNames | FilesTableNames

/** What somebody asks of a programme’s look, with a logo that was received. */
export interface IdentityChange extends Partial<Identity> {
  readonly version: number
  readonly keep?: ReceivedFile | null
}

/** A logo belongs to its programme. */
const ownedBy = ({ actor, at }: ActedBy, { id }: Programme) => ({
  owner: { kind: 'programme', id, programme: id, organisation: null } as const,
  person: actor.person,
  at,
})

const actOf = ({ actor, at }: ActedBy, { id, identity }: Programme) => ({
  actor,
  act: 'public-site.identify',
  on: { kind: 'programme', id },
  programme: id,
  organisation: null,
  at,
  facts: {
    accent: identity.accent ?? 'none',
    logo: identity.logo?.file ?? 'none',
    'in-english': identity.inEnglish ? 'yes' : 'no',
  },
})

/** Says how a programme looks; told in its journal with what it was before. */
export const identifyIn =
  (db: Db<IdentityTableNames>) =>
  async (
    by: ActedBy,
    before: Programme,
    { version, keep = null, ...changed }: IdentityChange,
  ): Promise<Result<null, IdentityRefusal>> => {
    if (typeof changed.accent === 'string' && illegibleOn(changed.accent).length > 0)
      return refuse({ kind: 'illegible-accent' })
    return undoable<null, IdentityRefusal>((undo) =>
      acting(db, actOf(by, before), async (tx) => {
        if (!(await holdVersion(narrowed(tx), { id: before.id, version })))
          return undo({ kind: 'changed-meanwhile' })
        const file = keep === null ? null : await keepFile(tx, keep, ownedBy(by, before))
        if (file !== null && !file.accepted) return undo(file.refusal)
        const to = { ...before.identity, ...changed }
        const identity = file === null ? to : { ...to, logo: pictureOf(file.value) }
        await writeProgramme(narrowed(tx), { ...before, identity, version })
        return null
      }),
    )
  }
