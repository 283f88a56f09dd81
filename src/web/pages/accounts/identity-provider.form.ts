import { z } from 'zod'
import type { ProviderAsked } from '#accounts/index.ts'
import { textIn } from './sign-in.form.ts'

const domain = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/)
const line = z.string().min(1).max(2_000)
const mostDomains = 50

/** What was typed of an institution’s sign-in, as it was typed. */
export interface ProviderTyped {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly domains: string
}

export type ProviderField = keyof ProviderTyped

/** What is wrong with what was typed. */
export interface ProviderFault {
  readonly field: ProviderField
  readonly kind: 'not-an-address' | 'client-id-missing' | 'domains-missing' | 'domain-wrong'
  /** The words that are wrong; empty when something is missing. */
  readonly wrong: string
}

export interface ProviderRead {
  readonly typed: ProviderTyped
  readonly faults: readonly ProviderFault[]
  /** Null when something is wrong. */
  readonly asked: ProviderAsked | null
}

/** Domains as people list them: on lines, with commas, after an «@». */
const domainsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^@/, ''))
      .filter((word) => word !== ''),
  ),
]

/** An institution’s sign-in as it was typed. */
export const readProvider = (form: FormData): ProviderRead => {
  const typed: ProviderTyped = {
    issuer: textIn(form, 'emetteur'),
    clientId: textIn(form, 'client'),
    clientSecret: textIn(form, 'secret'),
    domains: textIn(form, 'domaines'),
  }
  const domains = domainsIn(typed.domains)
  const wrong = domains.filter((each) => !domain.safeParse(each).success)
  const faults: readonly ProviderFault[] = [
    ...(line.safeParse(typed.issuer).success
      ? []
      : [{ field: 'issuer', kind: 'not-an-address', wrong: '' } as const]),
    ...(line.safeParse(typed.clientId).success
      ? []
      : [{ field: 'clientId', kind: 'client-id-missing', wrong: '' } as const]),
    ...(domains.length === 0 || domains.length > mostDomains
      ? [{ field: 'domains', kind: 'domains-missing', wrong: '' } as const]
      : []),
    ...wrong.slice(0, 1).map((each) => ({ field: 'domains', kind: 'domain-wrong', wrong: each }) as const),
  ]
  const { issuer, clientId, clientSecret } = typed
  const asked = { issuer, clientId, clientSecret: clientSecret === '' ? null : clientSecret, domains }
  return { typed, faults, asked: faults.length === 0 ? asked : null }
}
