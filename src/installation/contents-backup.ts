import { z } from 'zod'

/** Where the content of a file is: in the backup, in a bucket that has its own; or what is wrong with it. */
export const contentPlaces = ['here', 'bucket', 'missing', 'changed'] as const

/** A piece of a content, in base64. Pieces of one content follow each other. */
export const contentPieceSchema = z.strictObject({ content: z.string(), piece: z.string() })

/** Ends a content: its bytes and their SHA-256, as its row says. */
export const contentEndSchema = z.strictObject({
  content: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  place: z.enum(contentPlaces),
})
export type ContentEnd = z.infer<typeof contentEndSchema>

/** What a backup says of the contents of files. */
export interface ContentSummary {
  readonly here: number
  readonly inBucket: number
  /** Keys of contents that were not there, or not as they were put. */
  readonly faults: readonly { readonly key: string; readonly why: 'missing' | 'changed' }[]
}

export const noContents: ContentSummary = { here: 0, inBucket: 0, faults: [] }

/** The same with one more. */
export const withContent = (summary: ContentSummary, { content: key, place }: ContentEnd): ContentSummary => {
  if (place === 'here') return { ...summary, here: summary.here + 1 }
  if (place === 'bucket') return { ...summary, inBucket: summary.inBucket + 1 }
  return { ...summary, faults: [...summary.faults, { key, why: place }] }
}
