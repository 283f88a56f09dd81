import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import {
  type Committee,
  type CommitteeMember,
  type GovernanceOverview,
  inMeetingOrder,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoneNotice } from './done-notice.tsx'
import { MeetingList } from './meeting-list.tsx'
import { governanceSteps } from './steps.ts'

interface CommitteeProps {
  readonly view: View
  readonly programme: Programme
  readonly committee: Committee
  readonly overview: GovernanceOverview
  readonly on: Thing
}

/** The word that stands in an address for a member who is not there yet. */
export const newMemberPart = { fr: 'nouveau', en: 'new' } as const

/** A committee: its mandate, who sits and sat, its meetings, what it decided. */
export const CommitteePage = (props: CommitteeProps) => {
  const { view, programme, committee, overview, on } = props
  const { texts, language, format } = view
  const words = texts.governance
  const name = textIn(committee.name, language).text
  const above = overview.committees.find(({ id }) => id === committee.parent)
  const under = overview.committees.filter(({ parent }) => parent === committee.id)
  const meetings = overview.meetings.filter(({ committee: id }) => id === committee.id)
  const decisions = overview.decisions.filter(({ committee: id }) => id === committee.id)
  const mayEdit = view.may('governance.edit-committee', on).allowed
  const params = { committee: committee.id }
  const days = [
    ...(committee.formedOn === null ? [] : [words.formedOn(format.day(committee.formedOn))]),
    ...(committee.dissolvedOn === null ? [] : [words.dissolvedOn(format.day(committee.dissolvedOn))]),
  ]
  return (
    <Shell view={view} title={name} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={governanceSteps(view, programme, on)} here={name} />
        <h1>
          <Said view={view} text={committee.name} />
        </h1>
        {above !== undefined && (
          <p>
            <a href={linkTo('committee', language, { params: { committee: above.id } })}>
              {words.subcommitteeOf(textIn(above.name, language).text)}
            </a>
          </p>
        )}
        <p class="lede">
          {committee.mandate === null ? (
            <Unknown>{words.noMandate}</Unknown>
          ) : (
            <Said view={view} text={committee.mandate} />
          )}
        </p>
        {days.length > 0 && <p class="note">{days.join(' · ')}</p>}
        <DoneNotice view={view} words={words.done} />
        {mayEdit && (
          <p class="actions">
            <ButtonLink kind="quiet" href={linkTo('editCommittee', language, { params })}>
              {words.editCommittee}
            </ButtonLink>
          </p>
        )}
        <HistoryLink view={view} on={on} />
      </div>
      <Members view={view} committee={committee} mayEdit={mayEdit} />
      <Section id="meetings" title={words.meetings}>
        <MeetingList view={view} meetings={inMeetingOrder(meetings, dayOf(view.now))} />
        {mayEdit && committee.dissolvedOn === null && (
          <p>
            <ButtonLink kind="quiet" href={linkTo('newMeeting', language, { params })}>
              {words.newMeeting}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section id="decisions" title={words.decisions}>
        <DecisionList view={view} programme={programme} decisions={decisions} />
      </Section>
      {under.length > 0 && (
        <Section id="subcommittees" title={words.subcommittees}>
          <ul class="lines">
            {under.map(({ id, name: its }) => (
              <li key={id}>
                <a href={linkTo('committee', language, { params: { committee: id } })}>
                  <Said view={view} text={its} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Shell>
  )
}

interface MembersProps {
  readonly view: View
  readonly committee: Committee
  readonly mayEdit: boolean
}

const Members = ({ view, committee, mayEdit }: MembersProps) => {
  const words = view.texts.governance
  const sitting = committee.members.filter(({ until }) => until === null)
  const gone = committee.members.filter(({ until }) => until !== null)
  const line = (member: CommitteeMember) => (
    <MemberLine key={member.id} view={view} committee={committee} member={member} mayEdit={mayEdit} />
  )
  const params = { committee: committee.id, member: newMemberPart[view.language] }
  return (
    <Section id="members" title={words.members}>
      {sitting.length === 0 ? <p>{words.noMember}</p> : <ul class="lines">{sitting.map(line)}</ul>}
      {gone.length > 0 && (
        <Disclosure summary={words.gone}>
          <ul class="lines">{gone.map(line)}</ul>
        </Disclosure>
      )}
      {mayEdit && (
        <p>
          <ButtonLink kind="quiet" href={linkTo('committeeMember', view.language, { params })}>
            {words.newMember}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

const MemberLine = ({
  view,
  committee,
  member,
  mayEdit,
}: MembersProps & { readonly member: CommitteeMember }) => {
  const { language, format, texts } = view
  const words = texts.governance
  const { id, seat, sitsFor, since, until } = member
  const name = member.name ?? words.erased
  return (
    <li>
      {name}{' '}
      {mayEdit && (
        <a href={linkTo('committeeMember', language, { params: { committee: committee.id, member: id } })}>
          {words.change}
          <span class="unseen"> {name}</span>
        </a>
      )}
      <p class="note">
        {words.seats[seat]}
        {sitsFor !== '' && (
          <>
            {', '}
            <span lang="fr">{sitsFor}</span>
          </>
        )}
        {' · '}
        {until === null
          ? words.since(format.shortDay(since))
          : words.fromTo(format.shortDay(since), format.shortDay(until))}
      </p>
    </li>
  )
}
