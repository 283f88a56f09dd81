import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import type { Committee, Programme } from '#programme/call-for-interest/index.ts'
import { parentsFor, readsMinutes } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { CommitteePage, newMemberPart } from './pages/governance/committee.page.tsx'
import { CommitteeFormPage, MemberFormPage } from './pages/governance/committee-form.page.tsx'
import { GovernancePage } from './pages/governance/governance.page.tsx'
import { MeetingPage, type MeetingShown } from './pages/governance/meeting.page.tsx'
import { EditMeetingPage, NewMeetingPage } from './pages/governance/meeting-form.page.tsx'
import { committeeTyped, meetingTyped, memberTyped } from './pages/governance/typed-of.ts'
import { committeeThing } from './things.ts'

/** What an address needs to be read. */
export type Asked = Pick<Answer, 'site' | 'actor' | 'programmes' | 'params'>

const programmeOf = ({ programmes }: Asked, of: Pick<Committee, 'programme'>): Programme | null =>
  programmes.find(({ id }) => id === of.programme) ?? null

/** The committee that an address names, with its programme. */
export const committeeNamed = async (
  asked: Asked,
): Promise<{ readonly committee: Committee; readonly programme: Programme } | null> => {
  const committee = await asked.site.governance.committee(asked.params.committee ?? '')
  const programme = committee === null ? null : programmeOf(asked, committee)
  return committee === null || programme === null ? null : { committee, programme }
}

/** The meeting that an address names, with what stands around it. */
export const meetingNamed = async (asked: Asked): Promise<MeetingShown | null> => {
  const { site, actor, params } = asked
  const meeting = await site.governance.meeting(params.meeting ?? '')
  const committee = meeting === null ? null : await site.governance.committee(meeting.committee)
  const programme = committee === null ? null : programmeOf(asked, committee)
  if (meeting === null || committee === null || programme === null) return null
  const documents = await site.files.of(actor, { kind: 'meeting', id: meeting.id }, 'meeting-document')
  return { programme, committee, meeting, documents }
}

/** People with an account whom a programme knows, once each, by name. */
export const peopleAround = async (
  { site, actor }: Asked,
  { id }: Pick<Programme, 'id'>,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { current } = await site.people.programmes.holders(actor, id)
  const named = new Map(
    current.map(({ person }) => [person.id, person.name === '' ? person.email : person.name]),
  )
  return [...named]
    .map(([person, name]) => ({ id: person, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** The committees of a programme, as the reader reaches them. */
const committeesIn = async ({ site, actor }: Asked, programme: Programme): Promise<readonly Committee[]> =>
  (await site.governance.overview(actor, programme.id)).committees

/** The programme that an address names. */
export const programmeAddressed = ({ programmes, params }: Asked): Programme | null =>
  programmes.find(({ slug }) => slug === params.programme) ?? null

const committeePages = {
  governance: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeAddressed(asked)
    if (programme === null) return null
    const overview = await asked.site.governance.overview(asked.actor, programme.id)
    const on = thing('programme', { id: programme.id, programme: programme.id })
    return <GovernancePage view={asked.view} programme={programme} overview={overview} on={on} />
  },
  newCommittee: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeAddressed(asked)
    if (programme === null) return null
    return (
      <CommitteeFormPage
        view={asked.view}
        programme={programme}
        committee={null}
        sending={randomUUID()}
        parents={parentsFor(null, await committeesIn(asked, programme))}
        form={committeeTyped(null)}
      />
    )
  },
  committee: async (asked: Answer): Promise<VNode | null> => {
    const found = await committeeNamed(asked)
    if (found === null) return null
    const overview = await asked.site.governance.overview(asked.actor, found.programme.id)
    const on = committeeThing(asked.actor, found.committee)
    return <CommitteePage view={asked.view} {...found} overview={overview} on={on} />
  },
  editCommittee: async (asked: Answer): Promise<VNode | null> => {
    const found = await committeeNamed(asked)
    if (found === null) return null
    const parents = parentsFor(found.committee.id, await committeesIn(asked, found.programme))
    return (
      <CommitteeFormPage
        view={asked.view}
        {...found}
        parents={parents}
        form={committeeTyped(found.committee)}
      />
    )
  },
  committeeMember: async (asked: Answer): Promise<VNode | null> => {
    const found = await committeeNamed(asked)
    const part = asked.params.member ?? ''
    const member = found?.committee.members.find(({ id }) => id === part) ?? null
    if (found === null || (member === null && !isNewMember(part))) return null
    return (
      <MemberFormPage
        view={asked.view}
        {...found}
        version={found.committee.version}
        member={member}
        part={part}
        people={await peopleAround(asked, found.programme)}
        form={memberTyped(member, dayOf(asked.view.now))}
      />
    )
  },
}

/** Whether an address speaks of a member who is not there yet. */
export const isNewMember = (part: string): boolean => part === newMemberPart.fr || part === newMemberPart.en

const meetingPages = {
  newMeeting: async (asked: Answer): Promise<VNode | null> => {
    const found = await committeeNamed(asked)
    if (found === null) return null
    return <NewMeetingPage view={asked.view} {...found} sending={randomUUID()} form={meetingTyped(null)} />
  },
  meeting: async (asked: Answer): Promise<VNode | null> => {
    const shown = await meetingNamed(asked)
    if (shown === null) return null
    const decisions = await asked.site.governance.decisionsOf(asked.actor, shown.programme.id)
    const taken = decisions.filter(({ meeting }) => meeting === shown.meeting.id)
    const { view, actor, thing: on } = asked
    const opensMinutes =
      readsMinutes(shown.meeting, shown.committee, actor.person) ||
      view.may('governance.edit-meeting', on).allowed
    return <MeetingPage view={view} {...shown} decisions={taken} on={on} opensMinutes={opensMinutes} />
  },
  editMeeting: async (asked: Answer): Promise<VNode | null> => {
    const shown = await meetingNamed(asked)
    if (shown === null) return null
    const { version, present } = shown.meeting
    return (
      <EditMeetingPage
        view={asked.view}
        {...shown}
        version={version}
        present={present}
        held={null}
        form={meetingTyped(shown.meeting)}
      />
    )
  },
}

/** How the pages of governance find what they show. */
export const governancePages = { ...committeePages, ...meetingPages }
