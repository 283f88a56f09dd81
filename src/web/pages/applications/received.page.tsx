import { textIn } from '#kernel/language.ts'
import type { Application, ApplicationCounts, Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { CallWays } from '../calls/call-ways.tsx'

interface ReceivedProps {
  readonly view: View
  readonly call: Call
  readonly applications: readonly Application[]
  readonly counts: ApplicationCounts
}

/** Whether it was found eligible, in a word. */
export const eligibilityWord = ({ eligibility }: Application): 'yes' | 'no' | 'unknown' => {
  if (eligibility === null) return 'unknown'
  return eligibility.eligible ? 'yes' : 'no'
}

/** How an application stands, in words. */
export const stateWords = ({ texts }: Pick<View, 'texts'>, { state, admitted }: Application): string => {
  const words = texts.applications
  return admitted === null ? words.states[state] : `${words.states[state]}, ${words.received.admitted}`
}

/** The applications received, for the coordination. */
export const ReceivedPage = ({ view, call, applications, counts }: ReceivedProps) => {
  const { texts, language, format } = view
  const words = texts.applications.received
  const params = { call: call.slug }
  const callTitle = textIn(call.title, language).text
  const title = words.title(callTitle)
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: callTitle, href: linkTo('call', language, { params }) }]}
          here={texts.calls.applications}
        />
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
        <CallWays view={view} call={call} />
      </div>
      <Section id="counts" title={words.counts}>
        <Facts
          dense
          facts={(['submitted', 'late', 'withdrawn', 'drafts'] as const).map((name) => ({
            label: words[name],
            value: format.number(counts[name]),
          }))}
        />
      </Section>
      <Section id="received" title={texts.calls.applications}>
        {applications.length === 0 ? (
          <Empty title={words.none} advice={words.noneAdvice} />
        ) : (
          <>
            <Table
              view={view}
              caption={title}
              dense
              blocks
              columns={[
                { label: words.organisation },
                { label: words.number, number: true },
                { label: words.at },
                { label: words.state },
                { label: words.eligible },
              ]}
              rows={applications.map((application) => [
                <a
                  key="name"
                  href={linkTo('applicationRecord', language, { params: { application: application.id } })}
                >
                  {application.submitted?.profile.name ?? ''}
                </a>,
                application.number === null ? '' : format.number(application.number),
                application.submittedAt === null ? '' : format.dayAndTime(application.submittedAt),
                stateWords(view, application),
                words.eligibility[eligibilityWord(application)],
              ])}
              exportHref={linkToFile('applicationsCsv', language, { params })}
            />
            <p class="export">
              <a href={linkToFile('applicationsXlsx', language, { params })} download>
                {words.xlsx}
              </a>
            </p>
          </>
        )}
      </Section>
    </Shell>
  )
}
