import type { ProgrammePeople, Thing } from '#accounts/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'

/** What the page of a programme’s people and its parts are given. */
export interface ProgrammePeopleProps {
  readonly view: View
  readonly programme: Programme
  readonly on: Thing
  readonly people: ProgrammePeople
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly asked: { readonly text: string; readonly role: string }
  readonly now: Instant
  /** A domain whose refusal lacks its reason. */
  readonly wrongDomain: { readonly domain: string; readonly error: string } | null
}
