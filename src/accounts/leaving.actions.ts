import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { Role } from '#kernel/actor.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import { queue } from '#mail/index.ts'
import { type AccountsTableNames, listRoles } from './accounts.store.ts'
import { isKeeper, leavesNobody } from './member.ts'
import { holdPeers, listKeepers } from './members.store.ts'
import type { PeopleTableNames } from './people-rows.store.ts'

type LeavingDb = Db<PeopleTableNames>

/** The roles that a person holds today. */
export const rolesOf = (db: LeavingDb, person: PersonId): Promise<readonly Role[]> =>
  listRoles(narrowed<AccountsTableNames, PeopleTableNames>(db), person)

/** The posts that nobody would hold any more once a person is gone. */
export const postsLeftBy = async (db: LeavingDb, person: PersonId): Promise<readonly Role[]> => {
  const left: Role[] = []
  for (const role of await rolesOf(db, person)) {
    if (!isKeeper(role) || role.membership === null) continue
    if (leavesNobody(await holdPeers(db, role), { id: role.membership, role })) left.push(role)
  }
  return left
}

interface PostLeft {
  readonly person: PersonId
  readonly post: Role
  /** Name and address on the site of the organisation left, when it is one. */
  readonly place: { readonly id: OrganisationId; readonly name: string; readonly slug: string } | null
}

/** Writes to those who can appoint somebody that a post has nobody left: its programme’s coordination, else the operators. */
export const tellPostLeft = async (tx: LeavingDb, { person, post, place }: PostLeft): Promise<void> => {
  const keepers = (await listKeepers(tx)).filter((each) => each.person.id !== person)
  const coordination = keepers.filter(
    ({ role }) => role.name === 'coordinator' && role.programme === post.programme,
  )
  const told = coordination.length > 0 ? coordination : keepers.filter(({ role }) => role.name === 'operator')
  for (const keeper of told)
    await queue(tx, {
      kind: 'post-left',
      to: keeper.person.email,
      person: keeper.person.id,
      language: keeper.person.language,
      facts: { role: post.name, place: place?.name ?? '', slug: place?.slug ?? '' },
    })
}
