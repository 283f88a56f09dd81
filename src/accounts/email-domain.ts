import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

export type DomainState = 'declared' | 'confirmed' | 'refused' | 'withdrawn'

/** A domain of an institution’s addresses. Once confirmed, whoever has one there may join at once. */
export interface EmailDomain {
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  readonly domain: string
  readonly state: DomainState
  readonly declaredBy: PersonId | null
  readonly declaredAt: Instant
  readonly decidedAt: Instant | null
  readonly reason: string | null
}

/**
 * Domains where anybody can open a mailbox: they say nothing of whom one works for. Mail providers of the world and
 * Internet providers of Québec and Canada, as their own sign-up pages offer them (26 November 2026).
 */
const publicMailDomains: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.ca hotmail.fr live.com live.ca live.fr',
    'msn.com yahoo.com yahoo.ca yahoo.fr ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr mail.com',
    'proton.me protonmail.com pm.me tutanota.com tuta.com fastmail.com zoho.com hey.com laposte.net free.fr',
    'orange.fr wanadoo.fr videotron.ca videotron.qc.ca videotron.com bell.net bell.ca sympatico.ca cogeco.ca',
    'cogeco.net ebox.ca rogers.com shaw.ca telus.net oricom.ca globetrotter.net tlb.sympatico.ca',
  ]
    .join(' ')
    .split(' '),
)

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domainPattern = new RegExp(`^${label}(?:\\.${label})+$`)

/** The domain of an address, in small letters; null when there is none. */
export const domainOf = (address: string): string | null => {
  const at = address.lastIndexOf('@')
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase()
  return at > 0 && domainPattern.test(domain) ? domain : null
}

/** Whether anybody can have an address there. */
export const isPublicMail = (domain: string): boolean => publicMailDomains.has(domain)

/** Why what was typed cannot admit an institution’s staff. */
export type DomainProblem = 'unreadable' | 'public-mail'

/** What was typed as a domain, also as a whole address or with «@» before it. */
export const readDomain = (
  typed: string,
): { readonly domain: string } | { readonly problem: DomainProblem } => {
  const text = typed.trim().toLowerCase().replace(/^.*@/, '').replace(/\.$/, '')
  if (text.length > 253 || !domainPattern.test(text) || /\.\d+$/.test(text)) return { problem: 'unreadable' }
  return isPublicMail(text) ? { problem: 'public-mail' } : { domain: text }
}

/** The host of a public page without `www.`; null when it is none. */
const hostOf = (address: string): string | null => {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i
    .exec(address.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
  return host !== undefined && domainPattern.test(host) ? host : null
}

/** Domains that are an organisation’s own, by its public website and address; those of mail providers never are. */
export const ownDomains = (website: string | null, email: string | null): readonly string[] => {
  const found = [website === null ? null : hostOf(website), email === null ? null : domainOf(email)].flatMap(
    (domain) => domain ?? [],
  )
  return [...new Set(found)].filter((domain) => !isPublicMail(domain))
}

/** Whether an address is at one of these domains: exactly there, for a subdomain may be somebody else’s. */
export const isAtDomain = (address: string, domains: readonly string[]): boolean => {
  const domain = domainOf(address)
  return domain !== null && domains.includes(domain)
}
