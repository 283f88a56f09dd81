import type { FailedJob } from '#jobs/failed-jobs.store.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface FailedJobsProps {
  readonly view: View
  readonly jobs: readonly FailedJob[]
  readonly total: number
}

/** Jobs that failed: which, when, why, and the way to have them done again. */
export const FailedJobsPage = ({ view, jobs, total }: FailedJobsProps) => {
  const { texts, format } = view
  const words = texts.jobs
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {done !== undefined && (
          <Notice tone={view.done === 'partie' ? 'alert' : 'done'} view={view}>
            {done}
          </Notice>
        )}
      </div>
      <div class="page">
        {jobs.length === 0 && <Empty title={words.empty} advice={words.emptyAdvice} />}
        <ul class="lines">
          {jobs.map((job) => (
            <Job key={job.id} view={view} job={job} />
          ))}
        </ul>
        {total > jobs.length && (
          <p class="note">{words.more(format.number(jobs.length), format.number(total))}</p>
        )}
      </div>
    </Shell>
  )
}

const Job = ({ view, job }: { readonly view: View; readonly job: FailedJob }) => {
  const { texts, format, language } = view
  const words = texts.jobs
  const name = new Map<string, string>(Object.entries(words.names)).get(job.name) ?? job.name
  return (
    <li>
      <h2 class="h3">{name}</h2>
      <Facts
        facts={[
          {
            label: words.failedAt,
            value: job.failedAt === null ? null : format.dayAndTime(job.failedAt),
          },
          { label: words.askedAt, value: format.dayAndTime(job.askedAt) },
          { label: words.attempts, value: format.number(job.attempts) },
          { label: words.why, value: job.why === null ? words.noReason : <span lang="en">{job.why}</span> },
        ]}
      />
      <form method="post" action={postTo('tryJobAgain', language)}>
        <input type="hidden" name="tache" value={job.name} />
        <input type="hidden" name="numero" value={job.id} />
        <Button kind="quiet">
          {words.again}
          <span class="unseen"> {name}</span>
        </Button>
      </form>
    </li>
  )
}
