import type { Role } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** The sign-in of one institution’s own, by OpenID Connect. */
export interface IdentityProvider {
  readonly id: string
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  /** Its address: who vouches (OpenID Connect Core, «issuer»). */
  readonly issuer: string
  readonly clientId: string
  /** Domains of the e-mail addresses that it vouches for, in small letters. */
  readonly domains: readonly string[]
  readonly changedAt: Instant
  /** Whether somebody of the programme or the site confirmed that the domains are the institution’s. */
  readonly confirmed: boolean
  /** Confirmed for whoever signs in there; else only for those whose roles are all in its programme. */
  readonly everywhere: boolean
}

/** What an institution says of somebody who signed in there. */
export interface Claims {
  readonly subject: string
  /** In small letters; null when it says none. */
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string
}

export type ClaimsRefusal = 'no-email' | 'email-unverified' | 'other-domain'

/** The domain of an e-mail address, in small letters; empty when there is none. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Why an institution’s word is not enough; null when it is. */
export const claimsRefusal = (
  { email, emailVerified }: Claims,
  { domains }: Pick<IdentityProvider, 'domains'>,
): ClaimsRefusal | null => {
  if (email === null || !email.includes('@')) return 'no-email'
  if (!emailVerified) return 'email-unverified'
  return domains.includes(domainOf(email)) ? null : 'other-domain'
}

/**
 * Whether an institution’s word opens the account of somebody with these roles: nobody who answers for one programme
 * opens what reaches beyond it by confirming a domain.
 */
export const opensFor = (
  { everywhere, programme }: Pick<IdentityProvider, 'everywhere' | 'programme'>,
  roles: readonly Pick<Role, 'programme'>[],
): boolean => everywhere || roles.every((role) => role.programme !== null && role.programme === programme)

/** Why an address cannot be an institution’s. */
export type IssuerRefusal = 'not-an-address' | 'not-https' | 'not-public'

const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i
const notPublic =
  /^(localhost|.*\.(localhost|local|internal)|0|0\.|10\.|127\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[|\d+$).*/i

const hostOf = (address: string): { readonly secure: boolean; readonly host: string } | null => {
  const parts = /^(https?):\/\/(\[[^\]]*\]|[a-z0-9.-]+)(?::\d+)?(?:\/[^\s?#]*)?$/i.exec(address)
  return parts === null ? null : { secure: parts[1] === 'https', host: parts[2] ?? '' }
}

/** Whether the site itself is only on this machine, as the demonstration is. */
export const isLocal = (baseUrl: string): boolean => local.test(hostOf(baseUrl)?.host ?? '')

/**
 * Why our server would not go to this address, written by a person or by their institution’s server; null when it
 * would. A site on this machine alone may go to this machine.
 */
export const addressRefusal = (address: string, siteIsLocal: boolean): IssuerRefusal | null => {
  const parts = hostOf(address)
  if (parts === null) return 'not-an-address'
  if (siteIsLocal && local.test(parts.host)) return null
  if (!parts.secure) return 'not-https'
  return notPublic.test(parts.host) || !parts.host.includes('.') ? 'not-public' : null
}
