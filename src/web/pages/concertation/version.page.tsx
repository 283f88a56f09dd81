import { parametersByKey, type SharedVersion } from '#programme/call-for-interest/index.ts'
import { linkToFile } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Written } from '../governance/written.tsx'
import { Standing } from './agreement-section.tsx'
import { Comments } from './comments.tsx'
import { Compared } from './compared.tsx'
import { labelOf, ParameterSaid } from './parameter-words.tsx'
import { type ConcertationShown, editionName, partnerSaid, personSaid, stepsOf } from './shown.ts'

/** One shared version: what changed since the one before, what was said of it, who agreed to it. */
export const VersionPage = ({
  shown,
  version,
}: {
  readonly shown: ConcertationShown
  readonly version: SharedVersion
}) => {
  const { view, concertation } = shown
  const { format, texts } = view
  const words = texts.concertation
  const { number, parameters, note, sharedAt } = version
  const before = concertation.versions.find((each) => each.number === number - 1)
  const title = words.version(format.number(number))
  return (
    <Shell view={view} title={`${title} · ${words.short}`} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={stepsOf(shown, true)} here={title} />
        <h1>{title}</h1>
        <p class="lede">{words.sharedOn(format.day(sharedAt))}</p>
        {note !== '' && <Written text={note} />}
      </div>
      <Section
        id="compared"
        title={
          before === undefined
            ? words.parameters
            : words.compared(format.number(before.number), format.number(number))
        }
      >
        {before === undefined ? (
          <>
            <p class="note">{words.firstVersion}</p>
            <Table
              view={view}
              caption={words.parameters}
              blocks
              columns={[{ label: words.parameter }, { label: title }]}
              rows={[...parametersByKey(parameters)].map(([key, value]) => [
                labelOf(view, key, value),
                <ParameterSaid key="said" view={view} value={value} isNamed />,
              ])}
            />
          </>
        ) : (
          <Compared shown={shown} before={before} after={version} />
        )}
      </Section>
      <Section id="standing" title={words.standing}>
        <Standing shown={shown} number={number} />
      </Section>
      <SaidOf shown={shown} version={version} />
    </Shell>
  )
}

/** What was said of a version, under each parameter that somebody spoke of. */
const SaidOf = ({
  shown,
  version: { number, parameters },
}: {
  readonly shown: ConcertationShown
  readonly version: SharedVersion
}) => {
  const { view, concertation } = shown
  const words = view.texts.concertation
  const said = concertation.comments.filter((each) => each.number === number && !each.isWithdrawn)
  if (said.length === 0) return null
  const labels = new Map<string | null, string>([
    ...[...parametersByKey(parameters)].map(([key, value]): [string, string] => [
      key,
      labelOf(view, key, value),
    ]),
    [null, words.wholeTitle],
  ])
  return (
    <Section id="comments" title={words.comments}>
      {[...labels]
        .filter(([key]) => said.some(({ parameter }) => parameter === key))
        .map(([key, label]) => (
          <div key={label}>
            <h3>{label}</h3>
            <Comments shown={shown} number={number} parameter={key} title={label} sending="" closed />
          </div>
        ))}
    </Section>
  )
}

/** Who agreed to what version, when. */
export const SummaryPage = ({ shown }: { readonly shown: ConcertationShown }) => {
  const { view, programme, edition, concertation } = shown
  const { language, format, texts } = view
  const words = texts.concertation
  const given = concertation.agreements.toReversed()
  return (
    <Shell view={view} title={words.summaryTitle} description={words.summaryLede}>
      <div class="page head">
        <Breadcrumb view={view} steps={stepsOf(shown, true)} here={words.summary} />
        <h1>{words.summaryTitle}</h1>
        <p class="lede">{editionName(view, programme, edition)}</p>
        <p>{words.summaryLede}</p>
      </div>
      {concertation.versions.toReversed().map(({ number, sharedAt }) => (
        <Section
          key={number}
          id={`v-${number}`}
          title={`${words.version(format.number(number))}, ${words.sharedOn(format.shortDay(sharedAt))}`}
        >
          <Standing shown={shown} number={number} />
        </Section>
      ))}
      <div class="page">
        {given.length === 0 ? (
          <p>{words.summaryNone}</p>
        ) : (
          <Table
            view={view}
            caption={words.summaryTitle}
            blocks
            dense
            exportHref={linkToFile('concertationCsv', language, { params: { edition: edition.slug } })}
            columns={[
              { label: words.partner },
              { label: words.versions },
              { label: words.position },
              { label: words.by },
              { label: words.on },
            ]}
            rows={given.map(({ number, organisation, stance, person, at }) => [
              <span key="partner" lang="fr">
                {partnerSaid(shown, organisation)}
              </span>,
              format.number(number),
              words.stances[stance],
              personSaid(shown, person),
              format.day(at),
            ])}
          />
        )}
      </div>
    </Shell>
  )
}
