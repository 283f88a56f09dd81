import { hasFailed, type PurgeReport, type PurgeResult } from '#privacy/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

interface PurgesProps {
  readonly view: View
  readonly reports: readonly PurgeReport[]
}

/** What each nightly purge did. */
export const PurgesPage = ({ view, reports }: PurgesProps) => {
  const words = view.texts.privacy.purges
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={linkTo('retention', view.language)}>{view.texts.privacy.retention.link}</a>
        </p>
      </div>
      <div class="page">
        {reports.length === 0 && <Empty title={words.none} advice={words.noneAdvice} />}
        {reports.map((report, at) => (
          <Report key={report.id} view={view} report={report} open={at === 0 || hasFailed(report)} />
        ))}
      </div>
    </Shell>
  )
}

const outcomeOf = ({ texts, format }: View, report: PurgeReport): string => {
  const words = texts.privacy.purges
  const failures = report.results.filter(({ failure }) => failure !== null).length
  if (failures > 0) return words.withFailures(failures, format.number(failures))
  const swept = report.results.reduce((sum, result) => sum + result.swept, 0)
  return words.allWell(swept, format.number(swept))
}

const lineWords = ({ texts }: View, { line }: PurgeResult): string =>
  line === 'erasures' ? texts.privacy.purges.erasures : (texts.privacy.retention.rows[line]?.what ?? line)

const Report = ({
  view,
  report,
  open,
}: {
  readonly view: View
  readonly report: PurgeReport
  readonly open: boolean
}) => {
  const { texts, format } = view
  const words = texts.privacy.purges
  const when = format.dayAndTime(report.startedAt)
  const shown = report.results.filter(({ swept, failure }) => swept > 0 || failure !== null)
  return (
    <Disclosure
      open={open}
      summary={
        <>
          {when} <span class="note">{outcomeOf(view, report)}</span>
        </>
      }
    >
      {report.finishedAt === null && <Notice tone="alert">{words.unfinished}</Notice>}
      {shown.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table
          view={view}
          caption={words.night(when)}
          blocks
          columns={[
            { label: words.line },
            { label: words.swept, number: true },
            { label: words.when },
            { label: words.outcome },
          ]}
          rows={shown.map((result) => [
            lineWords(view, result),
            format.number(result.swept),
            format.time(result.finishedAt),
            result.failure === null ? words.ok : words.failed(result.failure),
          ])}
        />
      )}
    </Disclosure>
  )
}
