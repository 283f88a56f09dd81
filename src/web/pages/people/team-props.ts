import { type Member, type Team, type Thing, thing } from '#accounts/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

/** What the page of a team and its parts are given. */
export interface TeamProps {
  readonly view: View
  readonly organisation: Organisation
  readonly on: Thing
  readonly team: Team
  /** The real clock, by which links live. */
  readonly now: Instant
  /** Suppliers that its advisers accompany, by id. */
  readonly suppliers: readonly Organisation[]
  /** What was typed and refused for a domain; null when nothing. */
  readonly domain?: { readonly typed: string; readonly error: string } | null
}

/** The page of an organisation of the directory, on its side. */
export const pageOf = (view: View, { side, slug }: Pick<Organisation, 'side' | 'slug'>): string =>
  side === 'buyer'
    ? linkTo('buyer', view.language, { params: { buyer: slug } })
    : linkTo('supplier', view.language, { params: { supplier: slug } })

/** What the policy needs to know of a membership. */
export const thingOfMember = ({ id, role, person, endedAt }: Member): Thing =>
  thing('membership', {
    id,
    programme: role.programme,
    organisation: role.organisation,
    person: person.id,
    state: endedAt !== null ? 'ended' : role.organisation === null ? 'of-programme' : 'of-organisation',
  })
