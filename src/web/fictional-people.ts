import type { Role } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { SiteContext } from './context.ts'

/** Names of the organisations where roles are held. */
const organisationsOf = async (
  { directory }: SiteContext,
  roles: readonly Role[],
): Promise<ReadonlyMap<OrganisationId, string>> => {
  const ids = roles.flatMap(({ organisation }) => organisation ?? [])
  const held = ids.length === 0 ? [] : await directory.withIds(ids)
  return new Map(held.map(({ id, name }) => [id, name]))
}

/** The people whom a visitor of the demonstration may be; nobody in production. */
export const fictionalIn = async (site: SiteContext) => {
  const fictional = site.demonstration === null ? [] : await site.accounts.fictional()
  const organisations = await organisationsOf(
    site,
    fictional.flatMap(({ roles }) => roles),
  )
  return { fictional, organisations }
}
