import { accountsHandlers } from './accounts-posts.tsx'
import type { Posted } from './context.ts'
import { listsHandlers } from './lists-posts.tsx'
import type { Outcome } from './outcome.ts'
import { ownSpaceHandlers } from './own-space-posts.tsx'
import { programmesHandlers } from './programmes-posts.tsx'
import type { PostName } from './sitemap.ts'

/** What each form does. */
export const handlers: Readonly<Record<PostName, (posted: Posted) => Promise<Outcome>>> = {
  ...accountsHandlers,
  ...ownSpaceHandlers,
  ...listsHandlers,
  ...programmesHandlers,
}
