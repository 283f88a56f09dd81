import { z } from 'zod'
import type { MadeCredential, UsedCredential } from '#accounts/index.ts'

const base64Url = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]+$/)

const credential = {
  id: base64Url,
  rawId: base64Url,
  type: z.literal('public-key'),
  // What extensions answer is not used.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

const made = z.object({
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64Url,
      attestationObject: base64Url,
      transports: z.array(z.string().max(32)).max(16).default([]),
    }),
  }),
})

const used = z.object({
  credential: z.object({
    ...credential,
    response: z.object({ clientDataJSON: base64Url, authenticatorData: base64Url, signature: base64Url }),
  }),
  next: z.string().max(2_000).default(''),
})

/** A passkey that a browser made; null when it is none. */
export const readMade = (sent: unknown): MadeCredential | null =>
  made.safeParse(sent).data?.credential ?? null

/** A passkey that a browser used, and where to go next; null when it is none. */
export const readUsed = (
  sent: unknown,
): { readonly credential: UsedCredential; readonly next: string } | null => used.safeParse(sent).data ?? null
