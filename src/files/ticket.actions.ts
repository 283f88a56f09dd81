import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { fileId, type PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { fileUses, formNames, type MediaType, mediaTypes } from './file.ts'
import type { ReceivedFile } from './keeping.actions.ts'

const isMediaType = (text: string): text is MediaType => text in mediaTypes

const ticketSchema = z.strictObject({
  id: z.uuid().transform(fileId),
  use: z.enum(fileUses),
  name: z.string(),
  mediaType: z.string().refine(isMediaType),
  forms: z.array(
    z.strictObject({
      name: z.enum(formNames),
      bytes: z.number(),
      sha256: z.string(),
      width: z.number().nullable(),
      height: z.number().nullable(),
    }),
  ),
  until: z.number(),
  person: z.string(),
})

/** Seconds for which a received file waits for the rest of its form to be right; its content stays for a day. */
const ticketSeconds = 6 * 3600

const signed = (secret: string, text: string): string =>
  createHmac('sha256', `${secret}:received`).update(text).digest('base64url')

/** A received file as a hidden field of the form that it came with, for the one who sent it. */
export const ticketOf = (
  secret: string,
  received: ReceivedFile,
  { person, now }: { readonly person: PersonId | null; readonly now: Instant },
): string => {
  const until = Math.floor(Date.parse(now) / 1000) + ticketSeconds
  const text = Buffer.from(JSON.stringify({ ...received, until, person: person ?? '' })).toString('base64url')
  return `${text}.${signed(secret, text)}`
}

/** The file that a ticket made here stands for; null when it was changed, is somebody else’s or too old. */
export const receivedOf = (
  secret: string,
  ticket: string,
  { person, now }: { readonly person: PersonId | null; readonly now: Instant },
): ReceivedFile | null => {
  const [text = '', signature = ''] = ticket.split('.')
  const [ours, theirs] = [Buffer.from(signed(secret, text)), Buffer.from(signature)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return null
  // Only what was signed here is read.
  const read = ticketSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  if (!read.success) return null
  const { until, person: its, ...received } = read.data
  return its === (person ?? '') && Date.parse(now) / 1000 < until ? received : null
}
