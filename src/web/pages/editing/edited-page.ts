import type { Content, Draft, Organisation } from '#programme/directory/index.ts'

/** What every page of editing shows: the organisation as everybody sees it, and its draft. */
export interface EditedPage {
  readonly organisation: Organisation
  readonly draft: Draft | null
  /** What the draft holds; without one, what the public page says. */
  readonly content: Content
  /** Who saved the draft last; null when unknown. */
  readonly writer: string | null
  /** Number of the version in force; 0 while none was kept. */
  readonly latest: number
}
