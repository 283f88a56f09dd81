import type { Context } from 'hono'
import { type Language, textIn } from '#kernel/language.ts'
import type { Application, Call } from '#programme/call-for-interest/index.ts'
import { admit } from '../admit.ts'
import type { SiteContext, View } from '../context.ts'
import { dayOf } from '../format.ts'
import { eligibilityWord, stateWords } from '../pages/applications/received.page.tsx'
import type { Cell, Spreadsheet } from './spreadsheet.ts'
import { spreadsheetAnswer } from './spreadsheet-answer.ts'

const rowOf = (view: View, call: Call, application: Application): readonly Cell[] => {
  const { texts, format } = view
  const { submitted, submittedAt, eligibility } = application
  return [
    application.number,
    submitted?.profile.name ?? null,
    submittedAt === null ? null : format.momentIn(submittedAt, call.timeZone),
    stateWords(view, application),
    texts.applications.received.eligibility[eligibilityWord(application)],
    eligibility?.because ?? application.admitted?.because ?? null,
    ...call.eligibility.map(({ id }) => {
      const answer = submitted?.eligibility[id]
      return answer === undefined ? null : texts.calls[answer]
    }),
    ...call.criteria.map(({ id }) => submitted?.criteria[id] ?? null),
    ...call.documents.map(({ id }) => (submitted?.documents[id] ?? []).map(({ name }) => name).join(', ')),
  ]
}

const sheetOf = (view: View, call: Call, applications: readonly Application[]): Spreadsheet => {
  const { texts, language } = view
  const words = texts.applications.received
  const said = (text: Call['title']): string => textIn(text, language).text
  return {
    headings: [
      words.number,
      words.organisation,
      words.at,
      words.state,
      words.eligible,
      words.because,
      ...call.eligibility.map(({ question }) => said(question)),
      ...call.criteria.map(({ title }) => said(title)),
      ...call.documents.map(({ title }) => said(title)),
    ],
    rows: applications.map((application) => rowOf(view, call, application)),
  }
}

/** The applications received, for the coordination; drafts are not in it. */
export const applicationsFile =
  (site: SiteContext, language: Language, format: 'csv' | 'xlsx') =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'calls.see-applications' })
    if ('refusal' in admitted) return admitted.refusal
    const { view, actor, params } = admitted.asked
    const call = await site.calls.find(params.call ?? '')
    if (call === null) return context.notFound()
    const { applications } = await site.applications.received(actor, call.id)
    context.header('cache-control', 'private, no-store')
    const name = `${view.texts.applications.received.fileName}-${call.slug}-${dayOf(site.realNow())}`
    return spreadsheetAnswer(context, sheetOf(view, call, applications), { name, format })
  }
