import type { Doing, Member } from '#accounts/index.ts'
import type { Role } from '#kernel/actor.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer, Posted } from './context.ts'
import type { MemberPlace } from './pages/people/member.page.tsx'
import { calledAs } from './pages/people/people-parts.tsx'
import { linkTo } from './sitemap.ts'
import { unnamed } from './view.ts'

/** Names of what a letter speaks of, in each language, and who writes. */
const told = (
  { view }: Pick<Answer, 'view'>,
  place: { readonly fr: string; readonly en: string; readonly slug: string },
): Readonly<Record<string, string>> => ({
  placeFr: place.fr,
  placeEn: place.en,
  slug: place.slug,
  by: view.signedIn === null ? '' : calledAs(view.signedIn.person, view.texts),
})

/** Who does what a form asks, and what the letters about it say of the organisation. */
export const doingAt = (posted: Posted, { name, slug }: Pick<Organisation, 'name' | 'slug'>): Doing => ({
  actor: posted.actor,
  at: posted.asking.at,
  told: told(posted, { fr: name, en: name, slug }),
})

/** The same for a role, whose place is an organisation, a programme or the installation. */
export const doingFor = async (posted: Posted, role: Role): Promise<Doing> => {
  const organisation = await organisationOf(posted, role)
  if (organisation !== null) return doingAt(posted, organisation)
  const programme = posted.programmes.find(({ id }) => id === role.programme)
  const { fr, en } = programme?.name ?? unnamed
  return {
    actor: posted.actor,
    at: posted.asking.at,
    told: told(posted, { fr, en: en ?? fr, slug: '' }),
  }
}

/** The organisation where a role is held; null when it is held in none. */
export const organisationOf = async (
  { site }: Pick<Answer, 'site'>,
  { organisation }: Pick<Role, 'organisation'>,
): Promise<Organisation | null> =>
  organisation === null ? null : ((await site.directory.withIds([organisation]))[0] ?? null)

/** Where a role is held, with the page of its people. */
export const placeOf = async (
  { site, view, programmes }: Pick<Answer, 'site' | 'view' | 'programmes'>,
  role: Role,
): Promise<MemberPlace> => {
  const { language } = view
  const organisation = await organisationOf({ site }, role)
  if (organisation !== null) {
    const { name, side, slug } = organisation
    return { name, side, href: linkTo('team', language, { params: { organisation: slug } }) }
  }
  const programme = programmes.find(({ id }) => id === role.programme)
  if (programme === undefined)
    return { name: unnamed.fr, side: null, href: linkTo('installationPeople', language) }
  return {
    name: programme.name[language] ?? programme.name.fr,
    side: null,
    href: linkTo('programmePeople', language, { params: { programme: programme.slug } }),
  }
}

/** Back to the people among whom something was done, saying what. */
export const backTo = async (
  posted: Posted,
  role: Role,
  done: string,
): Promise<{ readonly goTo: string }> => ({
  goTo: `${(await placeOf(posted, role)).href}?fait=${done}`,
})

/** Those to whom a member may hand over: the others with the same role there. */
export const colleaguesOf = async ({ site, actor }: Answer, member: Member): Promise<readonly Member[]> => {
  const { organisation } = member.role
  if (organisation === null) return []
  const { current } = await site.people.members.team(actor, organisation)
  return current.filter(({ id, role }) => id !== member.id && role.name === member.role.name)
}

/** The role that belonging to an organisation of this side gives. */
export const roleIn = (
  { id, side, programme }: Pick<Organisation, 'id' | 'side' | 'programme'>,
  place: Pick<Role, 'administrator' | 'duty'>,
): Role => ({
  name: side === 'supplier' ? 'supplier-member' : side === 'buyer' ? 'buyer-member' : 'adviser',
  membership: null,
  programme,
  organisation: id,
  administrator: place.administrator,
  duty: side === 'buyer' ? place.duty : null,
})
