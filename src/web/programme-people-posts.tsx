import type { Role } from '#kernel/actor.ts'
import type { Posted } from './context.ts'
import { inviteErrors } from './members-posts.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { keeperRoles, programmeRoles, readRoleOffer } from './pages/people/people.form.ts'
import { backTo, doingAt, doingFor } from './people-places.ts'
import {
  advisersScreen,
  installationScreen,
  partnersOf,
  programmeAsked,
  roleOfferScreen,
} from './programme-people-screens.tsx'
import { linkTo } from './sitemap.ts'

const offeredRole = (given: Pick<Role, 'name' | 'programme' | 'organisation'>): Role => ({
  ...given,
  membership: null,
  administrator: false,
  duty: null,
})

const giveRole = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const programme = programmeAsked(posted)
  if (programme === null) return null
  const { read, role: name } = readRoleOffer(form, programmeRoles)
  if (name === null || read.wrong.length > 0)
    return {
      status: 422,
      page: await roleOfferScreen(posted, programme, {
        typed: read.typed,
        errors: inviteErrors(posted, read),
      }),
    }
  const partners = name === 'adviser' ? await partnersOf(posted, programme) : []
  const partner = partners.find(({ slug }) => slug === read.typed.organisation)
  const role = offeredRole({ name, programme: programme.id, organisation: partner?.id ?? null })
  const doing = await doingFor(posted, { ...role, organisation: null })
  const invited = await site.people.invitations.invite({ ...read, role }, doing)
  if (!invited.accepted) {
    const errors = { courriel: view.texts.people.refusals[invited.refusal.kind] }
    return { status: 409, page: await roleOfferScreen(posted, programme, { typed: read.typed, errors }) }
  }
  return backTo(posted, { ...role, organisation: null }, 'invited')
}

const appointKeeper = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, programmes } = posted
  const { read, role: name } = readRoleOffer(form, keeperRoles)
  const programme =
    name === 'coordinator' ? programmes.find(({ slug }) => slug === read.typed.organisation) : null
  const errors = {
    ...inviteErrors(posted, read),
    ...(programme === undefined ? { organisation: view.texts.people.installation.programmeError } : {}),
  }
  if (name === null || programme === undefined || read.wrong.length > 0)
    return { status: 422, page: await installationScreen(posted, { typed: read.typed, errors }) }
  const role = offeredRole({ name, programme: programme?.id ?? null, organisation: null })
  const invited = await site.people.invitations.invite({ ...read, role }, await doingFor(posted, role))
  if (!invited.accepted) {
    const refused = { courriel: view.texts.people.refusals[invited.refusal.kind] }
    return { status: 409, page: await installationScreen(posted, { typed: read.typed, errors: refused }) }
  }
  return { goTo: linkTo('installationPeople', view.language, { query: { fait: 'invited' } }) }
}

const accompany = async (posted: Posted, act: 'assign' | 'unassign'): Promise<Outcome> => {
  const { view, site, form } = posted
  const programme = programmeAsked(posted)
  if (programme === null) return null
  const typed = { conseil: textIn(form, 'conseil'), entreprise: textIn(form, 'entreprise') }
  const found = await site.people.members.find(typed.conseil)
  const adviser = found?.role.name === 'adviser' && found.role.programme === programme.id ? found : null
  const asked = typed.entreprise === '' ? null : await site.directory.find(typed.entreprise)
  const supplier = asked?.side === 'supplier' && asked.programme === programme.id ? asked : null
  const words = view.texts.people.advisers.errors
  if (adviser === null || supplier === null) {
    const errors = {
      ...(adviser === null ? { conseil: words.conseil } : {}),
      ...(supplier === null ? { entreprise: words.entreprise } : {}),
    }
    return { status: 422, page: await advisersScreen(posted, programme, { typed, errors }) }
  }
  const doing = doingAt(posted, supplier)
  const changed = await site.people.programmes[act]({ adviser, supplier: supplier.id }, doing)
  const done = changed.accepted ? (act === 'assign' ? 'assigned' : 'unassigned') : 'nothing'
  const params = { programme: programme.slug }
  return { goTo: linkTo('advisers', view.language, { params, query: { fait: done } }) }
}

/** What the forms about the people of programmes and of the installation do. */
export const programmePeopleHandlers = {
  giveRole,
  appointKeeper,
  assignAdviser: (posted: Posted) => accompany(posted, 'assign'),
  unassignAdviser: (posted: Posted) => accompany(posted, 'unassign'),
}
