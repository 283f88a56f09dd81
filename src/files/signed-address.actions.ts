import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FileId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { FormName } from './file.ts'

/** What an address opens, to whom. */
export interface Opened {
  readonly file: FileId
  readonly form: FormName
  readonly person: PersonId | null
}

/** What an address bears to be believed. */
export interface Seal {
  /** When it stops opening anything, in seconds since 1970. */
  readonly until: number
  readonly signature: string
}

/** Seconds for which an address opens its file: a page is read, its images come. */
export const sealSeconds = 600

const signatureOf = (secret: string, { file, form, person }: Opened, until: number): string =>
  createHmac('sha256', `${secret}:files`)
    .update([file, form, person ?? '', String(until)].join('\n'))
    .digest('base64url')

/** The seal that opens a form of a file to one person from now on, for a short while. */
export const sealed = (secret: string, opened: Opened, now: Instant): Seal => {
  const until = Math.floor(Date.parse(now) / 1000) + sealSeconds
  return { until, signature: signatureOf(secret, opened, until) }
}

/** Whether a seal was made here, for this file and this person, and still holds. */
export const sealState = (
  secret: string,
  opened: Opened,
  { until, signature, now }: Seal & { readonly now: Instant },
): 'good' | 'expired' | 'wrong' => {
  const [ours, theirs] = [Buffer.from(signatureOf(secret, opened, until)), Buffer.from(signature)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return 'wrong'
  return Date.parse(now) / 1000 > until ? 'expired' : 'good'
}
