import { createServer, type Server } from 'node:http'
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
  close(): Promise<void>
}

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
  const provider: Provider = new Provider(issuer, {
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
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
