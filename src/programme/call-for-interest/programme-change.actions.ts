import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { fold } from '#kernel/fold.ts'
import { programmeId } from '#kernel/ids.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { ActedBy, CallForInterest, ChangedMeanwhile, ProgrammeChange } from './module.ts'
import { holdVersion, listProgrammes, type ProgrammeTableNames, writeProgramme } from './programme.store.ts'
import { type Programme, plainIdentity } from './programme.ts'

type ProgrammesDb = Db<ProgrammeTableNames | JournalTableNames>

/** What a programme said, field by field, as the journal keeps it. */
const saidBy = ({ name, purpose, contactPerson }: ProgrammeChange) => {
  const said: Readonly<Record<string, string | null | undefined>> = {
    'name-fr': name.fr,
    'name-en': name.en,
    'purpose-fr': purpose.fr,
    'purpose-en': purpose.en,
    contact: contactPerson?.name,
    email: contactPerson?.email,
    phone: contactPerson?.phone,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, text]) =>
      text === null || text === undefined ? [] : [[field, { text, about: null }]],
    ),
  )
}

const factsOf = ({ territories, sharesDirectory, coordinatingBody, partners }: ProgrammeChange) => ({
  territories: territories.map(territoryKey).join(' '),
  shares: sharesDirectory ? 'yes' : 'no',
  coordination: coordinatingBody ?? 'none',
  partners: partners.join(' '),
})

// Pages of the site already stand there.
const taken = new Set(['nouveau', 'new'])

const freeSlug = (name: string, programmes: readonly Programme[]): string => {
  const base = fold(name).replaceAll(' ', '-').slice(0, 80).replace(/-+$/, '') || 'programme'
  const isFree = (slug: string): boolean => !taken.has(slug) && programmes.every((each) => each.slug !== slug)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (isFree(slug)) return slug
  }
}

const changeOf = ({ actor, at }: ActedBy, { id }: Programme) => ({
  actor,
  on: { kind: 'programme', id },
  programme: id,
  organisation: null,
  at,
})

/** Who wrote what was commercial until now, as the journal keeps it. */
const senderBefore = ({ sender }: Programme) =>
  Object.fromEntries(
    Object.entries(sender ?? {}).map(([field, text]) => [`sender-${field}`, { text, about: null }]),
  )

interface Rewriting {
  readonly before: Programme
  readonly to: Programme
  readonly act: Act & { readonly actor: Actor }
}

/** Writes a programme anew, unless somebody changed it since the version that `to` was made of. */
const rewrite = (db: ProgrammesDb, { before: { id }, to, act }: Rewriting) =>
  undoable<null, ChangedMeanwhile>((undo) =>
    acting(db, act, async (tx) => {
      if (!(await holdVersion(narrowed(tx), { id, version: to.version }))) undo({ kind: 'changed-meanwhile' })
      await writeProgramme(narrowed(tx), to)
      return null
    }),
  )

/** What changes programmes kept in `db`. */
export const changingProgrammes = (
  db: ProgrammesDb,
): Pick<CallForInterest, 'change' | 'create' | 'nameSender'> => ({
  change: (by, before, { version, ...to }) =>
    rewrite(db, {
      before,
      to: { ...before, ...to, version },
      act: {
        ...changeOf(by, before),
        act: 'programme.edit',
        facts: factsOf(before),
        values: saidBy(before),
      },
    }),
  nameSender: (by, before, { version, sender }) =>
    rewrite(db, {
      before,
      to: { ...before, sender, version },
      act: { ...changeOf(by, before), act: 'programme.name-sender', values: senderBefore(before) },
    }),
  async create({ actor, at, newId }, of) {
    const id = programmeId(newId())
    const slug = freeSlug(of.name.fr, await listProgrammes(db))
    const programme: Programme = {
      ...of,
      id,
      slug,
      sender: null,
      identity: plainIdentity,
      pages: [],
      fictional: false,
      version: 0,
    }
    const on = { kind: 'programme', id }
    const told = { act: 'programme.create', on, programme: id, organisation: null, at, facts: factsOf(of) }
    await acting(db, { actor, ...told }, (tx) => writeProgramme(narrowed(tx), programme))
    return programme
  },
})
