import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint, isAPIError } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { parseState } from 'better-auth/oauth2'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { z } from 'zod'
import type { JoinedDatabase } from '#db/joined.ts'
import type { Language } from '#kernel/language.ts'
import { passkeyHome } from './passkey-origin.ts'

/** For how long a link sent by mail can be used. */
export const linkMinutes = 20
const sessionDays = 30
const day = 86_400

/** One institution’s own sign-in, as the library is told of it. */
export interface InstitutionConfig {
  /** Of the identity provider’s row. */
  readonly id: string
  /** Address of its OpenID Connect description. */
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Address of ours that it sends people back to. */
  readonly redirectUri: string
}

export interface AuthenticationGiven {
  readonly joined: JoinedDatabase
  readonly secret: string
  /** Address that people type, without final slash. */
  readonly baseUrl: string
  /** Null where nobody comes from an institution. */
  readonly institution: InstitutionConfig | null
  /** For how long its links can be used; `linkMinutes` when absent. */
  readonly linkMinutes?: number
  /** Writes the letter that carries a link; called inside the transaction that makes the link. */
  sendLink(link: {
    readonly email: string
    readonly token: string
    readonly language: Language
    readonly next: string
  }): Promise<void>
}

const metadata = z.object({ language: z.enum(['fr', 'en']), next: z.string() })

/** The sign-in library over our tables. None of its own addresses is served. */
export const authentication = ({
  joined,
  secret,
  baseUrl,
  institution,
  sendLink,
  ...given
}: AuthenticationGiven) =>
  betterAuth({
    baseURL: baseUrl,
    secret,
    database: { db: joined.db, type: 'postgres' },
    telemetry: { enabled: false },
    // Ours are kept in the database and cover every route.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        language: { type: 'string', required: false, input: false },
        fictional: { type: 'boolean', required: false, input: false },
      },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        actingAs: { type: 'string', required: false, input: false, fieldName: 'acting_as' },
        seenAt: { type: 'date', required: false, input: false, fieldName: 'seen_at' },
      },
      expiresIn: sessionDays * day,
      updateAge: day,
      // The policy alone asks for a fresh sign-in.
      freshAge: 0,
    },
    account: {
      modelName: 'sign_in_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'sign_in_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'maillage',
      // Every page asks who is signed in: a session and its person come in one statement.
      database: { generateId: () => randomUUID(), joins: true },
      // Headers can say anything: the address is written from the connection.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      magicLink({
        expiresIn: (given.linkMinutes ?? linkMinutes) * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata: told }) =>
          sendLink({ email, token, ...metadata.parse(told) }),
      }),
      passkeys(baseUrl),
      genericOAuth({ config: institution === null ? [] : [ofInstitution(institution)] }),
      openSession,
      readReturn,
    ],
  })

/** A passkey alone signs somebody in: it must have asked for their finger, face or code. */
const checked = (asked: boolean): void => {
  if (!asked) throw new APIError('BAD_REQUEST', { message: 'user not verified' })
}

const passkeys = (baseUrl: string) => {
  const { name, origins } = passkeyHome(baseUrl)
  return passkey({
    rpID: name,
    rpName: 'Maillage',
    origin: [...origins],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: async ({ verification }) =>
        checked(verification.registrationInfo?.userVerified ?? false),
    },
    authentication: {
      afterVerification: async ({ verification }) => checked(verification.authenticationInfo.userVerified),
    },
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'person_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })
}

const ofInstitution = ({ id, discoveryUrl, clientId, clientSecret, redirectUri }: InstitutionConfig) => ({
  providerId: id,
  discoveryUrl,
  clientId,
  clientSecret,
  redirectURI: redirectUri,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableProviderLogout: true,
})

const stateKept = z.object({
  codeVerifier: z.string(),
  idTokenNonce: z.string(),
  institution: z.string(),
  journey: z.unknown(),
})

/** What was kept when somebody left for their institution, once; null when the state is not one of this browser’s. */
const readReturn = {
  id: 'read-return',
  endpoints: {
    readReturn: createAuthEndpoint(
      '/read-return',
      { method: 'POST', query: z.object({ state: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const kept = await parseState(ctx).catch(() => null)
        const parsed = stateKept.safeParse(kept)
        return ctx.json({ kept: parsed.success ? parsed.data : null })
      },
    ),
  },
}

/** Begins a session for a person known by other means: the demonstration’s sign-ins, an invitation accepted. */
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: z.object({ person: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.person)
        if (user === null) return ctx.json({ opened: false })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ opened: true })
      },
    ),
  },
}

export type Authentication = ReturnType<typeof authentication>

/** Begins a session for a person known by other means; null when there is no such person. */
export const openSessionFor = async (
  auth: Authentication,
  person: string,
  { headers }: { readonly headers: Headers },
): Promise<Headers | null> => {
  const opened = await auth.api.openSession({ body: { person }, headers, returnHeaders: true })
  return opened.response.opened ? opened.headers : null
}

/** What the library refuses is no fault; anything else is. */
export const nullWhenRefused = (failure: unknown): null => {
  if (isAPIError(failure)) return null
  throw failure
}
