import type { Team, Thing } from '#accounts/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { RefusingAddress } from '#mail/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'

/** What the page of a team and its parts are given. */
export interface TeamProps {
  readonly view: View
  readonly organisation: Organisation
  readonly on: Thing
  readonly team: Team
  /** Addresses of its people that refuse our letters. */
  readonly refusing: readonly RefusingAddress[]
  /** The real clock, by which links live. */
  readonly now: Instant
  /** Suppliers that its advisers accompany, by id. */
  readonly suppliers: readonly Organisation[]
  /** What was typed and refused for a domain; null when nothing. */
  readonly domain?: { readonly typed: string; readonly error: string } | null
}
