import type { VNode } from 'preact'
import type { Answer } from './context.ts'
import { demandFor } from './demand.ts'
import { DemandFacts } from './pages/applications/demand-facts.tsx'
import { ReceivedPage } from './pages/applications/received.page.tsx'
import { RecordPage } from './pages/applications/record.page.tsx'
import type { RecordProps } from './pages/applications/record-props.ts'

type Asked = Pick<Answer, 'site' | 'actor' | 'params' | 'view' | 'programmes'>

/** One application as the coordination reads it, with its neighbours and what institutions really bought. */
export const recordNamed = async ({
  site,
  actor,
  params,
  view,
  programmes,
}: Asked): Promise<RecordProps | null> => {
  const found = await site.applications.amongReceived(actor, params.application ?? '')
  if (found === null) return null
  const { application, call, received, judging } = found
  const [organisation] = await site.directory.withIds([application.organisation])
  if (organisation === undefined) return null
  const position = received.findIndex(({ id }) => id === application.id)
  const around = { previous: received[position - 1] ?? null, next: received[position + 1] ?? null }
  const programme = programmes.find(({ id }) => id === call.programme)
  const shown =
    programme === undefined || application.submitted === null
      ? null
      : await demandFor(site, programme, application.submitted.profile)
  const demand = shown === null ? null : <DemandFacts view={view} shown={shown} />
  return { view, call, application, organisation, judging, around, demand }
}

/** How the coordination’s screens of applications find what they show. */
export const receivedPages = {
  applications: async ({ view, site, actor, params }: Answer): Promise<VNode | null> => {
    const call = await site.calls.find(params.call ?? '')
    if (call === null) return null
    const { applications, counts } = await site.applications.received(actor, call.id)
    return <ReceivedPage view={view} call={call} applications={applications} counts={counts} />
  },
  applicationRecord: async (asked: Answer): Promise<VNode | null> => {
    const props = await recordNamed(asked)
    return props === null ? null : <RecordPage {...props} />
  },
}
