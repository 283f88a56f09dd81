import { randomUUID } from 'node:crypto'
import {
  type Decision,
  latestOf,
  parametersByKey,
  type SharedVersion,
} from '#programme/call-for-interest/index.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { DecisionCitation } from '../governance/decision-citation.tsx'
import { DoneNotice } from '../governance/done-notice.tsx'
import { Written } from '../governance/written.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { AgreeSection, Standing, type TypedStance } from './agreement-section.tsx'
import { Comments, type TypedWords } from './comments.tsx'
import { labelOf, ParameterSaid } from './parameter-words.tsx'
import { SettleSection } from './settle-section.tsx'
import { type ConcertationShown, editionName, stepsOf } from './shown.ts'

interface ConcertationProps {
  readonly shown: ConcertationShown
  /** Decisions in force that may settle it. */
  readonly decisions: readonly Decision[]
  readonly typed?: TypedWords | null
  readonly stance?: TypedStance | null
  readonly settleError?: string
  /** What somebody else did meanwhile, in words. */
  readonly conflict?: string
}

/** What is talked about before an edition: the latest version, what is said of it, who agrees. */
export const ConcertationPage = (props: ConcertationProps) => {
  const { shown, typed = null, stance = null, settleError, conflict } = props
  const { view, programme, edition, concertation } = shown
  const words = view.texts.concertation
  const title = words.title(editionName(view, programme, edition))
  const latest = latestOf(concertation)
  const errors = [
    ...(typed === null || conflict !== undefined
      ? []
      : [{ name: typed.form === 'comment' ? 'commentaire' : 'reponse', error: typed.error }]),
    ...(stance?.errors ?? []),
    ...(settleError === undefined ? [] : [{ name: 'decision', error: settleError }]),
  ]
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={stepsOf(shown, false)} here={words.short} />
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
        <DoneNotice view={view} words={words.done} />
        {conflict !== undefined && (
          <Notice tone="alert" view={view}>
            <p>{conflict}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
        <StateLine shown={shown} />
        <Ways shown={shown} />
        <HistoryLink view={view} on={shown.on} named={edition.slug} />
      </div>
      {latest !== null && (
        <>
          <Parameters shown={shown} latest={latest} typed={typed} />
          <AgreeSection shown={shown} typed={stance} sending={randomUUID()} />
          <Section id="standing" title={words.standing}>
            <Standing shown={shown} number={latest.number} />
          </Section>
          <SettleSection shown={shown} decisions={props.decisions} error={settleError} />
          <Versions shown={shown} />
        </>
      )}
    </Shell>
  )
}

const StateLine = ({ shown }: { readonly shown: ConcertationShown }) => {
  const { view, concertation, decision, programme } = shown
  const { texts, format } = view
  const words = texts.concertation.states
  const latest = latestOf(concertation)
  const { settled } = concertation
  if (settled !== null)
    return (
      <p>
        <strong>{words.settled(format.number(settled.number), format.day(settled.at))}</strong>
        {decision !== null && (
          <>
            {' '}
            {texts.concertation.restsOn}{' '}
            <DecisionCitation view={view} programme={programme} decision={decision} />
          </>
        )}
      </p>
    )
  return (
    <p>
      <strong>
        {latest === null
          ? words.writing
          : words.open(format.number(latest.number), format.day(latest.sharedAt))}
      </strong>
    </p>
  )
}

/** What the coordination does next, and the table that everybody reads. */
const Ways = ({ shown }: { readonly shown: ConcertationShown }) => {
  const { view, on, edition, concertation } = shown
  const words = view.texts.concertation
  const to = { params: { edition: edition.slug } }
  return (
    <p class="acts">
      {view.may('concertation.write', on).allowed && (
        <ButtonLink kind="quiet" href={linkTo('editConcertation', view.language, to)}>
          {words.write}
        </ButtonLink>
      )}
      {view.may('concertation.share', on).allowed && (
        <ButtonLink kind="quiet" href={linkTo('shareConcertation', view.language, to)}>
          {words.share}
        </ButtonLink>
      )}
      {concertation.versions.length > 0 && (
        <a href={linkTo('concertationSummary', view.language, to)}>{words.summary}</a>
      )}
    </p>
  )
}

const Parameters = ({
  shown,
  latest,
  typed,
}: {
  readonly shown: ConcertationShown
  readonly latest: SharedVersion
  readonly typed: TypedWords | null
}) => {
  const { view } = shown
  const words = view.texts.concertation
  const { number, parameters, note } = latest
  const on = { shown, number, typed }
  return (
    <Section id="parameters" title={words.parameters}>
      {note !== '' && <Written text={note} />}
      <ul class="lines">
        {[...parametersByKey(parameters)].map(([key, value]) => {
          const label = labelOf(view, key, value)
          return (
            <li key={key}>
              <h3>{label}</h3>
              <div>
                <ParameterSaid view={view} value={value} isNamed />
              </div>
              <Comments {...on} parameter={key} title={label} sending={randomUUID()} />
            </li>
          )
        })}
        <li>
          <h3>{words.wholeTitle}</h3>
          <Comments {...on} parameter={null} title={words.wholeTitle} sending={randomUUID()} />
        </li>
      </ul>
    </Section>
  )
}

const Versions = ({ shown: { view, edition, concertation } }: { readonly shown: ConcertationShown }) => {
  const { language, texts, format } = view
  const words = texts.concertation
  return (
    <Section id="versions" title={words.versions}>
      <ul class="lines">
        {concertation.versions.toReversed().map(({ number, sharedAt }) => (
          <li key={number}>
            <a
              href={linkTo('concertationVersion', language, {
                params: { edition: edition.slug, version: String(number) },
              })}
            >
              {words.version(format.number(number))}
            </a>{' '}
            <span class="note">{words.sharedOn(format.day(sharedAt))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
