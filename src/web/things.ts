import { invitationState, type Member, type Thing, thing } from '#accounts/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { requestState } from '#privacy/index.ts'
import { callPhase, type JuryOfCall, type Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { SiteContext } from './context.ts'
import type { ThingKind } from './policy.ts'

interface ThingAsked {
  readonly site: SiteContext
  readonly actor: Actor
  readonly programmes: readonly Programme[]
  /** Parts of the address. */
  readonly params: Readonly<Record<string, string | undefined>>
}

/** Who accompanies an organisation; looked up only for those who may be one. */
const advisersOf = async (
  { site, actor }: Pick<ThingAsked, 'site' | 'actor'>,
  organisation: OrganisationId,
): Promise<Pick<Thing, 'advisers' | 'partners'>> => {
  if (actor.role.name !== 'adviser') return { advisers: [], partners: [] }
  const { people: advisers, partners } = await site.accounts.advisersOf(organisation)
  return { advisers, partners }
}

/** An organisation as the policy sees it. */
export const organisationThing = async (
  { site, actor }: Pick<ThingAsked, 'site' | 'actor'>,
  { id, programme, side }: Organisation,
  state: Organisation['side'] | 'archived' = side,
): Promise<Thing> =>
  thing('organisation', {
    id,
    programme,
    organisation: id,
    state,
    ...(await advisersOf({ site, actor }, id)),
  })

/** A programme as the policy sees it. */
export const programmeThing = ({ id }: Pick<Programme, 'id'>): Thing =>
  thing('programme', { id, programme: id })

/** A membership as the policy sees it. */
export const membershipThing = ({ id, role, person, endedAt }: Member): Thing =>
  thing('membership', {
    id,
    programme: role.programme,
    organisation: role.organisation,
    person: person.id,
    state: endedAt !== null ? 'ended' : role.organisation === null ? 'of-programme' : 'of-organisation',
  })

/** The jury of a call as the policy sees it: its jurors’ own. */
export const juryThing = ({ jury, isJuror }: JuryOfCall, { person }: Actor): Thing =>
  thing('jury', {
    id: jury.call,
    programme: jury.programme,
    person: isJuror ? person : null,
    state: jury.stage,
  })

/** Whoever acts as a juror and judges an application; nobody else has its documents in their own right. */
const judgeOf = async (site: SiteContext, { person, role }: Actor, application: string) =>
  person !== null && role.name === 'jury-member' && (await site.juries.mayJudge(application, person))
    ? person
    : null

/**
 * How the thing that an address speaks of is found, for the policy to decide on it before anything else is read. Null
 * when there is none.
 */
const finders: Readonly<Record<ThingKind, (asked: ThingAsked) => Promise<Thing | null>>> = {
  site: async ({ site }) =>
    thing('site', { state: site.demonstration === null ? 'production' : 'demonstration' }),
  organisation: async ({ site, actor, params }) => {
    const slug = params.organisation ?? params.supplier ?? params.buyer ?? ''
    const found = await site.directory.find(slug)
    if (found !== null) return organisationThing({ site, actor }, found)
    const gone = (await site.directory.archived()).find(({ organisation }) => organisation.slug === slug)
    return gone === undefined ? null : organisationThing({ site, actor }, gone.organisation, 'archived')
  },
  // Without a programme in its address, a page speaks of the one acted in, else of the first.
  programme: async ({ programmes, actor, params }) => {
    const found =
      params.programme === undefined
        ? (programmes.find(({ id }) => id === actor.role.programme) ?? programmes[0])
        : programmes.find(({ slug }) => slug === params.programme)
    return found === undefined ? null : programmeThing(found)
  },
  edition: async ({ site, params }) => {
    const found = await site.callForInterest.editionHead(params.edition ?? '')
    return found === null ? null : thing('edition', { id: found.id, programme: found.programme })
  },
  call: async ({ site, params }) => {
    const found = await site.calls.find(params.call ?? '')
    if (found === null) return null
    const { id, programme } = found
    return thing('call', { id, programme, state: callPhase(found, site.now()) })
  },
  application: async ({ site, actor, params }) => {
    const found = await site.applications.standing(params.application ?? '')
    if (found === null) return null
    const { id, programme, organisation, state } = found
    return thing('application', {
      ...{ id, programme, organisation, state },
      ...(await advisersOf({ site, actor }, organisation)),
    })
  },
  membership: async ({ site, params }) => {
    const found = await site.people.members.find(params.membership ?? '')
    if (found === null) return null
    return membershipThing(found)
  },
  invitation: async ({ site, params }) => {
    const found = await site.people.invitations.find(params.invitation ?? '')
    if (found === null) return null
    const { programme, organisation } = found.role
    const state = invitationState(found, site.realNow())
    return thing('invitation', { id: found.id, programme, organisation, state })
  },
  'join-request': async ({ site, params }) => {
    const found = await site.people.joining.find(params.request ?? params.claim ?? '')
    if (found === null) return null
    const { id, programme, organisation, person, kind } = found
    return thing('join-request', { id, programme, organisation, person: person.id, state: kind })
  },
  joining: async ({ site, actor, params }) => {
    const found = await site.directory.find(params.organisation ?? '')
    if (found === null) return null
    const { kept } = await site.people.joining.standing(null, found.id)
    const { id, programme } = found
    return thing('joining', {
      id,
      programme,
      organisation: id,
      person: actor.person,
      state: kept ? 'kept' : 'nobody',
    })
  },
  list: async ({ site, params }) => {
    const found = await site.lists.find(params.list ?? '')
    if (found === null) return null
    const { id, owner, sharedWith, removedAt } = found
    const state = removedAt === null ? 'kept' : 'removed'
    return thing('list', { id, person: owner, organisation: sharedWith, state })
  },
  jury: async ({ site, actor, params }) => {
    const found = await site.juries.find(params.call ?? '', { actor, now: site.now() })
    return found === null ? null : juryThing(found, actor)
  },
  'judged-application': async ({ site, actor, params }) => {
    const given = { call: params.call ?? '', application: params.application ?? '' }
    const found = await site.juries.findJudged(given, { actor, now: site.now() })
    if (found === null) return null
    const { programme, stage: state } = found.jury
    const person = found.mayJudge ? actor.person : null
    return thing('judged-application', { id: found.application, programme, person, state })
  },
  file: async ({ site, actor, params }) => {
    const found = await site.files.find(params.file ?? '')
    if (found === null || found.removedAt !== null) return null
    const { id, owner, use } = found
    const person = owner.kind === 'application' ? await judgeOf(site, actor, owner.id) : found.person
    const { programme, organisation } = owner
    return thing('file', { id, programme, organisation, person, state: use })
  },
  'privacy-request': async ({ site, params }) => {
    const found = await site.privacy.requests.find(params.privacyRequest ?? '')
    if (found === null) return null
    const { id, programme, person } = found
    return thing('privacy-request', { id, programme, person, state: requestState(found) })
  },
  incident: async ({ site, params }) => {
    const found = await site.privacy.incidents.find(params.incident ?? '')
    return found === null ? null : thing('incident', { id: found.id, programme: found.programme })
  },
  'decision-letter': async ({ site, params }) => {
    const found = await site.cohorts.findLetter(params.decisionLetter ?? '')
    if (found === null) return null
    const { id, programme, organisation } = found
    return thing('decision-letter', { id, programme, organisation })
  },
  'place-offer': async ({ site, params }) => {
    const found = await site.cohorts.findOffer(params.placeOffer ?? '')
    if (found === null) return null
    const { id, programme, organisation } = found
    return thing('place-offer', { id, programme, organisation })
  },
  self: async ({ actor }) => thing('self', { id: actor.person, person: actor.person }),
}

export const findThing = (kind: ThingKind, asked: ThingAsked): Promise<Thing | null> => finders[kind](asked)
