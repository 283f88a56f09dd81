import { type Thing, thing } from '#accounts/index.ts'
import { daysKept, type StoredFile } from '#files/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Committee, Decision, Meeting, Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { BlockedButton, ButtonLink } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { DocumentLinks } from '../../ui/file-field/document-links.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoneNotice } from './done-notice.tsx'
import { governanceSteps } from './steps.ts'

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

/** Lines as they were written. */
export const Written = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} class="written">
        {paragraph}
      </p>
    ))}
  </>
)

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
          <ButtonLink kind="quiet" href={linkTo('editMeeting', language, { params })}>
            {words.editMeeting}
          </ButtonLink>
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
      <Documents {...props} />
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

const Documents = ({ view, meeting, documents, on }: MeetingProps) => {
  const words = view.texts.governance
  const mayEdit = view.may('governance.edit-meeting', on).allowed
  const shown = documents.filter(({ removedAt }) => mayEdit || removedAt === null)
  if (shown.length === 0) return null
  const action = postTo('setMeetingDocument', view.language, { params: { meeting: meeting.id } })
  return (
    <Section id="documents" title={words.documents}>
      {mayEdit ? (
        shown.map((file) => (
          <form key={file.id} class="acts" method="post" action={action}>
            <input type="hidden" name="document" value={file.id} />
            {file.removedAt === null ? (
              <DocumentLinks view={view} files={[file]} />
            ) : (
              <span>{words.documentGone(file.name, daysKept)}</span>
            )}
            <button
              type="submit"
              class="link"
              name="geste"
              value={file.removedAt === null ? 'retirer' : 'ramener'}
            >
              {file.removedAt === null ? words.removeDocument : words.bringDocumentBack}
              <span class="unseen"> {file.name}</span>
            </button>
          </form>
        ))
      ) : (
        <DocumentLinks view={view} files={shown} />
      )}
    </Section>
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
