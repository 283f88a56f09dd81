import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import { listHolders, listNames, type NamesDb } from './names.store.ts'

/** The names of people, for those who may know them. */
export interface Names {
  /**
   * Names of `people` that `reader` may know where an organisation is spoken of: all of them for those who run the
   * programme or the site and for advisers, else those of the organisation’s own people. Null for
   * somebody who was erased.
   */
  of(
    reader: Actor,
    people: readonly PersonId[],
    organisation: OrganisationId | null,
  ): Promise<ReadonlyMap<PersonId, string | null>>
  /** Whose each membership is. */
  holders(memberships: readonly string[]): Promise<ReadonlyMap<string, PersonId>>
}

const knowEverybody: readonly string[] = ['operator', 'coordinator', 'adviser']

export const createNames = (db: NamesDb): Names => ({
  of: async (reader, people, organisation) => {
    if (knowEverybody.includes(reader.role.name)) return listNames(db, people, null)
    return organisation === null ? new Map() : listNames(db, people, organisation)
  },
  holders: (memberships) => listHolders(db, memberships),
})
