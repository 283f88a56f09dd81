import type { ProgrammeId } from '#kernel/ids.ts'
import type { Incident } from '#privacy/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import type { IncidentAsked } from './incident.form.ts'
import { IncidentFields, incidentErrors } from './incident-fields.tsx'

interface IncidentsProps {
  readonly view: View
  readonly incidents: readonly Incident[]
  readonly programmes: readonly Programme[]
}

/** The name of the programme that an incident is of. */
export const programmeOf = (
  { language, texts }: View,
  programmes: readonly Programme[],
  id: ProgrammeId | null,
): string => {
  const found = programmes.find((each) => each.id === id)
  return found === undefined ? texts.privacy.incidents.whole : (found.name[language] ?? found.name.fr)
}

/** Where an incident stands. */
export const incidentState = ({ texts, format }: View, { latest }: Incident): string => {
  const { closedOn } = latest.content
  const words = texts.privacy.incidents
  return closedOn === null ? words.open : words.closed(format.day(closedOn))
}

/** The register of incidents, the last first. */
export const IncidentsPage = ({ view, incidents, programmes }: IncidentsProps) => {
  const { language, texts, format } = view
  const words = texts.privacy.incidents
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{words.law}</p>
        <p class="actions">
          <ButtonLink href={linkTo('addIncident', language)}>{words.add}</ButtonLink>{' '}
          <ButtonLink kind="quiet" icon="download-simple" href={linkToFile('incidentsCsv', language)}>
            {words.export}
          </ButtonLink>
        </p>
      </div>
      <div class="page">
        {incidents.length === 0 ? (
          <Empty title={words.none} advice={words.noneAdvice} />
        ) : (
          <Table
            view={view}
            caption={words.title}
            blocks
            columns={[
              { label: words.summary },
              { label: words.of },
              { label: words.known },
              { label: words.people, number: true },
              { label: words.risk },
              { label: words.state },
            ]}
            rows={incidents.map((incident) => {
              const { title, knownOn, people, risk } = incident.latest.content
              return [
                <a key="open" href={linkTo('incident', language, { params: { incident: incident.id } })}>
                  {words.number(format.number(incident.number))} · {title}
                </a>,
                programmeOf(view, programmes, incident.programme),
                format.day(knownOn),
                people === null ? words.unknown : format.number(people),
                words.risks[risk],
                incidentState(view, incident),
              ]
            })}
          />
        )}
      </div>
    </Shell>
  )
}

interface AddProps {
  readonly view: View
  readonly asked: IncidentAsked
  /** Those that it may be of; empty for a coordination, whose own it is. */
  readonly programmes: readonly Programme[]
}

/** Writing an incident down. */
export const AddIncidentPage = ({ view, asked, programmes }: AddProps) => {
  const { language, texts } = view
  const words = texts.privacy.incidents
  return (
    <Shell view={view} title={words.add} description={words.noneAdvice}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('incidents', language) }]}
          here={words.add}
        />
        <h1>{words.add}</h1>
        <p class="lede">{words.noneAdvice}</p>
        <ErrorSummary view={view} errors={incidentErrors({ view, asked })} />
      </div>
      <form class="page form" method="post" action={postTo('recordIncident', language)}>
        {programmes.length > 0 && (
          <SelectField
            view={view}
            name="programme"
            label={words.of}
            help={words.ofHelp}
            none={words.ofNone}
            value={asked.programme}
            choices={programmes.map(({ slug, name }) => ({ value: slug, label: name[language] ?? name.fr }))}
          />
        )}
        <IncidentFields view={view} asked={asked} />
        <Button>{words.save}</Button>
      </form>
    </Shell>
  )
}
