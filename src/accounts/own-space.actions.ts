import { asActor, narrowed } from '#db/as-actor.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import {
  listAccompanied,
  listStaffed,
  type OwnSpaceDb,
  readMemory,
  saveSeen,
  saveSteps,
  searchPeople,
} from './own-space.store.ts'
import { afterGesture, notBegun, type OwnSpaceMemory, type StepGesture } from './own-space.ts'
import type { Person } from './person.ts'

/** What each person’s own space rests on. */
export interface OwnSpace {
  memory(actor: Actor): Promise<OwnSpaceMemory>
  /** Changes until that moment were shown; an earlier one than before changes nothing. */
  seen(actor: Actor, until: Instant): Promise<void>
  /** The first steps of the role acted as go on, are put off, or are taken up again. */
  step(actor: Actor, gesture: StepGesture): Promise<void>
  /** Suppliers that somebody accompanies, as an adviser. */
  accompanied(actor: Actor): Promise<readonly OrganisationId[]>
  /** Organisations with at least one member. */
  staffed(): Promise<ReadonlySet<string>>
  /** People whose name or address holds the words, within the programme acted in. */
  people(
    actor: Actor,
    asked: { readonly text: string; readonly most: number },
  ): Promise<{ readonly rows: readonly Person[]; readonly total: number }>
}

const empty: OwnSpaceMemory = { seenUntil: null, steps: {} }

/** Own spaces kept in `db`. */
export const createOwnSpace = (db: OwnSpaceDb): OwnSpace => {
  const memory = (actor: Actor): Promise<OwnSpaceMemory> => {
    const { person } = actor
    return person === null
      ? Promise.resolve(empty)
      : asActor(db, actor, (tx) => readMemory(narrowed(tx), person))
  }
  return {
    memory,
    async seen(actor, until) {
      const { person } = actor
      if (person !== null) await asActor(db, actor, (tx) => saveSeen(narrowed(tx), person, until))
    },
    async step(actor, gesture) {
      const { person, role } = actor
      if (person === null) return
      const { steps } = await memory(actor)
      const next = afterGesture(steps[role.name] ?? notBegun, gesture)
      await asActor(db, actor, (tx) => saveSteps(narrowed(tx), { person, role: role.name }, next))
    },
    accompanied: async ({ person, role }) =>
      person === null || role.name !== 'adviser' ? [] : listAccompanied(db, person),
    staffed: () => listStaffed(db),
    people: (actor, asked) => searchPeople(db, actor, asked),
  }
}
