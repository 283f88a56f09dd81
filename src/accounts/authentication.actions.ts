import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins/magic-link'
import { z } from 'zod'
import type { JoinedHandle } from '#db/joined.ts'
import type { Language } from '#kernel/language.ts'

/** For how long a link sent by mail can be used. */
export const linkMinutes = 20
const sessionDays = 30
const day = 86_400

export interface AuthenticationGiven {
  readonly handle: JoinedHandle
  readonly secret: string
  /** Address that people type, without final slash. */
  readonly baseUrl: string
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
export const authentication = ({ handle, secret, baseUrl, sendLink }: AuthenticationGiven) =>
  betterAuth({
    baseURL: baseUrl,
    secret,
    database: { db: handle.db, type: 'postgres' },
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
      },
      expiresIn: sessionDays * day,
      updateAge: day,
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
    advanced: { cookiePrefix: 'maillage', database: { generateId: () => randomUUID() } },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata: told }) =>
          sendLink({ email, token, ...metadata.parse(told) }),
      }),
      openSession,
    ],
  })

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
