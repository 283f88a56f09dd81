import type { posts, sitemap } from '#web/sitemap.ts'
import type { OpenSite } from './site.ts'

/** Values for the parts of an address. */
export type Params = Readonly<Record<string, string>>

type PartsOf<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never
/** The parts that addresses have: `supplier` of `/repertoire/:supplier`. */
export type PartName =
  | PartsOf<(typeof sitemap)[keyof typeof sitemap]['fr']>
  | PartsOf<(typeof posts)[keyof typeof posts]['fr']>

/** The name of each part in a path. */
export const partsOf = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, part = '']) => part)

/**
 * A real value for each part of an address, in the demonstration: without it only «not found» would be tried. An
 * address with a new part does not compile until it has a line here.
 */
export const sampleParams = async (site: OpenSite): Promise<Readonly<Record<PartName, string>>> => {
  const letter = async (): Promise<string> => {
    await fetch(`${site.address}/connexion/lien/demander`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address },
      body: new URLSearchParams({ courriel: 'quelquun@exemple.example', suite: '' }),
    })
    return (await site.modules.outbox.latest(1))[0]?.id ?? ''
  }
  const list = async (): Promise<string> => {
    const headers = await site.signInAs('Rosalie Grandfroid')
    const made = await fetch(`${site.address}/mes-listes/creer`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, ...headers },
      body: new URLSearchParams({ nom: 'À revoir' }),
    })
    return /\/mes-listes\/([^?]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  }
  const privacyRequest = async (): Promise<string> => {
    const headers = await site.signInAs('Émile Bordenneige')
    await fetch(`${site.address}/mon-compte/suppression/demander`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, ...headers },
      body: new URLSearchParams({ compris: 'oui' }),
    })
    return (
      (
        await site.db
          .selectFrom('privacy_request')
          .select('id')
          .where('kind', '=', 'erasure')
          .executeTakeFirst()
      )?.id ?? ''
    )
  }
  return {
    list: await list(),
    waiting: 'page-to-confirm',
    supplier: 'les-pelles-du-matin',
    buyer: 'ville-de-val-aux-moulins',
    edition: '2026-2027',
    ...(await governanceSamples(site)),
    version: '1',
    call: '2026-2027',
    outcome: 'retained',
    decisionLetter: await letterTo(site, 'Les Pelles du Matin'),
    placeOffer: (await site.db.selectFrom('place_offer').select('id').executeTakeFirst())?.id ?? '',
    application: await applicationOf(site, 'Les Pelles du Matin'),
    step: 'admissibilite',
    activity: 'nouvelle',
    indicator: 'nouvelle',
    component: 'table',
    tender: '20171564',
    letter: await letter(),
    organisation: 'les-pelles-du-matin',
    programme: 'tisser-local',
    domain: 'val-aux-moulins.example',
    ...(await peopleSamples(site)),
    token: await tokenOf(site),
    part: 'identite',
    principle: 'economic-viability',
    letterKind: 'join-asked',
    // What somebody sent, or what was set aside: none lies there at first.
    privacyRequest: await privacyRequest(),
    incident: (await site.db.selectFrom('privacy_incident').select('id').executeTakeFirst())?.id ?? '',
    // Pages and news of the demonstration’s programme; the screens begin with a new one.
    page: 'deposer-sa-candidature',
    news: 'premier-carnet-de-rencontres',
    article: 'nouvelle-page',
    upload: 'absente',
    editionUpload: 'absente',
    quarantined: 'absente',
  }
}

/** A membership, an invitation, a request and a claim, each of «Les Pelles du Matin» or of somebody who waits for it. */
const peopleSamples = async (site: OpenSite) => {
  const send = async (who: string, path: string, fields: Params): Promise<void> => {
    const headers = { origin: site.address, ...(await site.signInAs(who)) }
    const body = new URLSearchParams(fields)
    await fetch(site.address + path, { method: 'POST', redirect: 'manual', headers, body })
  }
  const note = 'Je tiens la comptabilité de cette coopérative.'
  await send('Agathe Passeport', '/organisations/les-pelles-du-matin/rejoindre/demander', { note })
  await send('Agathe Passeport', '/organisations/eclat-du-faubourg/rejoindre/revendiquer', { note })
  const offer = { courriel: 'quelquun@exemple.example', langue: 'fr', rang: 'contributor', fonction: 'none' }
  await send('Rosalie Grandfroid', '/organisations/les-pelles-du-matin/equipe/inviter/envoyer', offer)
  const requests = await site.db.selectFrom('join_request').select(['id', 'kind']).execute()
  const invited = await site.db.selectFrom('invitation').select('id').executeTakeFirst()
  return {
    membership: await membershipOf(site, 'Émile Bordenneige'),
    invitation: invited?.id ?? '',
    request: requests.find(({ kind }) => kind === 'join')?.id ?? '',
    claim: requests.find(({ kind }) => kind === 'claim')?.id ?? '',
  }
}

/** The demonstration’s steering committee, one of its meetings and one of its decisions. */
const governanceSamples = async ({ db }: OpenSite) => {
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('day', '=', '2025-11-25')
    .executeTakeFirst()
  return {
    committee: meeting?.committee_id ?? '',
    meeting: meeting?.id ?? '',
    member: 'nouveau',
    decision: '2025-01',
  }
}
/** The decision letter that an enterprise received in the demonstration. */
export const letterTo = async ({ db }: OpenSite, name: string): Promise<string> =>
  (
    await db
      .selectFrom('decision_letter')
      .innerJoin('organisation', 'organisation.id', 'decision_letter.organisation_id')
      .select('decision_letter.id')
      .where('organisation.name', '=', name)
      .where('decision_letter.result', 'not in', ['offered', 'withdrawn'])
      .executeTakeFirst()
  )?.id ?? ''

/** The application of an enterprise to the demonstration’s past call. */
export const applicationOf = async ({ db }: OpenSite, name: string): Promise<string> =>
  (
    await db
      .selectFrom('application')
      .innerJoin('organisation', 'organisation.id', 'application.organisation_id')
      .select('application.id')
      .where('organisation.name', '=', name)
      .orderBy('application.started_at')
      .executeTakeFirst()
  )?.id ?? ''

/** What withdraws one of the demonstration’s consents. */
const tokenOf = async ({ db }: OpenSite): Promise<string> =>
  (await db.selectFrom('consent').select('withdrawal_token').orderBy('id').executeTakeFirst())
    ?.withdrawal_token ?? 'absent'

/** The membership of somebody that lasts; the latest when they hold several. */
export const membershipOf = async ({ db }: OpenSite, name: string): Promise<string> => {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('membership.id')
    .where('person.name', '=', name)
    .where('membership.ended_at', 'is', null)
    .orderBy('membership.since', 'desc')
    .executeTakeFirst()
  return row?.id ?? ''
}

/** The parts that a path has and no sample is known for: a message that says where to add it, or null. */
export const missingSamples = (path: string, samples: Params): string | null => {
  const missing = partsOf(path).filter((part) => (samples[part] ?? '') === '')
  return missing.length === 0
    ? null
    : `no sample for ${missing.join(', ')} of ${path}: add a line to test/support/samples.ts`
}
