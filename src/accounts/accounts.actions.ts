import { randomUUID } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import { readSecret } from '#db/installation.ts'
import { joinedHandle } from '#db/joined.ts'
import type { Db } from '#db/tables/index.ts'
import { acting, type JournalTableNames, record } from '#journal/index.ts'
import { type Actor, anybody, publicRole, type Role } from '#kernel/actor.ts'
import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import { personId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import {
  type AccountsTableNames,
  chooseRole,
  listAdvisers,
  listFictional,
  listRoles,
  saveAssignment,
  saveMembership,
  savePerson,
} from './accounts.store.ts'
import { type Authentication, authentication, linkMinutes } from './authentication.actions.ts'
import { type Person, roleActedAs, type SignedIn } from './person.ts'

export type AccountsDbAll = Db<AccountsTableNames | JournalTableNames | 'outbox' | 'installation'>

/** What a request carries of who sent it. */
export interface Asking {
  readonly headers: Headers
  /** Network address; null when unknown. */
  readonly from: string | null
  /** The real clock. */
  readonly at: Instant
}

/** Cookies to set, as header values. */
export type Cookies = readonly string[]

export interface Accounts {
  /** Who asks; null when nobody is signed in. */
  signedIn(asking: Asking): Promise<SignedIn | null>
  /**
   * Writes to the address with a link to sign in. Says nothing of whether somebody has it: whoever asks learns
   * nothing about others.
   */
  sendLink(
    asked: { readonly email: string; readonly language: Language; readonly next: string },
    asking: Asking,
  ): Promise<void>
  /** Uses a link: once, before it expires. */
  openLink(token: string, asking: Asking): Promise<Result<Cookies, { readonly kind: 'link-unusable' }>>
  /** Begins a session for a person invented for the demonstration. */
  signInAsFictional(person: string, asking: Asking): Promise<Result<Cookies, { readonly kind: 'nobody' }>>
  /** People invented for the demonstration, with what they may act as. */
  fictional(): Promise<readonly { readonly person: Person; readonly roles: readonly Role[] }[]>
  signOut(asking: Asking): Promise<Cookies>
  /** From now on this session acts as another of its person’s roles. */
  actAs(
    signedIn: SignedIn,
    membership: string,
    at: Instant,
  ): Promise<Result<null, { readonly kind: 'not-held' }>>
  /** Who accompanies an organisation, and the partners that they work for. */
  advisersOf(
    organisation: OrganisationId,
  ): Promise<{ readonly people: readonly PersonId[]; readonly partners: readonly OrganisationId[] }>
}

/** What gives roles without asking anybody: the demonstration, the first operator. */
export interface Appointments {
  appoint(
    person: Omit<Person, 'id'>,
    roles: readonly Omit<Role, 'membership'>[],
    given: { readonly by: Actor; readonly at: Instant },
  ): Promise<PersonId>
  /** Has an adviser accompany a supplier. */
  assign(
    adviser: PersonId,
    supplier: { readonly organisation: OrganisationId; readonly programme: ProgrammeId },
    given: { readonly by: Actor; readonly at: Instant },
  ): Promise<void>
}

/** The cookies that an answer of the sign-in library sets. */
const cookiesOf = (headers: Headers): Cookies => headers.getSetCookie()

const actorOf = (
  role: Role | null,
  session: { readonly userId: string; readonly createdAt: Date },
  from: string | null,
): Actor => ({
  person: personId(session.userId),
  role: role ?? publicRole,
  signedInAt: instantOf(session.createdAt),
  from,
})

/** Whether a request carries a session at all: without its cookie nothing is asked of the database. */
const mayBeSignedIn = (headers: Headers): boolean =>
  headers.get('cookie')?.includes('maillage.session_token=') ?? false

/** People and sessions kept in `db`, for the site at `baseUrl`. */
export const createAccounts = (db: AccountsDbAll, baseUrl: string): Accounts => {
  const handle = joinedHandle(db)
  let made: Promise<Authentication> | null = null
  const library = (): Promise<Authentication> => {
    made ??= readSecret(db).then((secret) =>
      authentication({
        handle,
        secret,
        baseUrl,
        sendLink: async ({ email, token, language, next }) =>
          queue(handle.db, {
            kind: 'sign-in-link',
            to: email,
            person: null,
            language,
            facts: { token, next },
            uselessAfter: instantOf(new Date(Date.now() + linkMinutes * 60_000)),
          }),
      }),
    )
    return made
  }

  const open = async (person: string, { headers }: Asking): Promise<Cookies | null> => {
    const auth = await library()
    const opened = await auth.api.openSession({ body: { person }, headers, returnHeaders: true })
    return opened.response.opened ? cookiesOf(opened.headers) : null
  }

  return {
    async signedIn({ headers, from }) {
      if (!mayBeSignedIn(headers)) return null
      const auth = await library()
      const found = await auth.api.getSession({ headers })
      if (found === null) return null
      const { session, user } = found
      const id = personId(user.id)
      const roles = await listRoles(db, id)
      const language = user.language === 'en' ? 'en' : 'fr'
      const person: Person = {
        id,
        name: user.name,
        email: user.email,
        language,
        fictional: user.fictional === true,
      }
      const role = roleActedAs(roles, session.actingAs ?? null)
      return { person, roles, actor: actorOf(role, session, from), session: session.id }
    },

    async sendLink({ email, language, next }, { headers, from, at }) {
      const auth = await library()
      await db.transaction().execute((tx) =>
        handle.within(tx, async () => {
          await auth.api.signInMagicLink({ body: { email, metadata: { language, next } }, headers })
          await record(
            tx,
            { ...anybody, from },
            {
              act: 'accounts.ask-for-link',
              on: { kind: 'site', id: null },
              programme: null,
              organisation: null,
              at,
              values: { email: { text: email, about: null } },
            },
          )
        }),
      )
    },

    async openLink(token, { headers, from, at }) {
      const auth = await library()
      return db.transaction().execute((tx) =>
        handle.within(tx, async () => {
          const opened = await auth.api
            .magicLinkVerify({ query: { token }, headers, returnHeaders: true })
            .catch(() => null)
          if (opened === null) return refuse({ kind: 'link-unusable' })
          const person = personId(opened.response.user.id)
          await record(
            tx,
            { ...anybody, person, from },
            {
              act: 'accounts.sign-in',
              on: { kind: 'person', id: person },
              programme: null,
              organisation: null,
              at,
              facts: { by: 'link' },
            },
          )
          return accept(cookiesOf(opened.headers))
        }),
      )
    },

    async signInAsFictional(person, asking) {
      const invented = (await listFictional(db)).some((each) => each.person.id === person)
      const cookies = invented ? await open(person, asking) : null
      return cookies === null ? refuse({ kind: 'nobody' }) : accept(cookies)
    },

    fictional: () => listFictional(db),

    async signOut({ headers }) {
      const auth = await library()
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true })
      return cookiesOf(answered)
    },

    async actAs({ actor, roles, session }, membership, at) {
      const chosen = roles.find((role) => role.membership === membership)
      if (chosen === undefined) return refuse({ kind: 'not-held' })
      await db.transaction().execute(async (tx) => {
        await chooseRole(narrowed(tx), session, membership)
        await record(
          tx,
          { ...actor, role: chosen },
          {
            act: 'accounts.act-as',
            on: { kind: 'person', id: actor.person },
            programme: chosen.programme,
            organisation: chosen.organisation,
            at,
          },
        )
      })
      return accept(null)
    },

    advisersOf: (organisation) => listAdvisers(db, organisation),
  }
}

/** Gives roles straight away. */
export const createAppointments = (db: AccountsDbAll): Appointments => ({
  async appoint(person, roles, { by, at }) {
    const id = personId(randomUUID())
    await db.transaction().execute(async (tx) => {
      await savePerson(narrowed(tx), { ...person, id })
      for (const role of roles) {
        const membership = randomUUID()
        await saveMembership(narrowed(tx), {
          role: { ...role, membership: null },
          person: id,
          id: membership,
        })
        await record(tx, by, {
          act: 'accounts.appoint',
          on: { kind: 'person', id },
          programme: role.programme,
          organisation: role.organisation,
          at,
          facts: { role: role.name, given: membership },
        })
      }
    })
    return id
  },
  async assign(adviser, { organisation, programme }, { by, at }) {
    await acting(
      db,
      {
        actor: by,
        act: 'accounts.assign-adviser',
        on: { kind: 'organisation', id: organisation },
        programme,
        organisation,
        at,
        facts: { adviser },
      },
      (tx) => saveAssignment(narrowed(tx), { adviser, organisation, programme }),
    )
  },
})
