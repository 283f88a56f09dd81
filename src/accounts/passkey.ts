import type { Instant } from '#kernel/time.ts'

/** A passkey of somebody’s, as they see it. */
export interface PasskeyLine {
  readonly id: string
  /** What they call it; empty until they say. */
  readonly name: string
  /** Kept in copies by its maker, as on several devices of one person. */
  readonly synced: boolean
  readonly since: Instant
  /** Null when it never signed anybody in. */
  readonly usedAt: Instant | null
}

/** Most characters of a passkey’s name. */
export const mostNameLength = 80

interface Credential<Response> {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly response: Response
  readonly clientExtensionResults: Record<string, never>
}

/** What a browser answers when a passkey was made (Web Authentication level 3, `RegistrationResponseJSON`). */
export type MadeCredential = Credential<{
  clientDataJSON: string
  attestationObject: string
  transports: string[]
}>

/** What a browser answers when a passkey was used (`AuthenticationResponseJSON`). */
export type UsedCredential = Credential<{
  clientDataJSON: string
  authenticatorData: string
  signature: string
}>
