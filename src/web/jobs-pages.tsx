import { z } from 'zod'
import type { Answer, Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { FailedJobsPage } from './pages/jobs/failed-jobs.page.tsx'
import { linkTo } from './sitemap.ts'

const mostJobs = 50

/** How the page of failed jobs finds what it shows. */
export const jobsPages = {
  failedJobs: async ({ view, site }: Answer) => (
    <FailedJobsPage view={view} {...(await site.failedJobs.list(mostJobs))} />
  ),
}

const named = z.object({ tache: z.string().regex(/^[a-z-]{1,60}$/), numero: z.uuid() })

/** What the form about a failed job does. */
export const jobsHandlers = {
  tryJobAgain: async ({ view, site, actor, form, asking }: Posted): Promise<Outcome> => {
    const asked = named.safeParse(Object.fromEntries(form)).data
    if (asked === undefined) return null
    const job = { name: asked.tache, id: asked.numero }
    const done = await site.failedJobs.tryAgain(job, { actor, at: asking.at })
    return { goTo: linkTo('failedJobs', view.language, { query: { fait: done ? 'reprise' : 'partie' } }) }
  },
}
