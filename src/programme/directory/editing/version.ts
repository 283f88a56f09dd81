import type { FileProblem } from '#kernel/file-problem.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '../organisation.ts'
import type { Content } from './content.ts'
import type { FieldError } from './part.ts'

/** How a version came to be; `before` is what was there when history began. */
export const versionActs = [
  'before',
  'create',
  'publish',
  'bring-back',
  'confirm',
  'review',
  'import',
] as const
export type VersionAct = (typeof versionActs)[number]

/** One state of an organisation, kept. */
export interface Version {
  readonly number: number
  readonly act: VersionAct
  readonly organisation: Organisation
  /** The version that this one brought back. */
  readonly broughtBack: number | null
  readonly person: PersonId | null
  readonly at: Instant
}

/** What somebody is writing of an organisation; the public sees nothing of it. */
export interface Draft {
  /** Grows with every save: whoever saves says which one they read. */
  readonly version: number
  /** The version of the page that it began from; 0 while none was kept. */
  readonly begunFrom: number
  readonly content: Content
  readonly savedAt: Instant
  readonly savedBy: PersonId | null
}

/** Why an act on an organisation is refused. */
export type EditRefusal =
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] }
  /** Somebody saved the draft meanwhile; null when they published or discarded it. */
  | { readonly kind: 'draft-changed'; readonly draft: Draft | null; readonly latest: number }
  /** The page itself changed meanwhile. */
  | { readonly kind: 'page-changed'; readonly latest: number }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'file-refused'; readonly problem: FileProblem }
  | { readonly kind: 'neq-taken'; readonly by: { readonly id: OrganisationId; readonly name: string } }
