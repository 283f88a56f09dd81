import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import {
  type Committee,
  type Decision,
  decisionName,
  type Meeting,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { DecisionCitation } from './decision-citation.tsx'
import { DoneNotice } from './done-notice.tsx'
import { Written } from './written.tsx'

interface DecisionProps {
  readonly view: View
  readonly programme: Programme
  readonly decision: Decision
  readonly committee: Committee
  readonly meeting: Meeting
  /** The one that stands in its place, where the reader may read it. */
  readonly successor: Decision | null
  readonly on: Thing
  /** Whether the reader may open the meeting. */
  readonly opensMeeting: boolean
}

/** A decision, at an address of its own. */
export const DecisionPage = (props: DecisionProps) => {
  const { view, programme, decision, on } = props
  const { texts, language } = view
  const words = texts.governance
  const name = decisionName(decision)
  const title = words.decision(name)
  const text = decision.text === null ? null : textIn(decision.text, language)
  const params = { programme: programme.slug }
  return (
    <Shell view={view} title={title} description={textIn(decision.title, language).text}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: textIn(programme.name, language).text, href: linkTo('programme', language, { params }) },
            { label: words.decisions, href: linkTo('decisions', language, { params }) },
          ]}
          here={name}
        />
        <h1>{title}</h1>
        <p class="lede">
          <Said view={view} text={decision.title} />
        </p>
        <DoneNotice view={view} words={words.done} />
        {view.may('governance.edit-decision', on).allowed && (
          <ButtonLink
            kind="quiet"
            href={linkTo('editDecision', language, { params: { ...params, decision: name } })}
          >
            {words.editDecision}
          </ButtonLink>
        )}
      </div>
      {text !== null && (
        <div class="page" {...(text.language === language ? {} : { lang: text.language })}>
          <Written text={text.text} />
        </div>
      )}
      <DecisionFacts {...props} />
    </Shell>
  )
}

const DecisionFacts = ({
  view,
  programme,
  decision,
  committee,
  meeting,
  successor,
  opensMeeting,
}: DecisionProps) => {
  const { texts, language, format } = view
  const words = texts.governance
  const { state, votes, decidedOn, isPublic } = decision
  const day = words.meetingOf(format.day(meeting.day))
  return (
    <div class="page">
      <Facts
        facts={[
          { label: words.fields.decisionState, value: words.decisionStates[state.kind] },
          {
            label: words.replacedBy,
            value:
              successor === null ? null : (
                <DecisionCitation view={view} programme={programme} decision={successor} />
              ),
          },
          {
            label: words.becauseOf,
            value: state.kind === 'in-force' || state.because === '' ? null : state.because,
          },
          { label: words.decidedOn, value: format.day(decidedOn) },
          { label: words.committee, value: <Said view={view} text={committee.name} /> },
          {
            label: words.decidedAt,
            value: opensMeeting ? (
              <a href={linkTo('meeting', language, { params: { meeting: meeting.id } })}>{day}</a>
            ) : (
              day
            ),
          },
          {
            label: words.votes,
            value:
              votes === null ? (
                <Unknown>{words.notCounted}</Unknown>
              ) : (
                words.votesCounted(
                  format.number(votes.inFavour),
                  format.number(votes.against),
                  format.number(votes.abstentions),
                )
              ),
          },
          { label: words.readers, value: isPublic ? words.isPublic : words.isInternal },
        ]}
      />
    </div>
  )
}
