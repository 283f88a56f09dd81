import { type Thing, thing } from '#accounts/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type OrganisationId, organisationId, type PersonId, type ProgrammeId } from '#kernel/ids.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { type Params, partsOf } from '#test/support/samples.ts'
import type { SecondProgramme } from '#test/support/second-programme.ts'
import type { OpenSite } from '#test/support/site.ts'
import type { ThingKind } from '#web/policy.ts'
import { peopleIn } from './people-things.ts'

/** Addresses that speak of one thing: the values of their parts, and what the policy must be told of it. */
export interface Sample {
  readonly of: string
  readonly params: Params
  /** By kind; what no address names (the site, oneself) is in `unnamed`. */
  readonly things: Partial<Record<ThingKind, Thing>>
  /** People whose own these things are. */
  readonly sitting?: ReadonlySet<string>
  /** Puts back what an allowed act changed, for the next one who asks. */
  readonly renew?: () => Promise<void>
}

/**
 * Things with an owner, in the demonstration’s programme and in the other. What they belong to is written here and
 * not asked of the site, whose finders are under test. A new kind of thing, or a new set of parts in an address,
 * gets its samples here.
 */
export const samplesIn = async (
  site: OpenSite,
  other: SecondProgramme,
  single: Params,
): Promise<readonly Sample[]> => {
  const { directory, callForInterest } = site.modules
  const first = await callForInterest.programme()
  if (first === null) throw new Error('no programme')
  const people = await site.modules.accountsAt('https://maillage.example').fictional()
  const idOf = (name: string): PersonId => {
    const found = people.find(({ person }) => person.name === name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found.person.id
  }
  const partner = (await directory.find('corporation-de-developpement-du-vieux-canal'))?.id
  if (partner === undefined) throw new Error('no partner')
  const organisation = async (
    slug: string,
    side: 'supplier' | 'buyer',
    known: {
      programme: ProgrammeId
      advisers?: readonly PersonId[]
      partners?: readonly OrganisationId[]
      /** Whether anybody looks after it. */
      kept?: 'nobody'
    },
  ): Promise<Sample> => {
    const found = await directory.find(slug)
    if (found === null) throw new Error(`no organisation at ${slug}`)
    const { id } = found
    return {
      of: slug,
      params: {
        organisation: slug,
        [side]: slug,
        domain: 'exemple.example',
        part: single.part ?? '',
        principle: single.principle ?? '',
      },
      things: {
        organisation: thing('organisation', { id, organisation: id, state: side, ...known }),
        joining: thing('joining', {
          id,
          organisation: id,
          programme: known.programme,
          state: known.kept ?? 'kept',
        }),
      },
    }
  }
  const programme = (slug: string, id: ProgrammeId): Sample => ({
    of: slug,
    params: { programme: slug, article: 'nouvelle-page', page: single.page ?? '', news: single.news ?? '' },
    things: { programme: thing('programme', { id, programme: id }) },
  })
  const edition = async (slug: string, owner: ProgrammeId): Promise<Sample> => {
    const found = await callForInterest.editionHead(slug)
    if (found === null) throw new Error(`no edition at ${slug}`)
    return {
      of: `the edition ${slug}`,
      params: {
        edition: slug,
        activity: 'nouvelle',
        indicator: 'nouvelle',
        version: '1',
        editionUpload: 'absente',
      },
      things: {
        edition: thing('edition', { id: found.id, programme: owner }),
        concertation: await concertationThing(site, found.id, owner),
      },
    }
  }
  // Once its cohort is published or a letter left, what a jury decided was told.
  const published = await site.db.selectFrom('cohort').select('call_id').execute()
  const letters = await site.db.selectFrom('decision_letter').select('id').execute()
  const state = published.length + letters.length > 0 ? 'told' : 'decided'
  return [
    await edition('2026-2027', first.id),
    await edition('autre-2026', other.programme),
    await organisation('les-pelles-du-matin', 'supplier', {
      programme: first.id,
      advisers: [idOf('Inès Duquai')],
      partners: [partner],
    }),
    await organisation('aux-trois-marmites', 'supplier', {
      programme: first.id,
      advisers: [idOf('Théo Marmette')],
      partners: [partner],
    }),
    await organisation(other.supplier.slug, 'supplier', {
      programme: other.programme,
      advisers: [idOf('Armand Autremaille')],
    }),
    await organisation('ville-de-val-aux-moulins', 'buyer', { programme: first.id }),
    await organisation(other.buyer.slug, 'buyer', { programme: other.programme }),
    await organisation('eclat-du-faubourg', 'supplier', {
      programme: first.id,
      advisers: [idOf('Inès Duquai')],
      partners: [partner],
      kept: 'nobody',
    }),
    ...(await peopleIn(site, single)),
    {
      of: 'a list of the supplier’s administrator',
      params: single,
      things: {
        list: thing('list', { id: single.list ?? '', person: idOf('Rosalie Grandfroid'), state: 'kept' }),
      },
      renew: async () => {
        await site.db
          .updateTable('list')
          .set({ removed_at: null })
          .where('id', '=', single.list ?? '')
          .execute()
      },
    },
    {
      of: 'Émile Bordenneige’s request to be erased',
      params: single,
      things: {
        'privacy-request': thing('privacy-request', {
          id: single.privacyRequest ?? '',
          programme: first.id,
          person: idOf('Émile Bordenneige'),
          state: 'waiting',
        }),
      },
      renew: async () => {
        await site.db
          .updateTable('privacy_request')
          .set({ undone_at: null, undone_by: null })
          .where('id', '=', single.privacyRequest ?? '')
          .execute()
      },
    },
    {
      of: 'an incident of the first programme',
      params: single,
      things: { incident: thing('incident', { id: single.incident ?? '', programme: first.id }) },
    },
    {
      of: 'the jury of the past call, which decided',
      params: { call: single.call ?? '', application: single.application ?? '' },
      things: {
        jury: thing('jury', { programme: first.id, person: idOf('Inès Duquai'), state }),
        'judged-application': thing('judged-application', { programme: first.id, state }),
      },
    },
    {
      of: 'the past call of the first programme',
      params: { call: '2026-2027', application: single.application ?? '', outcome: single.outcome ?? '' },
      things: {
        call: thing('call', {
          id: (await site.modules.calls.find('2026-2027'))?.id ?? null,
          programme: first.id,
          state: 'closed',
        }),
      },
      renew: async () => {
        await site.db
          .updateTable('call')
          .set({ state: 'published' })
          .where('slug', '=', '2026-2027')
          .execute()
      },
    },
    {
      of: 'the application of Les Pelles du Matin',
      params: { application: single.application ?? '', step: 'admissibilite' },
      things: {
        application: thing('application', {
          id: single.application ?? '',
          programme: first.id,
          organisation: (await directory.find('les-pelles-du-matin'))?.id ?? null,
          advisers: [idOf('Inès Duquai')],
          partners: [partner],
          state: 'submitted',
        }),
      },
    },
    {
      of: 'the letter that told Les Pelles du Matin of the decision',
      params: { decisionLetter: single.decisionLetter ?? '' },
      things: {
        'decision-letter': thing('decision-letter', {
          id: single.decisionLetter ?? '',
          programme: first.id,
          organisation: (await directory.find('les-pelles-du-matin'))?.id ?? null,
        }),
      },
    },
    {
      of: 'a place offered',
      params: { placeOffer: single.placeOffer ?? '' },
      things: {
        'place-offer': thing('place-offer', {
          id: single.placeOffer ?? '',
          programme: first.id,
          organisation: await organisationOffered(site, single.placeOffer ?? ''),
        }),
      },
    },
    ...(await governanceIn(site, first, single)),
    programme(first.slug, first.id),
    programme(other.slug, other.programme),
    {
      of: 'a list of Rosalie Grandfroid',
      params: { list: single.list ?? '' },
      things: {
        list: thing('list', { id: single.list ?? '', person: idOf('Rosalie Grandfroid'), state: 'kept' }),
      },
    },
    { of: 'the demonstration', params: single, things: {} },
  ]
}

const organisationOffered = async (site: OpenSite, offer: string): Promise<OrganisationId | null> => {
  const row = await site.db
    .selectFrom('place_offer')
    .select('organisation_id')
    .where('id', '=', offer)
    .executeTakeFirst()
  return row === undefined ? null : organisationId(row.organisation_id)
}

/** What is talked about before an edition: settled in the first programme, not begun in the other. */
const concertationThing = async (site: OpenSite, edition: string, programme: ProgrammeId): Promise<Thing> => {
  const row = await site.db
    .selectFrom('concertation')
    .select('id')
    .where('edition_id', '=', edition)
    .executeTakeFirst()
  if (row === undefined) return thing('concertation', { programme, state: 'none' })
  const asked = await site.db
    .selectFrom('concertation_partner')
    .select('organisation_id')
    .where('concertation_id', '=', row.id)
    .execute()
  const partners = asked.map(({ organisation_id }) => organisationId(organisation_id))
  return thing('concertation', { id: row.id, programme, partners, state: 'settled' })
}

/** A committee on which Inès Duquai and Philippe Desrivages sit, with a meeting and decisions of it. */
const governanceIn = async (
  { db }: OpenSite,
  programme: Pick<Programme, 'id' | 'slug'>,
  single: Params,
): Promise<readonly Sample[]> => {
  const members = await db
    .selectFrom('committee_member')
    .select('person_id')
    .where('committee_id', '=', single.committee ?? '')
    .execute()
  const sitting = new Set(members.flatMap(({ person_id }) => person_id ?? []))
  const known = { programme: programme.id, sitting }
  const decision = (name: string, state: string): Sample => ({
    of: `the decision ${name}`,
    params: { programme: programme.slug, decision: name },
    things: { decision: thing('decision', { programme: programme.id, state }) },
    sitting,
  })
  return [
    {
      of: 'a committee and a meeting of it',
      params: single,
      things: {
        committee: thing('committee', { id: single.committee ?? '', programme: known.programme }),
        meeting: thing('meeting', {
          id: single.meeting ?? '',
          programme: known.programme,
          state: 'held',
        }),
      },
      sitting,
    },
    decision('2025-01', 'internal'),
    decision('2025-04', 'public'),
  ]
}

/** What addresses without parts speak of. */
export const unnamed = (kind: ThingKind, actor: Actor, first: ProgrammeId): Thing | null => {
  const programme = actor.role.programme ?? first
  if (kind === 'site') return thing('site', { state: 'demonstration' })
  if (kind === 'self') return thing('self', { id: actor.person, person: actor.person })
  if (kind === 'programme') return thing('programme', { id: programme, programme })
  return null
}

/** The samples that fill every part of a path and hold a thing of that kind. */
export const samplesFor = (path: string, kind: ThingKind, samples: readonly Sample[]): readonly Sample[] => {
  const parts = partsOf(path)
  const fills = samples.filter(({ params }) => parts.every((part) => (params[part] ?? '') !== ''))
  // Whatever such an address shows, the site and oneself stay the same thing.
  if (kind === 'site' || kind === 'self') return fills.slice(-1)
  if (kind === 'programme' && !parts.includes('programme')) return fills.slice(-1)
  return fills.filter(({ things }) => things[kind] !== undefined)
}
