import { randomUUID } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import { acting, record } from '#journal/index.ts'
import { type Actor, anybody, publicRole, type Role } from '#kernel/actor.ts'
import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import { personId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import {
  chooseRole,
  listAdvisers,
  listFictional,
  listNames,
  listRoles,
  saveAssignment,
  saveMembership,
  savePerson,
} from './accounts.store.ts'
import { nullWhenRefused, openSessionFor } from './authentication.actions.ts'
import { createEmailChanges, type EmailChanges } from './email-change.actions.ts'
import { createIdentityProviders, type IdentityProviders } from './identity-providers.actions.ts'
import { createInstitutionSignIn, type InstitutionSignIn } from './institution-sign-in.actions.ts'
import { createOwnAccount, type OwnAccount, ownAct } from './own-account.actions.ts'
import { createPasskeys, type Passkeys } from './passkeys.actions.ts'
import { type Person, roleActedAs, type SignedIn } from './person.ts'
import { findPersonByEmail, touchSession } from './sessions.store.ts'
import { type AccountsDbAll, type Asking, type Begun, type Cookies, createSignIn } from './sign-in.actions.ts'

export interface Accounts {
  /** What people see and change of their own account. */
  readonly own: OwnAccount
  readonly emails: EmailChanges
  readonly passkeys: Passkeys
  readonly institutions: InstitutionSignIn
  readonly identityProviders: IdentityProviders
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
  openLink(token: string, asking: Asking): Promise<Result<Begun, { readonly kind: 'link-unusable' }>>
  /** Begins a session for a person invented for the demonstration. */
  signInAsFictional(person: string, asking: Asking): Promise<Result<Begun, { readonly kind: 'nobody' }>>
  /** People invented for the demonstration, with what they may act as. */
  fictional(): Promise<readonly { readonly person: Person; readonly roles: readonly Role[] }[]>
  /** Ends the session of whoever is signed in. */
  signOut(signedIn: SignedIn | null, asking: Asking): Promise<Cookies>
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
  /** How these people are called; somebody who said no name, or has no account any more, is left out. */
  namesOf(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>
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

/** For how long a session need not be seen again. */
const seenMinutes = 5

const isUnseen = (seenAt: Date | null | undefined, at: Instant): boolean =>
  seenAt === null || seenAt === undefined || Date.parse(at) - seenAt.getTime() > seenMinutes * 60_000

/** People and sessions kept in `db`, for the site at `baseUrl`. */
export const createAccounts = (db: AccountsDbAll, baseUrl: string): Accounts => {
  const signIn = createSignIn(db, baseUrl)
  return {
    own: createOwnAccount(signIn),
    emails: createEmailChanges(db),
    passkeys: createPasskeys(signIn),
    institutions: createInstitutionSignIn(signIn),
    identityProviders: createIdentityProviders(signIn),

    async signedIn({ headers, from, at }) {
      if (!mayBeSignedIn(headers)) return null
      const auth = await signIn.library()
      const found = await auth.api.getSession({ headers })
      if (found === null) return null
      const { session, user } = found
      const id = personId(user.id)
      if (isUnseen(session.seenAt, at)) await touchSession(db, { session: session.id, at, from })
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
      // Whoever has an account is written to in their own language.
      const known = await findPersonByEmail(db, email)
      const metadata = { language: known?.language ?? language, next }
      await signIn.within(async (tx, auth) => {
        await auth.api.signInMagicLink({ body: { email, metadata }, headers })
        await record(
          tx,
          { ...anybody, from },
          {
            act: 'accounts.ask-for-link',
            on: { kind: 'site', id: null },
            programme: null,
            organisation: null,
            at,
            values: { email: { text: email, about: known?.id ?? null } },
          },
        )
      })
    },

    async openLink(token, asking) {
      const begun = await signIn.begin('link', asking, async (auth) => {
        const opened = await auth.api
          .magicLinkVerify({ query: { token }, headers: asking.headers, returnHeaders: true })
          .catch(nullWhenRefused)
        return opened?.headers ?? null
      })
      return begun === null ? refuse({ kind: 'link-unusable' }) : accept(begun)
    },

    async signInAsFictional(person, asking) {
      const invented = (await listFictional(db)).some((each) => each.person.id === person)
      if (!invented) return refuse({ kind: 'nobody' })
      const begun = await signIn.begin('invented', asking, (auth) => openSessionFor(auth, person, asking))
      return begun === null ? refuse({ kind: 'nobody' }) : accept(begun)
    },

    fictional: () => listFictional(db),

    async signOut(signedIn, { headers, at }) {
      return signIn.within(async (tx, auth) => {
        const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true })
        if (signedIn !== null) await record(tx, signedIn.actor, ownAct('accounts.sign-out', signedIn, at))
        return answered.getSetCookie()
      })
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
    namesOf: (people) => listNames(narrowed(db), people),
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
