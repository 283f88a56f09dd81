import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import { missingParts } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { stepNamed } from './pages/applications/application.form.ts'
import { ApplicationPage } from './pages/applications/application.page.tsx'
import {
  type AnswerReceived,
  type ApplicationRows,
  attachedIn,
  type DocumentShown,
} from './pages/applications/application-parts.tsx'
import { DocumentsPage, WritingPage } from './pages/applications/step.page.tsx'
import { SubmitPage } from './pages/applications/submit.page.tsx'

type Asked = Pick<Answer, 'site' | 'actor' | 'params'>

/** What every page of the application that an address names shows. */
export const applicationNamed = async ({ site, actor, params }: Asked): Promise<ApplicationRows | null> => {
  const found = await site.applications.whole(actor, params.application ?? '')
  if (found === null) return null
  const { application, call, files } = found
  const [organisation] = await site.directory.withIds([application.organisation])
  if (organisation === undefined) return null
  const out = new Set(application.leftOut)
  const documents = files.map(
    ({ id, name, bytes, detail, removedAt }): DocumentShown => ({
      file: id,
      name,
      asked: detail,
      size: bytes,
      out: removedAt !== null || out.has(id),
    }),
  )
  const counted = new Map(
    [...Map.groupBy(attachedIn(documents), ({ asked }) => asked)].map(([asked, all]) => [asked, all.length]),
  )
  const missing = missingParts(call, application.answers, counted)
  return { application, call, organisation, documents, missing }
}

/** What the enterprise was told of it; nothing for those who help it, whose letters these are not. */
export const answerReceived = async (
  { site, actor, view }: Pick<Answer, 'site' | 'actor' | 'view'>,
  { application }: ApplicationRows,
): Promise<AnswerReceived> => {
  const { id, programme, organisation } = application
  const on = thing('decision-letter', { id, programme, organisation })
  if (application.submitted === null || !view.may('cohort.read-letter', on).allowed)
    return { letters: [], offers: [] }
  return site.cohorts.answerTo(actor, id)
}

/** How the pages of an application find what they show. */
export const applicationsPages = {
  application: async (asked: Answer): Promise<VNode | null> => {
    const rows = await applicationNamed(asked)
    return rows === null ? null : (
      <ApplicationPage view={asked.view} rows={rows} received={await answerReceived(asked, rows)} />
    )
  },
  applicationStep: async (asked: Answer): Promise<VNode | null> => {
    const { view, params } = asked
    const rows = await applicationNamed(asked)
    const step = stepNamed(params.step)
    if (rows === null || step === null) return null
    if (step === 'documents') return <DocumentsPage view={view} rows={rows} />
    if (step === 'depot') return <SubmitPage view={view} rows={rows} />
    const { version, answers } = rows.application
    return <WritingPage view={view} rows={rows} step={step} version={version} answers={answers} />
  },
}
