import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting, type JournalTableNames, record } from '#journal/index.ts'
import { refuse } from '#kernel/result.ts'
import { findEditionHead, holdEdition, listEditions } from './edition.store.ts'
import { type Edition, editionProblems } from './edition.ts'
import { afterChange, type EditionAsked, type EditionChange } from './edition-change.ts'
import { plannedBy } from './edition-plan.ts'
import { writeEdition } from './edition-write.store.ts'
import type { ActedBy, AlreadyThere, CallForInterest, ChangedMeanwhile, Contradiction } from './module.ts'
import { holdProgramme, type ProgrammeDb, type ProgrammeTableNames } from './programme.store.ts'

type EditionsDb = Db<ProgrammeTableNames | JournalTableNames>

/** Its years; with a number when another edition stands there. */
const freeSlug = async (db: ProgrammeDb, { starts, ends }: EditionAsked): Promise<string> => {
  const [first, last] = [starts.slice(0, 4), ends.slice(0, 4)]
  const years = first === last ? first : `${first}-${last}`
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? years : `${years}-${number}`
    if ((await findEditionHead(db, slug)) === null) return slug
  }
}

const idOf = (change: EditionChange): string => {
  switch (change.kind) {
    case 'said':
      return ''
    case 'activity':
      return change.activity.id
    case 'activity-removed':
      return change.activity
    case 'indicator':
      return change.indicator.id
    case 'indicator-removed':
      return change.indicator
    case 'joined':
      return change.participation.organisation
    case 'left':
    case 'back':
      return change.organisation
  }
}

/** What the changed part said before, so that it can be written again. */
const saidBefore = (edition: Edition, change: EditionChange) => {
  const about = (title: { readonly fr: string } | undefined) =>
    title === undefined ? {} : { before: { text: title.fr, about: null } }
  if (change.kind === 'said') return about(edition.theme)
  const id = idOf(change)
  return about([...edition.activities, ...edition.indicators].find((each) => each.id === id)?.title)
}

const factsOf = (change: EditionChange) => ({
  change: change.kind,
  ...(idOf(change) === '' ? {} : { part: idOf(change) }),
})

interface ChangeAsked {
  readonly before: Edition
  readonly version: number
  readonly change: EditionChange
}

type Undo = (refusal: ChangedMeanwhile | Contradiction) => never

const toldOf = ({ at }: Pick<ActedBy, 'at'>, { before, change }: ChangeAsked): Act => ({
  act: 'programme.edit-edition',
  on: { kind: 'edition', id: before.id },
  programme: before.programme,
  organisation: null,
  at,
  facts: factsOf(change),
  values: saidBefore(before, change),
})

const writeChange = async (
  tx: ProgrammeDb,
  { before, version, change }: ChangeAsked,
  undo: Undo,
): Promise<void> => {
  const after = afterChange(before, change)
  const problems = editionProblems(after)
  if (problems.length > 0) undo({ kind: 'contradiction', problems })
  if (!(await holdEdition(tx, { id: before.id, version }))) undo({ kind: 'changed-meanwhile' })
  await writeEdition(tx, { ...after, version })
}

/** Changes an edition in the transaction of an act that wants it, with a line of its own in the journal. */
export const changeEditionWithin = async (
  tx: EditionsDb,
  { by, ...asked }: ChangeAsked & { readonly by: ActedBy },
  undo: Undo,
): Promise<void> => {
  await writeChange(narrowed(tx), asked, undo)
  await record(tx, by.actor, toldOf(by, asked))
}

/** What changes editions kept in `db`. */
export const changingEditions = (
  db: EditionsDb,
): Pick<CallForInterest, 'createEdition' | 'changeEdition'> => ({
  async createEdition({ actor, at, newId }, programme, { id, plan, ...asked }) {
    const planned: Edition = {
      ...asked,
      ...plannedBy(plan, asked.starts, newId),
      id,
      programme: programme.id,
      version: 0,
      slug: '',
      number: 0,
      participations: [],
    }
    const problems = editionProblems(planned)
    if (problems.length > 0) return refuse({ kind: 'contradiction', problems })
    const act = {
      actor,
      act: 'programme.create-edition',
      on: { kind: 'edition', id },
      programme: programme.id,
      organisation: null,
      at,
      facts: { plan: plan.kind, ...(plan.kind === 'copy' ? { of: plan.of.id } : {}) },
    }
    return undoable<Edition, AlreadyThere>((undo) =>
      acting(db, act, async (within) => {
        const tx = narrowed<ProgrammeTableNames, ProgrammeTableNames | JournalTableNames>(within)
        // Two that are created at once get two numbers; the same one sent twice stays one.
        await holdProgramme(tx, programme.id)
        const others = await listEditions(tx, programme.id)
        const sent = others.find((each) => each.id === id)
        if (sent !== undefined) return undo({ kind: 'already-there', slug: sent.slug })
        const number = Math.max(0, ...others.map((each) => each.number)) + 1
        const edition = { ...planned, number, slug: await freeSlug(tx, asked) }
        await writeEdition(tx, edition)
        return edition
      }),
    )
  },

  changeEdition: (by, before, to) => {
    const asked = { before, ...to }
    return undoable<null, ChangedMeanwhile | Contradiction>((undo) =>
      acting(db, { actor: by.actor, ...toldOf(by, asked) }, async (tx) => {
        await writeChange(narrowed(tx), asked, undo)
        return null
      }),
    )
  },
})
