import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

/** What the institution’s server says of somebody. */
interface Vouched {
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
}

export interface Institution {
  readonly issuer: string
  /** The same server under another name, which it does not give itself. */
  readonly otherName: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whoever comes from now on is this person of the institution; null when nobody is recognised. */
  recognise(subject: string | null): void
  /** From now on, tokens are what this makes of those of the server; null for the server’s own. */
  forge(forgery: Forgery | null): void
  close(): Promise<void>
}

/** A token before it is signed. */
export interface Unsigned {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** Makes another token of what a true one says; `signed` signs as the institution does. */
export type Forgery = (truth: Unsigned, signed: (token: Unsigned, key?: KeyObject) => string) => string

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const read = (text: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(text ?? '', 'base64url').toString())

const keyId = 'the-key-of-the-institution'
export const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const signedBy =
  (institution: KeyObject) =>
  ({ header, claims }: Unsigned, key: KeyObject = institution): string => {
    const text = `${part(header)}.${part(claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }

/** Lets the server answer, and puts another token in its answer. */
const forging = (response: ServerResponse, forgery: Forgery, key: KeyObject): void => {
  const end = response.end.bind(response)
  const forged = (body: unknown): ServerResponse => {
    const answer: Record<string, unknown> = JSON.parse(String(body))
    const [header, claims] = String(answer.id_token).split('.')
    const token = forgery({ header: read(header), claims: read(claims) }, signedBy(key))
    const text = JSON.stringify({ ...answer, id_token: token })
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
  }
  Object.assign(response, { end: forged })
}

const isToken = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url === '/token'

const listening = (server: Server): Promise<number> =>
  new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      ready(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )

/** A real OpenID Connect server on this machine, which recognises whom the test says without asking anything. */
export const openInstitution = async (
  redirectUri: string,
  people: Readonly<Record<string, Vouched>>,
): Promise<Institution> => {
  const server = createServer()
  const port = await listening(server)
  const issuer = `http://localhost:${port}`
  const clientId = 'maillage'
  const clientSecret = 'a-secret-of-the-institution'
  let recognised: string | null = null
  let forgery: Forgery | null = null
  const key = newKey()
  const provider: Provider = new Provider(issuer, {
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => {
      const person = people[id]
      return person === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...person }) }
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/here/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['a-key-of-the-institution'] },
    loadExistingGrant: async (context) => {
      const { client, account } = context.oidc
      const grant = new provider.Grant({
        ...(client === undefined ? {} : { clientId: client.clientId }),
        ...(account === undefined ? {} : { accountId: account.accountId }),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (forgery !== null && isToken(request)) forging(response, forgery, key)
    if (request.url?.startsWith('/here/') !== true) return void answer(request, response)
    const result =
      recognised === null ? { error: 'access_denied' } : { login: { accountId: recognised, remember: false } }
    void provider.interactionFinished(request, response, result)
  })
  return {
    issuer,
    otherName: `http://127.0.0.1:${port}`,
    clientId,
    clientSecret,
    recognise: (subject) => {
      recognised = subject
    },
    forge: (next) => {
      forgery = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
