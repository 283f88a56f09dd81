import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import {
  type Committee,
  type GovernanceOverview,
  inMeetingOrder,
  inTree,
  type Meeting,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoneNotice } from './done-notice.tsx'
import { MeetingList } from './meeting-list.tsx'

const mostMeetings = 6
const mostDecisions = 5

interface GovernanceProps {
  readonly view: View
  readonly programme: Programme
  readonly overview: GovernanceOverview
  readonly on: Thing
}

/** A programme’s committees, their next and last meetings, their last decisions. */
export const GovernancePage = ({ view, programme, overview, on }: GovernanceProps) => {
  const { texts, language } = view
  const words = texts.governance
  const { committees, meetings, decisions } = overview
  const name = textIn(programme.name, language).text
  const params = { programme: programme.slug }
  const adding = (
    <ButtonLink
      kind={committees.length === 0 ? 'main' : 'quiet'}
      href={linkTo('newCommittee', language, { params })}
    >
      {words.newCommittee}
    </ButtonLink>
  )
  return (
    <Shell view={view} title={`${words.title} · ${name}`} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: name, href: linkTo('programme', language, { params }) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <DoneNotice view={view} words={words.done} />
        <HistoryLink view={view} on={on} named={programme.slug} />
      </div>
      <Section id="committees" title={words.committees}>
        {committees.length === 0 ? (
          <Empty title={words.noCommittee} advice={words.noCommitteeAdvice}>
            {adding}
          </Empty>
        ) : (
          <>
            <CommitteeTree view={view} committees={committees} />
            <p>{adding}</p>
          </>
        )}
      </Section>
      <Section id="meetings" title={words.meetings}>
        <MeetingList
          view={view}
          meetings={inMeetingOrder(meetings, dayOf(view.now)).slice(0, mostMeetings)}
          nameOf={nameIn(committees)}
        />
      </Section>
      <Section id="decisions" title={words.decisions}>
        <DecisionList view={view} programme={programme} decisions={decisions.slice(0, mostDecisions)} />
        <p>
          <a href={linkTo('decisions', language, { params })}>{words.allDecisions}</a>
        </p>
      </Section>
    </Shell>
  )
}

/** How a meeting is told from those of other committees. */
const nameIn =
  (committees: readonly Committee[]) =>
  ({ committee }: Meeting) =>
    committees.find(({ id }) => id === committee)?.name ?? null

const CommitteeTree = ({
  view,
  committees,
}: {
  readonly view: View
  readonly committees: readonly Committee[]
}) => {
  const { language, format, texts } = view
  const words = texts.governance
  return (
    <ul class="lines committees">
      {inTree(committees).map(({ committee, depth }) => {
        const seated = committee.members.filter(({ until }) => until === null).length
        const above = committees.find(({ id }) => id === committee.parent)
        return (
          <li key={committee.id} class={depth === 0 ? undefined : 'under'}>
            <a href={linkTo('committee', language, { params: { committee: committee.id } })}>
              <Said view={view} text={committee.name} />
            </a>{' '}
            {committee.dissolvedOn !== null && (
              <Tag>{words.dissolvedOn(format.shortDay(committee.dissolvedOn))}</Tag>
            )}
            <p class="note">
              {above !== undefined && `${words.subcommitteeOf(textIn(above.name, language).text)} · `}
              {words.seated(seated, format.number(seated))}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
