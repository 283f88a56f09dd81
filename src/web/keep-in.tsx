import type { ComponentChildren } from 'preact'
import type { EntryKey } from '#programme/lists/index.ts'
import type { Answer } from './context.ts'
import { KeepInLists } from './pages/lists/keep-in-lists.tsx'

/** What a page shows to keep its thing in a list; null for who is not signed in. */
export interface Kept {
  readonly keep: ComponentChildren
}

/** The lists of whoever reads, to keep a thing in or to take it out of. */
export const keepIn = async ({ view, site, actor }: Answer, key: EntryKey): Promise<ComponentChildren> =>
  actor.person === null ? null : (
    <KeepInLists view={view} entry={key} lists={await site.lists.around(actor, key)} />
  )
