import type { VNode } from 'preact'
import type { Cookies } from '#accounts/index.ts'

/**
 * What becomes of a form: another page to read; or the form again, with what was typed and what is wrong with it
 * (422), or with what somebody else changed meanwhile (409); or a page that says what is not there (404); or a page that leads on to another site, which a form’s
 * own answer may not (200). Null when what it speaks of is not there.
 */
export type Outcome =
  | { readonly goTo: string; readonly cookies?: Cookies }
  | { readonly page: VNode; readonly status: 200 | 404 | 409 | 422; readonly cookies?: Cookies }
  | null

/** A page that has more to say than that there is none. */
export interface Missing {
  readonly missing: VNode
}

/** Another address is the page’s own. */
export interface Moved {
  readonly movedTo: string
}
