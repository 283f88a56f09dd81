import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { narrowed } from '#db/as-actor.ts'
import { record } from '#journal/index.ts'
import { anybody } from '#kernel/actor.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import { personId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { listRoles, savePerson } from './accounts.store.ts'
import { type Authentication, openSessionFor } from './authentication.actions.ts'
import { type DiscoveryRefusal, discover, discoveryAddress } from './identity-provider.feed.ts'
import {
  type Claims,
  type ClaimsRefusal,
  claimsRefusal,
  type IdentityProvider,
  isLocal,
  opensFor,
} from './identity-provider.ts'
import {
  deleteLink,
  findLinked,
  findProvider,
  type LinkedInstitution,
  listConfirmed,
  listLinks,
  type StoredProvider,
  saveLink,
} from './identity-providers.store.ts'
import { ownAct } from './own-account.actions.ts'
import type { SignedIn } from './person.ts'
import { unseal } from './sealing.actions.ts'
import { findPersonByEmail } from './sessions.store.ts'
import type { AccountsDbAll, Asking, Begun, Cookies, SignIn } from './sign-in.actions.ts'

/** Why somebody who comes back from their institution is not signed in. */
export type ReturnRefusal =
  | ClaimsRefusal
  | 'unknown-return'
  | 'no-such-provider'
  | 'declined'
  | 'wrong-issuer'
  | 'unreachable'
  | 'wrong-token'
  | 'beyond-programme'

/** What is kept of somebody while they are at their institution. */
export interface Journey {
  readonly language: Language
  readonly next: string
  /** A trial by who sets it up: nobody is signed in by it. */
  readonly trial: boolean
}

/** How somebody leaves for their institution. */
export interface Departure extends Journey {
  /** The address that they gave; null when none. */
  readonly hint: string | null
  /** Asks them to prove again who they are, even if the institution still knows. */
  readonly anew: boolean
}

/** What an institution’s server sent back with somebody, as the address says. */
export interface Returned {
  readonly organisation: string
  readonly state: string
  readonly code: string | null
  readonly iss: string | null
}

/** How a return ended. The cookies are to be set in every case. */
export interface ReturnOutcome {
  /** Null when nothing is known of the one who came back. */
  readonly journey: Journey | null
  readonly cookies: Cookies
  readonly outcome: Result<
    { readonly begun: Begun | null; readonly claims: Claims },
    { readonly kind: ReturnRefusal; readonly claims: Claims | null }
  >
}

/** Signing in at one’s institution. */
export interface InstitutionSignIn {
  /** Those that anybody may choose. */
  offered(): Promise<readonly IdentityProvider[]>
  /** Where to send somebody, with the cookie that ties their return to this browser. */
  leave(
    provider: IdentityProvider,
    departure: Departure,
    asking: Asking,
  ): Promise<
    Result<{ readonly address: string; readonly cookies: Cookies }, { readonly kind: DiscoveryRefusal }>
  >
  comeBack(returned: Returned, asking: Asking): Promise<ReturnOutcome>
  /** Institutions that vouch for a person. */
  linksOf(person: PersonId): Promise<readonly LinkedInstitution[]>
  /** Undoes one of them; false when they have none with this id. */
  unlink(signedIn: SignedIn, id: string, at: Instant): Promise<boolean>
}

/** Address of ours that an institution’s server sends people back to. */
export const returnAddress = (baseUrl: string, organisation: OrganisationId): string =>
  `${baseUrl}/connexion/institution/retour/${organisation}`

const waitMilliseconds = 10_000

const inTime = <Value>(work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too slow')), waitMilliseconds).unref()),
  ])

const claimsSaid = z.object({
  sub: z.union([z.string(), z.number()]).transform(String),
  email: z.string().max(254).nullish(),
  email_verified: z.union([z.boolean(), z.string()]).nullish(),
  name: z.string().nullish(),
})

const readClaims = (said: unknown): Claims | null => {
  const { data } = claimsSaid.safeParse(said)
  if (data === undefined) return null
  return {
    subject: data.sub,
    email: data.email?.trim().toLowerCase() ?? null,
    emailVerified: data.email_verified === true || data.email_verified === 'true',
    name: data.name?.trim().slice(0, 120) ?? '',
  }
}

const journeyKept = z.object({ language: z.enum(['fr', 'en']), next: z.string(), trial: z.boolean() })

type Vouched = { readonly provider: IdentityProvider; readonly claims: Claims; readonly journey: Journey }

/** The person of a confirmed address: the one linked, else the one who has it, else somebody new. */
const personVouchedFor = async (
  tx: AccountsDbAll,
  { provider, claims, journey }: Vouched,
  { from, at }: Asking,
): Promise<PersonId | null> => {
  const email = claims.email ?? ''
  const linked = await findLinked(narrowed(tx), { provider: provider.id, subject: claims.subject })
  const known = linked ?? (await findPersonByEmail(narrowed(tx), email))?.id ?? null
  if (known !== null && !opensFor(provider, await listRoles(narrowed(tx), known))) return null
  const person = known ?? personId(randomUUID())
  if (known === null) {
    const { language } = journey
    await savePerson(narrowed(tx), { id: person, name: claims.name, email, language, fictional: false })
  }
  if (linked === null) {
    const link = { id: randomUUID(), provider: provider.id, subject: claims.subject, person }
    await saveLink(narrowed(tx), link)
    await record(
      tx,
      { ...anybody, person, from },
      {
        act: 'accounts.link-institution',
        on: { kind: 'person', id: person },
        programme: null,
        organisation: null,
        at,
        facts: { provider: provider.id },
      },
    )
  }
  return person
}

export const createInstitutionSignIn = (signIn: SignIn): InstitutionSignIn => {
  const { db, baseUrl } = signIn
  const made = new Map<string, { readonly changedAt: string; readonly auth: Authentication }>()

  /** The library with one institution’s sign-in as it is set up now; null when its server does not answer. */
  const libraryOf = async (provider: StoredProvider): Promise<Authentication | null> => {
    const kept = made.get(provider.id)
    if (kept?.changedAt === provider.changedAt) return kept.auth
    const auth = await signIn.libraryFor({
      id: provider.id,
      discoveryUrl: discoveryAddress(provider.issuer),
      clientId: provider.clientId,
      clientSecret: await unseal(await signIn.secret(), provider.sealedSecret),
      redirectUri: returnAddress(baseUrl, provider.organisation),
    })
    const context = await inTime(auth.$context).catch(() => null)
    if (context?.socialProviders.some(({ id }) => id === provider.id) !== true) return null
    made.set(provider.id, { changedAt: provider.changedAt, auth })
    return auth
  }

  /** Exchanges the code and checks the token; what the institution says, or why it cannot be believed. */
  const exchange = async (
    provider: StoredProvider,
    { code, iss }: Returned,
    secrets: { readonly codeVerifier: string; readonly idTokenNonce: string },
  ): Promise<Result<Claims, { readonly kind: ReturnRefusal }>> => {
    if (code === null) return refuse({ kind: 'declined' })
    const auth = await libraryOf(provider)
    const context = await auth?.$context
    const server = context?.socialProviders.find(({ id }) => id === provider.id)
    if (server === undefined) return refuse({ kind: 'unreachable' })
    if (iss !== null && iss !== server.issuer) return refuse({ kind: 'wrong-issuer' })
    const redirectURI = returnAddress(baseUrl, provider.organisation)
    const { codeVerifier, idTokenNonce } = secrets
    const tokens = await inTime(server.validateAuthorizationCode({ code, codeVerifier, redirectURI })).catch(
      () => null,
    )
    if (tokens === null) return refuse({ kind: 'unreachable' })
    const said = await inTime(server.getUserInfo({ ...tokens, expectedIdTokenNonce: idTokenNonce })).catch(
      () => null,
    )
    const claims = readClaims(said?.data)
    return claims === null ? refuse({ kind: 'wrong-token' }) : accept(claims)
  }

  const begin = async (vouched: Vouched, asking: Asking): Promise<Begun | null> =>
    signIn.begin('institution', asking, async (auth, tx) => {
      const person = await personVouchedFor(tx, vouched, asking)
      return person === null ? null : openSessionFor(auth, person, asking)
    })

  return {
    offered: () => listConfirmed(narrowed(db)),

    async leave({ id, issuer }, { hint, anew, ...journey }, { headers }) {
      const found = await discover(issuer, isLocal(baseUrl))
      if (!found.accepted) return found
      const provider = await findProvider(narrowed(db), id)
      const auth = provider === null ? null : await libraryOf(provider)
      if (auth === null) return refuse({ kind: 'unreachable' })
      const asked = await auth.api.signInSocial({
        body: {
          provider: id,
          callbackURL: baseUrl,
          disableRedirect: true,
          additionalData: { institution: id, journey },
          ...(hint === null ? {} : { loginHint: hint }),
          ...(anew ? { additionalParams: { prompt: 'login' } } : {}),
        },
        headers,
        returnHeaders: true,
      })
      const { url } = asked.response
      return url === undefined
        ? refuse({ kind: 'unreachable' })
        : accept({ address: url, cookies: asked.headers.getSetCookie() })
    },

    async comeBack(returned, asking) {
      const auth = await signIn.library()
      const { state } = returned
      const read = await auth.api.readReturn({
        query: { state },
        headers: asking.headers,
        returnHeaders: true,
      })
      const cookies = read.headers.getSetCookie()
      const { kept } = read.response
      const journey = journeyKept.safeParse(kept?.journey).data ?? null
      const refused = (kind: ReturnRefusal, claims: Claims | null = null): ReturnOutcome => ({
        journey,
        cookies,
        outcome: refuse({ kind, claims }),
      })
      if (kept === null || journey === null) return refused('unknown-return')
      const provider = await findProvider(narrowed(db), kept.institution)
      if (provider === null || !(provider.confirmed || journey.trial)) return refused('no-such-provider')
      // Each institution has its own return address: the answer of one is never taken for another’s.
      if (provider.organisation !== returned.organisation) return refused('unknown-return')
      const exchanged = await exchange(provider, returned, kept)
      if (!exchanged.accepted) return refused(exchanged.refusal.kind)
      const claims = exchanged.value
      const why = claimsRefusal(claims, provider)
      if (why !== null) return refused(why, claims)
      if (journey.trial) return { journey, cookies, outcome: accept({ begun: null, claims }) }
      const begun = await begin({ provider, claims, journey }, asking)
      if (begun === null) return refused('beyond-programme', claims)
      return { journey, cookies, outcome: accept({ begun, claims }) }
    },

    linksOf: (person) => listLinks(narrowed(db), person),

    unlink: (signedIn, id, at) =>
      db.transaction().execute(async (tx) => {
        const removed = await deleteLink(narrowed(tx), { person: signedIn.person.id, id })
        if (removed) await record(tx, signedIn.actor, ownAct('accounts.unlink-institution', signedIn, at))
        return removed
      }),
  }
}
