import type { PersonId } from '#kernel/ids.ts'
import type { Incident, IncidentContent } from '#privacy/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { IncidentAsked } from './incident.form.ts'
import { IncidentFields, incidentErrors } from './incident-fields.tsx'
import { programmeOf } from './incidents.page.tsx'

export interface IncidentProps {
  readonly view: View
  readonly incident: Incident
  readonly programmes: readonly Programme[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly asked: IncidentAsked
  readonly conflict: boolean
}

/** One incident: what is known of it, what was written before, and completing it. */
export const IncidentPage = (props: IncidentProps) => {
  const { view, incident, programmes, asked, conflict } = props
  const { language, texts, format } = view
  const words = texts.privacy.incidents
  const title = `${words.number(format.number(incident.number))} · ${incident.latest.content.title}`
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('incidents', language) }]}
          here={words.number(format.number(incident.number))}
        />
        <h1>{title}</h1>
        <p class="lede">{programmeOf(view, programmes, incident.programme)}</p>
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        {conflict && (
          <Notice tone="alert" view={view}>
            {words.conflict}
          </Notice>
        )}
        <ErrorSummary view={view} errors={incidentErrors({ view, asked })} />
      </div>
      <div class="page">
        <ContentFacts view={view} content={incident.latest.content} />
      </div>
      <Versions {...props} />
      <Section id="correct" title={words.correct}>
        <p>{words.correctText}</p>
        <form
          class="form"
          method="post"
          action={postTo('correctIncident', language, { params: { incident: incident.id } })}
        >
          <input type="hidden" name="lu" value={String(asked.read)} />
          <IncidentFields view={view} asked={asked} />
          <Button>{words.saveVersion}</Button>
        </form>
      </Section>
    </Shell>
  )
}

const ContentFacts = ({ view, content }: { readonly view: View; readonly content: IncidentContent }) => {
  const { texts, format } = view
  const words = texts.privacy.incidents
  const day = (date: IncidentContent['from']): string => (date === null ? words.unknown : format.day(date))
  const said = (text: string): string => (text === '' ? words.unknown : text)
  const { fields } = words
  return (
    <Facts
      facts={[
        { label: fields.evenement, value: <span class="as-typed">{content.happened}</span> },
        { label: fields.du, value: day(content.from) },
        { label: fields.au, value: day(content.to) },
        { label: fields.connu, value: format.day(content.knownOn) },
        { label: fields.renseignements, value: <span class="as-typed">{content.concerned}</span> },
        {
          label: fields.personnes,
          value: content.people === null ? words.unknown : format.number(content.people),
        },
        { label: fields.risque, value: words.risks[content.risk] },
        { label: fields.motifs, value: <span class="as-typed">{said(content.riskReasons)}</span> },
        { label: fields.mesures, value: <span class="as-typed">{said(content.done)}</span> },
        { label: fields.avis, value: <span class="as-typed">{said(content.told)}</span> },
        {
          label: words.state,
          value: content.closedOn === null ? words.open : words.closed(format.day(content.closedOn)),
        },
      ]}
    />
  )
}

const Versions = ({ view, incident, names }: IncidentProps) => {
  const words = view.texts.privacy.incidents
  const earlier = incident.versions.slice(0, -1).toReversed()
  return (
    <Section id="versions" title={words.versions}>
      {earlier.length === 0 && <p>{words.onlyVersion}</p>}
      {earlier.map(({ number, content, writtenAt, writtenBy }) => {
        const who = writtenBy === null ? words.somebody : (names.get(writtenBy) ?? words.somebody)
        const summary = words.version(view.format.number(number), view.format.dayAndTime(writtenAt), who)
        return (
          <Disclosure key={number} summary={summary}>
            <p>
              <strong>{content.title}</strong>
            </p>
            <ContentFacts view={view} content={content} />
          </Disclosure>
        )
      })}
    </Section>
  )
}
