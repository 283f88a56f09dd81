import type { VNode } from 'preact'
import { notBegun } from '#accounts/index.ts'
import { organisationId } from '#kernel/ids.ts'
import type { AnsweredCall } from '#programme/call-for-interest/index.ts'
import { changesFor } from './changes.ts'
import type { Answer } from './context.ts'
import { mailStopped } from './mail-pages.tsx'
import { OwnSpacePage } from './pages/accounts/own-space.page.tsx'
import { WaitingRowsPage } from './pages/accounts/waiting-rows.page.tsx'
import { OwnApplications } from './pages/applications/own-applications.tsx'
import type { MailStopped } from './pages/mail/mail-stops.tsx'
import { PeopleWays } from './pages/people/people-ways.tsx'
import { ProgrammeWays } from './pages/set-up/programme-ways.tsx'
import { setUpSection } from './set-up-pages.tsx'
import { isOfOrganisations, lookedAfterBy, noticesFor, type WaitingAsked, waitingFor } from './waiting.ts'

const waitingAsked = async (answer: Answer): Promise<WaitingAsked> => {
  const lookedAfter = await lookedAfterBy(answer)
  return { answer, lookedAfter, notices: await noticesFor(answer, lookedAfter) }
}

/** What keeps letters from leaving in production, told to whoever runs the site. */
const mailFor = async (answer: Answer): Promise<MailStopped | null> => {
  const { site, actor } = answer
  if (actor.role.name !== 'operator' || site.demonstration !== null) return null
  return mailStopped(answer, (await site.outbox.counts()).get('queued') ?? 0)
}

/** What one’s own enterprise answered to calls, the last begun first. */
const answeredBy = async ({ site, actor: { role } }: Answer): Promise<readonly AnsweredCall[]> =>
  role.name === 'supplier-member' && role.organisation !== null
    ? site.applications.answered(role.organisation)
    : []

/** How everybody’s own page finds what it shows. */
export const ownSpacePages = {
  ownSpace: async (answer: Answer): Promise<VNode | null> => {
    const { view, site, actor } = answer
    const { signedIn } = view
    if (signedIn === null) return null
    const asked = await waitingAsked(answer)
    const memory = await site.ownSpace.memory(actor)
    const waiting = await waitingFor(asked)
    const changes = await changesFor(answer, asked, memory)
    const joining = await site.people.joining.openOf(signedIn.person.id)
    const named = await site.directory.withIds([
      ...joining.map(({ organisation }) => organisation),
      ...signedIn.roles.flatMap(({ organisation }) => organisation ?? []),
      ...asked.lookedAfter.organisations,
      ...changes.acts.flatMap(({ organisation }) => organisation ?? []),
    ])
    const steps = memory.steps[actor.role.name] ?? notBegun
    const own = named.find(({ id }) => id === actor.role.organisation) ?? null
    const ways = { signedIn, organisations: named, programmes: answer.programmes, waiting: joining }
    return (
      <OwnSpacePage
        view={view}
        shown={{ signedIn, waiting, changes, steps, named, own, mail: await mailFor(answer) }}
      >
        <OwnApplications view={view} answered={await answeredBy(answer)} />
        {await setUpSection(answer)}
        <ProgrammeWays view={view} programmes={answer.programmes} />
        <PeopleWays view={view} {...ways} />
      </OwnSpacePage>
    )
  },
  waiting: async (answer: Answer): Promise<VNode | null> => {
    const { view, site, params } = answer
    const kind = params.waiting ?? ''
    if (!isOfOrganisations(kind)) return null
    const asked = await waitingAsked(answer)
    const line = (await waitingFor(asked)).find((each) => each.kind === kind)
    const organisations = await site.directory.withIds((line?.about ?? []).map(organisationId))
    return (
      <WaitingRowsPage
        view={view}
        kind={kind}
        count={line?.count ?? 0}
        organisations={organisations}
        notices={asked.notices}
      />
    )
  },
}
