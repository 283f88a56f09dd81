import { narrowed } from '#db/as-actor.ts'
import { readSecret } from '#db/installation.ts'
import { type JoinedDatabase, joinedDatabase } from '#db/joined.ts'
import type { Db } from '#db/tables/index.ts'
import { type JournalTableNames, record } from '#journal/index.ts'
import { anybody } from '#kernel/actor.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { type MailTableNames, queue } from '#mail/index.ts'
import type { AccountsTableNames } from './accounts.store.ts'
import {
  type Authentication,
  authentication,
  type InstitutionConfig,
  linkMinutes,
} from './authentication.actions.ts'
import { deviceOf } from './device.ts'
import type { Person } from './person.ts'
import type { Way } from './session.ts'
import { beginSession, replaceSession, seeDevice } from './sessions.store.ts'

export type AccountsDbAll = Db<AccountsTableNames | JournalTableNames | MailTableNames | 'installation'>
type Tx = AccountsDbAll

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

/** A session that began: what the browser keeps of it, and whose it is. */
export interface Begun {
  readonly cookies: Cookies
  readonly person: Person
}

/** What every way of signing in shares: the library, and the beginning of a session. */
export interface SignIn {
  readonly db: AccountsDbAll
  readonly baseUrl: string
  readonly joined: JoinedDatabase
  /** What this installation signs with. */
  secret(): Promise<string>
  library(): Promise<Authentication>
  /** The library with one institution’s sign-in. It looks at the institution’s server at once. */
  libraryFor(institution: InstitutionConfig): Promise<Authentication>
  /** Work of the library’s, in one transaction with ours. */
  within<Value>(work: (tx: Tx, auth: Authentication) => Promise<Value>): Promise<Value>
  /**
   * Begins a session: `open` gives the library’s answer, null when it refuses. The session, its journal entry and the
   * letter that tells of a new device are kept together.
   */
  begin(
    way: Way,
    asking: Asking,
    open: (auth: Authentication, tx: Tx) => Promise<Headers | null>,
  ): Promise<Begun | null>
}

/** The session’s secret among the cookies that an answer sets: its value without the signature. */
const tokenIn = (cookies: Cookies): string => {
  const value = cookies.find((each) => each.includes('maillage.session_token='))?.split(';')[0] ?? ''
  return decodeURIComponent(value.slice(value.indexOf('=') + 1)).split('.')[0] ?? ''
}

const tellBegun = async (
  tx: Tx,
  auth: Authentication,
  { way, asking, cookies }: { readonly way: Way; readonly asking: Asking; readonly cookies: Cookies },
): Promise<Begun> => {
  const { headers, from, at } = asking
  const begun = await beginSession(narrowed(tx), { token: tokenIn(cookies), at, from, way })
  const { session, person, userAgent } = begun
  const old = await auth.api.getSession({ headers })
  if (old !== null) await replaceSession(narrowed(tx), { old: old.session.id, session })
  const seen = await seeDevice(narrowed(tx), { person: person.id, userAgent, from, at })
  if (seen === 'new')
    await queue(tx, {
      kind: 'new-device',
      to: person.email,
      person: person.id,
      language: person.language,
      facts: { device: deviceOf(userAgent), from: from ?? '', at },
    })
  await record(
    tx,
    { ...anybody, person: person.id, from },
    {
      act: 'accounts.sign-in',
      on: { kind: 'person', id: person.id },
      programme: null,
      organisation: null,
      at,
      facts: { by: way, device: seen },
    },
  )
  return { cookies, person }
}

/** Signing in over `db`, for the site at `baseUrl`. */
export const createSignIn = (db: AccountsDbAll, baseUrl: string): SignIn => {
  const joined = joinedDatabase(db)
  let secret: Promise<string> | null = null
  let made: Promise<Authentication> | null = null
  const readOnce = (): Promise<string> => {
    secret ??= readSecret(db).catch((failure) => {
      secret = null
      throw failure
    })
    return secret
  }
  const make = async (institution: InstitutionConfig | null): Promise<Authentication> =>
    authentication({
      joined,
      secret: await readOnce(),
      baseUrl,
      institution,
      sendLink: async ({ email, token, language, next }) => {
        await queue(joined.db, {
          kind: 'sign-in-link',
          to: email,
          person: null,
          language,
          facts: { token, next },
          uselessAfter: instantOf(new Date(Date.now() + linkMinutes * 60_000)),
        })
      },
    })
  const library = (): Promise<Authentication> => {
    made ??= make(null).catch((failure) => {
      made = null
      throw failure
    })
    return made
  }
  const within = async <Value>(work: (tx: Tx, auth: Authentication) => Promise<Value>): Promise<Value> => {
    const auth = await library()
    return db.transaction().execute((tx) => joined.within(tx, () => work(tx, auth)))
  }
  return {
    db,
    baseUrl,
    joined,
    secret: readOnce,
    library,
    libraryFor: make,
    within,
    begin: (way, asking, open) =>
      within(async (tx, auth) => {
        const answered = await open(auth, tx)
        if (answered === null) return null
        return tellBegun(tx, auth, { way, asking, cookies: answered.getSetCookie() })
      }),
  }
}
