import { invitationState, type Member, type Thing, thing } from '#accounts/index.ts'
import type { StoredFile } from '#files/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import { requestState } from '#privacy/index.ts'
import {
  type Committee,
  callPhase,
  type Decision,
  follows,
  type JuryOfCall,
  type Programme,
  readsMinutes,
} from '#programme/call-for-interest/index.ts'
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

/** A committee as the policy sees it: one’s own for whoever sits on it, or on one that it works for. */
export const committeeThing = (actor: Actor, committee: Committee): Thing =>
  thing('committee', {
    id: committee.id,
    programme: committee.programme,
    person: follows(committee, actor.person) ? actor.person : null,
  })

/** A decision as the policy sees it; null for its committee when the reader may not know it. */
export const decisionThing = (
  actor: Actor,
  { id, programme, isPublic }: Decision,
  committee: Committee | null,
): Thing => {
  const person = committee === null ? null : committeeThing(actor, committee).person
  return thing('decision', { id, programme, person, state: isPublic ? 'public' : 'internal' })
}

/** Whoever asks, when the documents of a meeting are theirs to read: those of a draft stay with those who sat. */
const whoReadsDocumentsOf = async (
  { site, actor }: Pick<ThingAsked, 'site' | 'actor'>,
  meeting: string,
): Promise<PersonId | null> => {
  const found = await site.governance.meeting(meeting)
  const committee = found === null ? null : await site.governance.committee(found.committee)
  if (found === null || committee === null) return null
  return readsMinutes(found, committee, actor.person) ? actor.person : null
}

/** The partner that whoever asks works for, when nobody administers it: then anybody of it speaks in its name. */
const speaksAlone = async (
  { site, actor }: Pick<ThingAsked, 'site' | 'actor'>,
  partners: readonly OrganisationId[],
): Promise<OrganisationId | null> => {
  const { name, organisation, administrator } = actor.role
  if (name !== 'adviser' || administrator || organisation === null || !partners.includes(organisation))
    return null
  return (await site.people.members.isAdministered(organisation)) ? null : organisation
}

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

/** What an applicant attached, as the policy sees it: what the submission that stands holds, and the rest. */
const applicationDocumentThing = async (
  { site, actor }: Pick<ThingAsked, 'site' | 'actor'>,
  { id, owner }: StoredFile,
): Promise<Thing | null> => {
  const application = await site.applications.standing(owner.id)
  if (application === null) return null
  const { programme, organisation, submitted } = application
  const isSubmitted = Object.values(submitted?.documents ?? {}).some((files) =>
    files.some(({ file }) => file === id),
  )
  return thing('file', {
    ...{ id, programme, organisation },
    // It opens to those who judge it, not to whoever put it in.
    person: await judgeOf(site, actor, owner.id),
    state: isSubmitted ? 'application-document' : 'unsubmitted-document',
    ...(await advisersOf({ site, actor }, organisation)),
  })
}

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
  file: async ({ site, actor, params }) => {
    const found = await site.files.find(params.file ?? '')
    if (found === null || found.removedAt !== null) return null
    const { id, owner, use } = found
    if (use === 'application-document') return applicationDocumentThing({ site, actor }, found)
    const { programme, organisation } = owner
    // What a meeting keeps belongs to those who sit: not to whoever put it in.
    const person =
      use === 'meeting-document' ? await whoReadsDocumentsOf({ site, actor }, owner.id) : found.person
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
  committee: async ({ site, actor, params }) => {
    const found = await site.governance.committee(params.committee ?? '')
    return found === null ? null : committeeThing(actor, found)
  },
  meeting: async ({ site, actor, params }) => {
    const found = await site.governance.meeting(params.meeting ?? '')
    const committee = found === null ? null : await site.governance.committee(found.committee)
    if (found === null || committee === null) return null
    const { person } = committeeThing(actor, committee)
    return thing('meeting', { id: found.id, programme: found.programme, person, state: found.state })
  },
  decision: async ({ site, actor, programmes, params }) => {
    const programme = programmes.find(({ slug }) => slug === params.programme)
    const found =
      programme === undefined
        ? null
        : await site.governance.decisionNamed(programme.id, params.decision ?? '')
    const committee = found === null ? null : await site.governance.committee(found.committee)
    return found === null || committee === null ? null : decisionThing(actor, found, committee)
  },
  concertation: async ({ site, actor, params }) => {
    const found = await site.concertations.headAt(params.edition ?? '')
    if (found === null) return null
    const { programme, head } = found
    // Nobody is asked before a version was shared.
    const partners = head === null || head.state === 'writing' ? [] : head.partners
    return thing('concertation', {
      id: head?.id ?? null,
      programme,
      partners,
      organisation: await speaksAlone({ site, actor }, partners),
      state: head?.state ?? 'none',
    })
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
