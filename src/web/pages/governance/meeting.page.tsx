import { type Thing, thing } from '#accounts/index.ts'
import type { StoredFile } from '#files/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Committee, Decision, Meeting, Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { BlockedButton, ButtonLink } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoneNotice } from './done-notice.tsx'
import { MeetingDocuments } from './meeting-documents.tsx'
import { governanceSteps } from './steps.ts'
import { Written } from './written.tsx'

export interface MeetingShown {
  readonly programme: Programme
  readonly committee: Committee
  readonly meeting: Meeting
  /** Removed ones too. */
  readonly documents: readonly StoredFile[]
}

interface MeetingProps extends MeetingShown {
  readonly view: View
  readonly decisions: readonly Decision[]
  readonly on: Thing
  /** Whether the minutes and documents are the reader’s to read: a draft stays with those who sat. */
  readonly opensMinutes: boolean
}

/** A meeting: when and where, its agenda, who was there, its minutes, what was decided. */
export const MeetingPage = (props: MeetingProps) => {
  const { view, programme, committee, meeting, decisions, on } = props
  const { texts, language, format } = view
  const words = texts.governance
  const title = words.meetingOf(format.day(meeting.day))
  const name = textIn(committee.name, language).text
  const params = { meeting: meeting.id }
  return (
    <Shell view={view} title={`${title} · ${name}`} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            ...governanceSteps(view, programme, committee),
            { label: name, href: linkTo('committee', language, { params: { committee: committee.id } }) },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="lede">
          <Said view={view} text={committee.name} />
        </p>
        <DoneNotice view={view} words={words.done} />
        {view.may('governance.edit-meeting', on).allowed && (
          <p class="actions">
            <ButtonLink kind="quiet" href={linkTo('editMeeting', language, { params })}>
              {words.editMeeting}
            </ButtonLink>
          </p>
        )}
        <HistoryLink view={view} on={on} />
      </div>
      <WhenAndWhere {...props} />
      <Section id="agenda" title={words.agenda}>
        {meeting.agenda.length === 0 ? (
          <p>{words.noAgenda}</p>
        ) : (
          <ol class="agenda">
            {meeting.agenda.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </Section>
      {meeting.state === 'held' && <Held {...props} />}
      <MeetingDocuments {...props} />
      <Section id="decisions" title={words.decisions}>
        <DecisionList view={view} programme={programme} decisions={decisions} />
        <DecideWay {...props} />
      </Section>
    </Shell>
  )
}

const WhenAndWhere = ({ view, meeting }: MeetingProps) => {
  const { texts, format } = view
  const words = texts.governance
  const { day, startsAt, place, state, because } = meeting
  return (
    <div class="page">
      <Facts
        facts={[
          {
            label: words.when,
            value: startsAt === '' ? format.day(day) : `${format.day(day)}, ${format.clock(startsAt)}`,
          },
          {
            label: words.where,
            value:
              place === '' ? (
                <Unknown>{words.undecided}</Unknown>
              ) : /^https:\/\/\S+$/.test(place) ? (
                <a href={place} rel="noreferrer">
                  {place}
                </a>
              ) : (
                place
              ),
          },
          { label: words.fields.decisionState, value: words.states[state] },
          { label: words.becauseLabel, value: state === 'cancelled' ? because : null },
        ]}
      />
    </div>
  )
}

const Held = ({ view, committee, meeting, opensMinutes }: MeetingProps) => {
  const { texts, format } = view
  const words = texts.governance
  const present = committee.members.filter(({ id }) => meeting.present.includes(id))
  return (
    <>
      <Section id="present" title={words.present}>
        {present.length === 0 ? (
          <p>{words.nobodyPresent}</p>
        ) : (
          <ul class="lines">
            {present.map(({ id, name, seat }) => (
              <li key={id}>
                {name ?? words.erased} <span class="note">{words.seats[seat]}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="minutes" title={words.minutes}>
        {opensMinutes && (meeting.minutes !== '' || meeting.minutesAdoptedOn !== null) && (
          <p class="note">
            {meeting.minutesAdoptedOn === null
              ? words.minutesDraft
              : words.minutesAdopted(format.day(meeting.minutesAdoptedOn))}
          </p>
        )}
        {!opensMinutes ? (
          <p>{words.minutesOnceAdopted}</p>
        ) : meeting.minutes === '' ? (
          <p>{words.noMinutes}</p>
        ) : (
          <Written text={meeting.minutes} />
        )}
      </Section>
    </>
  )
}

/** To record a decision; greyed, with the reason, at a meeting that was not held. */
const DecideWay = ({ view, meeting, programme }: MeetingProps) => {
  const words = view.texts.governance
  const on = thing('meeting', { id: meeting.id, programme: programme.id, state: meeting.state })
  const decision = view.may('governance.decide', on)
  if (decision.allowed)
    return (
      <p>
        <ButtonLink
          kind="quiet"
          href={linkTo('newDecision', view.language, { params: { meeting: meeting.id } })}
        >
          {words.newDecision}
        </ButtonLink>
      </p>
    )
  return decision.because === 'state' ? (
    <BlockedButton id="decide" reason={words.decideWhenHeld}>
      {words.newDecision}
    </BlockedButton>
  ) : null
}
