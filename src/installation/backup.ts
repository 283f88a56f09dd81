import { z } from 'zod'
import type { ContentSummary } from './contents-backup.ts'

/** What a backup file is: docs/guides/operate.md describes it for whoever has to read one without us. */
export const backupFormat = 2

const column = z.strictObject({ name: z.string(), type: z.string() })
export const headerSchema = z.strictObject({
  maillage: z.literal('backup'),
  format: z.number().int(),
  program: z.string(),
  madeAt: z.string(),
  engine: z.enum(['pglite', 'postgres']),
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(column) })),
})
export type BackupHeader = z.infer<typeof headerSchema>
export type BackedUpTable = BackupHeader['tables'][number]

/** Ends a table: its rows, and the SHA-256 of their lines. */
export const tableEndSchema = z.strictObject({ rows: z.number().int(), sha256: z.string() })

/** The last line; its hash is that of every line before it. */
export const endSchema = z.strictObject({ sequences: z.record(z.string(), z.number()), sha256: z.string() })

/** What a backup holds. */
export interface BackupSummary {
  readonly header: BackupHeader
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  readonly sequences: Readonly<Record<string, number>>
  /** What files hold. */
  readonly contents: ContentSummary
}

/** Why a file is no usable backup. */
export type BackupFault =
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'no-backup' }
  | { readonly kind: 'newer-format'; readonly format: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly where: string }

/** Why a backup was not restored; nothing was touched. */
export type RestoreRefusal =
  | BackupFault
  | { readonly kind: 'newer-program'; readonly migration: string }
  | { readonly kind: 'other-history'; readonly migration: string }
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'in-use' }
