import { narrowed } from '#db/as-actor.ts'
import { readSecret } from '#db/installation.ts'
import { joinedDatabase } from '#db/joined.ts'
import { record } from '#journal/index.ts'
import { publicRole, theProgram } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { createAppointments } from './accounts.actions.ts'
import { findPersonAt, listOperators, saveMembership } from './accounts.store.ts'
import { authentication } from './authentication.actions.ts'
import type { Person } from './person.ts'
import type { AccountsDbAll } from './sign-in.actions.ts'

/** For how long a link handed over by whoever holds the machine can be used. */
export const operatorLinkHours = 24

/** Those who operate the installation, appointed by whoever holds the machine. */
export interface Operators {
  list(): Promise<readonly Person[]>
  /** Makes somebody an operator: a new person, or one already known by the address. */
  add(
    person: { readonly name: string; readonly email: string; readonly language: Language },
    given: { readonly at: Instant; newId(): string },
  ): Promise<Result<PersonId, { readonly kind: 'already-operator' }>>
  /** What opens a session once, within a day: to hand over without mail. */
  link(
    email: string,
    given: { readonly at: Instant; readonly baseUrl: string },
  ): Promise<Result<string, { readonly kind: 'no-operator' }>>
}

const operatorRole = { ...publicRole, name: 'operator' } as const

/** A link’s token, kept by the sign-in library as those that it mails are, only for longer. */
const makeToken = async (db: AccountsDbAll, email: string, baseUrl: string): Promise<string> => {
  const joined = joinedDatabase(db)
  let made = ''
  const library = authentication({
    joined,
    secret: await readSecret(narrowed(db)),
    baseUrl,
    institution: null,
    linkMinutes: operatorLinkHours * 60,
    sendLink: async ({ token }) => {
      made = token
    },
  })
  await library.api.signInMagicLink({
    body: { email, metadata: { language: 'fr', next: '' } },
    headers: new Headers(),
  })
  return made
}

/** The operators kept in `db`. */
export const createOperators = (db: AccountsDbAll): Operators => ({
  list: () => listOperators(narrowed(db)),

  async add({ name, email, language }, { at, newId }) {
    const present = await findPersonAt(narrowed(db), email)
    if (present === null) {
      const person = { name, email, language, fictional: false }
      return accept(await createAppointments(db).appoint(person, [operatorRole], { by: theProgram, at }))
    }
    const held = await listOperators(narrowed(db))
    if (held.some(({ id }) => id === present.id)) return refuse({ kind: 'already-operator' })
    const membership = newId()
    await db.transaction().execute(async (tx) => {
      await saveMembership(narrowed(tx), { role: operatorRole, person: present.id, id: membership })
      await record(tx, theProgram, {
        act: 'accounts.appoint',
        on: { kind: 'person', id: present.id },
        programme: null,
        organisation: null,
        at,
        facts: { role: 'operator', given: membership },
      })
    })
    return accept(present.id)
  },

  async link(email, { at, baseUrl }) {
    const operator = (await listOperators(narrowed(db))).find((each) => each.email === email)
    if (operator === undefined) return refuse({ kind: 'no-operator' })
    const token = await makeToken(db, email, baseUrl)
    await db.transaction().execute((tx) =>
      record(tx, theProgram, {
        act: 'accounts.hand-over-link',
        on: { kind: 'person', id: operator.id },
        programme: null,
        organisation: null,
        at,
      }),
    )
    return accept(token)
  },
})
