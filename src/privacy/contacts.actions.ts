import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { ContactChange, PrivacyContact } from './contact.ts'
import { findContact, saveContact } from './contacts.store.ts'
import type { PrivacyGiven } from './holding.actions.ts'

/** Who answers for personal information, programme by programme. */
export interface Contacts {
  /** Null while nobody was ever named. */
  of(programme: ProgrammeId): Promise<PrivacyContact | null>
  /** Names somebody and says the policy; refused when somebody else did since the version that was read. */
  change(
    actor: Actor,
    changed: { readonly programme: ProgrammeId; readonly to: ContactChange; readonly read: number },
    at: Instant,
  ): Promise<Result<null, { readonly kind: 'changed-meanwhile' }>>
}

/** What was said before, as the journal keeps it: public words, about nobody’s account. */
const saidBefore = (before: PrivacyContact | null) =>
  before === null
    ? {}
    : {
        name: { text: before.name, about: null },
        email: { text: before.email ?? '', about: null },
        phone: { text: before.phone ?? '', about: null },
        'policy-fr': { text: before.policy.fr, about: null },
        'policy-en': { text: before.policy.en ?? '', about: null },
      }

/** Contacts kept in the database. */
export const createContacts = ({ db }: Pick<PrivacyGiven, 'db'>): Contacts => {
  const of = (programme: ProgrammeId) => findContact(db.$pickTables(), programme)
  return {
    of,
    change: async (actor, { programme, to, read }, at) => {
      const act = {
        act: 'privacy.edit-contact',
        on: { kind: 'programme', id: programme },
        programme,
        organisation: null,
        at,
        values: saidBefore(await of(programme)),
      }
      return undoable((stop) =>
        acting(db, { actor, ...act }, async (tx) => {
          const saved = { ...to, read, at, by: actor.person }
          if (!(await saveContact(tx.$pickTables(), programme, saved))) stop({ kind: 'changed-meanwhile' })
          return null
        }),
      )
    },
  }
}
