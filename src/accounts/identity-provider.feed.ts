import { z } from 'zod'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { addressRefusal, type IssuerRefusal } from './identity-provider.ts'

/** Why an institution’s server cannot be used now. */
export type DiscoveryRefusal = IssuerRefusal | 'unreachable' | 'not-openid' | 'other-issuer' | 'no-keys'

/** What an institution’s server says of itself, as far as it is used (OpenID Connect Discovery 1.0, section 3). */
export interface Discovered {
  readonly issuer: string
  /** Where people are sent to sign in. */
  readonly authorization: string
}

const waitMilliseconds = 5_000
const mostCharacters = 262_144

const described = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  id_token_signing_alg_values_supported: z.array(z.string()).min(1),
})
const keySet = z.object({ keys: z.array(z.unknown()).min(1) })

/** Address of the description of the server of an issuer. */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

const readJson = async (address: string): Promise<Result<unknown, { readonly kind: DiscoveryRefusal }>> => {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(waitMilliseconds),
    })
    if (answer.status >= 500) return refuse({ kind: 'unreachable' })
    const text = answer.ok ? await answer.text() : ''
    return text === '' || text.length > mostCharacters
      ? refuse({ kind: 'not-openid' })
      : accept(JSON.parse(text))
  } catch (failure) {
    return refuse({ kind: failure instanceof SyntaxError ? 'not-openid' : 'unreachable' })
  }
}

/** Asks an institution’s server what it is. Every address that it gives must be one that we would go to. */
export const discover = async (
  issuer: string,
  siteIsLocal: boolean,
): Promise<Result<Discovered, { readonly kind: DiscoveryRefusal }>> => {
  const forbidden = addressRefusal(issuer, siteIsLocal)
  if (forbidden !== null) return refuse({ kind: forbidden })
  const read = await readJson(discoveryAddress(issuer))
  if (!read.accepted) return read
  const parsed = described.safeParse(read.value)
  if (!parsed.success) return refuse({ kind: 'not-openid' })
  const said = parsed.data
  if (said.issuer.replace(/\/$/, '') !== issuer.replace(/\/$/, '')) return refuse({ kind: 'other-issuer' })
  const addresses = [said.authorization_endpoint, said.token_endpoint, said.jwks_uri]
  if (addresses.some((address) => addressRefusal(address, siteIsLocal) !== null))
    return refuse({ kind: 'not-openid' })
  const keys = await readJson(said.jwks_uri)
  if (!keys.accepted || !keySet.safeParse(keys.value).success) return refuse({ kind: 'no-keys' })
  return accept({ issuer: said.issuer, authorization: said.authorization_endpoint })
}
