import type { Decision } from '#accounts/index.ts'
import { thing } from '#accounts/index.ts'
import type { ImportRun, QuarantinedRelease } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { HistoryLink } from '../history/history-link.tsx'

interface ImportsProps {
  readonly view: View
  readonly runs: readonly ImportRun[]
  readonly quarantined: readonly QuarantinedRelease[]
  readonly mayRun: Decision
  /** An import was asked for while another runs. */
  readonly isRunning: boolean
}

export const ImportsPage = ({ view, runs, quarantined, mayRun, isRunning }: ImportsProps) => {
  const words = view.texts.imports
  const done: Readonly<Record<string, string>> = words.done
  const told = view.done === null ? undefined : done[view.done]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <HistoryLink view={view} on={thing('site')} subject="imports" />
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {isRunning && (
          <Notice tone="alert" view={view}>
            <p>{words.alreadyRunning}</p>
          </Notice>
        )}
        <Start view={view} mayRun={mayRun} />
      </div>
      <section class="page results" aria-labelledby="runs">
        <h2 id="runs">{words.runsTitle}</h2>
        {runs.length === 0 ? <p>{words.runsNone}</p> : <Runs view={view} runs={runs} />}
      </section>
      <section class="page results" aria-labelledby="quarantine">
        <h2 id="quarantine">{words.quarantineTitle}</h2>
        {quarantined.length === 0 ? (
          <p>{words.quarantineNone}</p>
        ) : (
          <Quarantine view={view} quarantined={quarantined} />
        )}
      </section>
    </Shell>
  )
}

const Start = ({ view, mayRun }: Pick<ImportsProps, 'view' | 'mayRun'>) => {
  const words = view.texts.imports
  return mayRun.allowed ? (
    <form method="post" action={postTo('startImport', view.language)}>
      <p class="note">{words.startText}</p>
      <Button kind="quiet" name="start" value="seao">
        {words.start}
      </Button>
    </form>
  ) : (
    <BlockedButton id="start" reason={view.texts.errors.because[mayRun.because]}>
      {words.start}
    </BlockedButton>
  )
}

const Runs = ({ view, runs }: Pick<ImportsProps, 'view' | 'runs'>) => {
  const { texts, format } = view
  const words = texts.imports
  const counts = ['files', 'read', 'new', 'updated', 'unchanged', 'quarantined', 'warned'] as const
  return (
    <Table
      view={view}
      dense
      blocks
      caption={words.runsTitle}
      columns={[
        { label: words.started },
        { label: words.source },
        { label: words.status },
        ...counts.map((name) => ({ label: words[name], number: true })),
        { label: words.seconds, number: true },
      ]}
      rows={runs.map((run) => [
        format.dayAndTime(run.startedAt),
        run.source.split(/[\\/]/).slice(-2).join('/'),
        words.statuses[run.status],
        ...counts.map((name) => format.number(run.summary[name])),
        run.finishedAt === null ? (
          <Unknown>{texts.shell.unknown}</Unknown>
        ) : (
          format.points(run.summary.seconds)
        ),
      ])}
    />
  )
}

const Quarantine = ({ view, quarantined }: Pick<ImportsProps, 'view' | 'quarantined'>) => {
  const { texts, format } = view
  const words = texts.imports
  const reasons: Readonly<Record<string, string>> = words.reasons
  return (
    <>
      <p class="note">{words.quarantineNote}</p>
      <Table
        view={view}
        caption={words.quarantineTitle}
        columns={[
          { label: words.file },
          { label: words.position, number: true },
          { label: words.reason },
          { label: words.raw },
        ]}
        rows={quarantined.map((release) => [
          release.file.split(/[\\/]/).at(-1) ?? release.file,
          format.number(release.position),
          reasons[release.reason] ?? release.reason,
          <span key="raw">
            <a href={linkTo('quarantined', view.language, { params: { quarantined: release.id } })}>
              {words.open}
              <span class="unseen"> {format.number(release.position)}</span>
            </a>{' '}
            <code>{release.raw.slice(0, 100)}</code>
          </span>,
        ])}
      />
    </>
  )
}
