import type { HeldPart } from '#kernel/held.ts'
import { organisationId } from '#kernel/ids.ts'
import type { Incident } from '#privacy/index.ts'
import type { Answer } from './context.ts'
import { type AddressAsked, noAddress } from './pages/privacy/address.form.ts'
import { askedOfContact, type ContactAsked } from './pages/privacy/contact.form.ts'
import { EmailChangePage } from './pages/privacy/email-change.page.tsx'
import { ErasurePage, type ErasureProps } from './pages/privacy/erasure.page.tsx'
import { withNames } from './pages/privacy/held-words.ts'
import { askedOfIncident, type IncidentAsked } from './pages/privacy/incident.form.ts'
import { IncidentPage } from './pages/privacy/incident.page.tsx'
import { AddIncidentPage, IncidentsPage } from './pages/privacy/incidents.page.tsx'
import { OwnHeldPage } from './pages/privacy/own-held.page.tsx'
import {
  EditPrivacyPage,
  ProgrammePrivacyPage,
  proposedFor,
} from './pages/privacy/programme-privacy.page.tsx'
import { PurgesPage } from './pages/privacy/purges.page.tsx'
import { nothingAsked } from './pages/privacy/requests.form.ts'
import { RequestsPage, type RequestsProps } from './pages/privacy/requests.page.tsx'
import { RetentionPage } from './pages/privacy/retention.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'

const mostReports = 30
const mostRequests = 200

type Namer = Pick<Answer, 'view' | 'site' | 'programmes'>

/** Names of the organisations and programmes that rows speak of. */
const namesIn = async (
  { view, site, programmes }: Namer,
  parts: readonly HeldPart[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = parts.flatMap(({ rows }) => rows.flatMap(({ organisation, thing }) => [organisation, thing]))
  const asked = [...new Set(ids.filter((id) => typeof id === 'string'))].map(organisationId)
  const found = await site.directory.withIds(asked)
  return new Map<string, string>([
    ...found.map(({ id, name }) => [id, name] as const),
    ...programmes.map(({ id, name }) => [id, name[view.language] ?? name.fr] as const),
  ])
}

/** What is held about a person, with names instead of ids. */
export const named = async (asked: Namer, parts: readonly HeldPart[]): Promise<readonly HeldPart[]> =>
  withNames(parts, await namesIn(asked, parts))

/** What is held about whoever is signed in, with what they just typed when it could not be used. */
export const ownHeldPage = async (asked: Answer, typed: AddressAsked = noAddress) => {
  const { view, site } = asked
  const { signedIn } = view
  if (signedIn === null) return null
  const { person } = signedIn
  const change = await site.accounts.emails.waiting(person, site.realNow())
  return (
    <OwnHeldPage
      view={view}
      parts={await named(asked, await site.privacy.about(person.id))}
      email={person.email}
      change={change}
      erasureWaits={(await site.privacy.requests.waiting(person.id)) !== null}
      asked={typed}
    />
  )
}

/** What an erasure does to whoever is signed in. */
export const erasurePage = async (
  asked: Answer,
  said: Partial<Pick<ErasureProps, 'unsaid' | 'refused'>> = {},
) => {
  const { view, site } = asked
  const person = view.signedIn?.person.id
  if (person === undefined) return null
  const parts = await site.privacy.about(person)
  const posts = await site.privacy.requests.postsLeft(person)
  const found = await site.directory.withIds(posts.flatMap(({ organisation }) => organisation ?? []))
  return (
    <ErasurePage
      view={view}
      parts={parts}
      waiting={await site.privacy.requests.waiting(person)}
      posts={posts}
      names={new Map(found.map(({ id, name }) => [id, name]))}
      unsaid={said.unsaid ?? false}
      refused={said.refused ?? null}
    />
  )
}

/** The requests within reach, with what was just typed when it could not be kept. */
export const requestsPage = async (
  { view, site, actor, thing }: Answer,
  said: Partial<Pick<RequestsProps, 'asked' | 'refused'>> = {},
) => (
  <RequestsPage
    view={view}
    on={thing}
    requests={await site.privacy.requests.list(actor, mostRequests)}
    asked={said.asked ?? nothingAsked}
    refused={said.refused ?? null}
  />
)

/** Programmes that an incident may be said to be of: all for who runs the site, none to choose for a coordination. */
export const programmesToChoose = ({ actor, programmes }: Answer) =>
  actor.role.name === 'operator' ? programmes : []

/** One incident, with what was just typed when it could not be kept. */
export const incidentPage = async (
  asked: Answer,
  incident: Incident,
  said: { readonly asked?: IncidentAsked; readonly conflict?: boolean } = {},
) => {
  const { view, site, actor, programmes } = asked
  const writers = incident.versions.flatMap(({ writtenBy }) => writtenBy ?? [])
  return (
    <IncidentPage
      view={view}
      incident={incident}
      programmes={programmes}
      names={await namesOfWriters(asked, await site.personNames.of(actor, writers, null))}
      asked={said.asked ?? askedOfIncident(incident.latest.content, incident.latest.number)}
      conflict={said.conflict ?? false}
    />
  )
}

const namesOfWriters = async (
  { view }: Answer,
  names: Awaited<ReturnType<Answer['site']['personNames']['of']>>,
) => new Map([...names].map(([id, name]) => [id, name ?? view.texts.privacy.deletedPerson]))

/** Naming who answers in a programme, with what was just typed when it could not be kept. */
export const editPrivacyPage = async (
  asked: Answer,
  said: { readonly asked?: ContactAsked; readonly conflict?: boolean } = {},
) => {
  const programme = programmeNamed(asked)
  if (programme === null) return null
  const contact = await asked.site.privacy.contacts.of(programme.id)
  return (
    <EditPrivacyPage
      view={asked.view}
      programme={programme}
      asked={said.asked ?? askedOfContact(contact, proposedFor(programme))}
      conflict={said.conflict ?? false}
    />
  )
}

/** How the pages about what is held of people find what they show. */
export const privacyPages = {
  ownHeld: (asked: Answer) => ownHeldPage(asked),
  erasure: (asked: Answer) => erasurePage(asked),
  emailChange: async ({ view, site, query }: Answer) => {
    const token = query.get('jeton') ?? ''
    const change = token === '' ? null : await site.accounts.emails.opened(token, site.realNow())
    return (
      <EmailChangePage
        view={view}
        token={token}
        email={change?.email ?? null}
        changed={view.done === 'adresse-changee'}
      />
    )
  },
  retention: async ({ view }: Answer) => <RetentionPage view={view} />,
  purges: async ({ view, site }: Answer) => (
    <PurgesPage view={view} reports={await site.privacy.purging.reports(mostReports)} />
  ),
  privacyRequests: (asked: Answer) => requestsPage(asked),
  incidents: async ({ view, site, actor, programmes }: Answer) => (
    <IncidentsPage view={view} incidents={await site.privacy.incidents.list(actor)} programmes={programmes} />
  ),
  addIncident: async (asked: Answer) => (
    <AddIncidentPage
      view={asked.view}
      asked={askedOfIncident(null, 0)}
      programmes={programmesToChoose(asked)}
    />
  ),
  incident: async (asked: Answer) => {
    const found = await asked.site.privacy.incidents.find(asked.params.incident ?? '')
    return found === null ? null : incidentPage(asked, found)
  },
  programmePrivacy: async (asked: Answer) => {
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const contact = await asked.site.privacy.contacts.of(programme.id)
    const on = { ...asked.thing, kind: 'programme', id: programme.id, programme: programme.id }
    return <ProgrammePrivacyPage view={asked.view} programme={programme} contact={contact} on={on} />
  },
  editPrivacy: (asked: Answer) => editPrivacyPage(asked),
}
