import { randomUUID } from 'node:crypto'
import type { ApplicationRefusal } from '#programme/call-for-interest/index.ts'
import { applicationNamed } from './applications-pages.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readAnswers, stepNamed } from './pages/applications/application.form.ts'
import { ApplicationPage } from './pages/applications/application.page.tsx'
import {
  type ApplicationRows,
  attachedIn,
  type StepName,
  stepNames,
} from './pages/applications/application-parts.tsx'
import { DocumentsPage, WritingPage } from './pages/applications/step.page.tsx'
import { SubmitPage } from './pages/applications/submit.page.tsx'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { fileOfForm } from './received-file.ts'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['applications']['done']

/** Who acts, and when the request reached the server. */
export const actedBy = ({ actor, asking, arrivedAt }: Posted) => ({ actor, at: asking.at, now: arrivedAt })

const toStep = ({ view }: Posted, { application }: ApplicationRows, step: StepName, fait: Done): Outcome => ({
  goTo: linkTo('applicationStep', view.language, {
    params: { application: application.id, step },
    query: { fait },
  }),
})

const toOverview = ({ view }: Posted, { application }: ApplicationRows, fait: Done): Outcome => ({
  goTo: linkTo('application', view.language, { params: { application: application.id }, query: { fait } }),
})

/** Why something was not done, in words. */
export const problemOf = ({ view }: Posted, refusal: ApplicationRefusal): string => {
  const { errors, submitBlocked } = view.texts.applications
  if (refusal.kind === 'missing') return submitBlocked
  if (refusal.kind === 'file-refused') return view.texts.files.problems[refusal.problem]
  return errors[refusal.kind]
}

const nextStep = (step: StepName): StepName => stepNames[stepNames.indexOf(step) + 1] ?? 'depot'

const saveApplication = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, params } = posted
  const rows = await applicationNamed(posted)
  const step = stepNamed(params.step)
  if (rows === null || step === null || step === 'documents' || step === 'depot') return null
  const { answers, tooMuch } = readAnswers(form, rows.call, rows.application.answers)
  const given = { view, rows, step, answers }
  if (tooMuch.length > 0) {
    const errors = tooMuch.map((name) => ({ name, error: view.texts.applications.errors['too-much'] }))
    return { status: 422, page: <WritingPage {...given} version={versionIn(form)} errors={errors} /> }
  }
  const to = { version: versionIn(form), answers }
  const saved = await site.applications.save(actedBy(posted), rows.application, to)
  // Sent once more after a conflict, the form replaces what the other window wrote: whoever sends it was told.
  if (!saved.accepted)
    return {
      status: 409,
      page: <WritingPage {...given} version={rows.application.version} conflict />,
    }
  return toStep(posted, rows, textIn(form, 'suite') === '' ? step : nextStep(step), 'enregistre')
}

const attachDocument = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const rows = await applicationNamed(posted)
  const asked = rows?.call.documents.find(({ id }) => id === textIn(form, 'demande'))?.id
  // A file that is too large leaves nothing of its form: the page says so at the top.
  if (rows === null || (asked === undefined && !posted.fileTooLarge)) return null
  const field = `fichier-${asked ?? ''}`
  const refused = (error: string): Outcome =>
    asked === undefined
      ? { status: 422, page: <DocumentsPage view={view} rows={rows} problem={error} /> }
      : { status: 422, page: <DocumentsPage view={view} rows={rows} errors={[{ name: field, error }]} /> }
  const file = await fileOfForm(posted, field, 'application-document')
  if ('problem' in file) return refused(view.texts.files.problems[file.problem])
  if (file.received === null || asked === undefined) return refused(view.texts.applications.errors.file)
  const document = { asked, received: file.received }
  const attached = await site.applications.attach(actedBy(posted), rows.application, document)
  if (attached.accepted) return toStep(posted, rows, 'documents', 'joint')
  return refused(problemOf(posted, attached.refusal))
}

const setDocument = async (posted: Posted): Promise<Outcome> => {
  const { site, form } = posted
  const rows = await applicationNamed(posted)
  const found = rows?.documents.find(({ file }) => file === textIn(form, 'document'))
  if (rows === null || found === undefined) return null
  const out = textIn(form, 'geste') !== 'ramener'
  // A second click finds its work done.
  await site.applications.leaveOut(actedBy(posted), rows.application, { file: found.file, out })
  return toStep(posted, rows, 'documents', out ? 'retire' : 'remis')
}

const submitApplication = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const rows = await applicationNamed(posted)
  if (rows === null) return null
  const { application, organisation, documents } = rows
  const held = { application, attached: attachedIn(documents) }
  const given = { version: versionIn(form), organisation }
  const submitted = await site.applications.submit(actedBy(posted), held, given)
  if (submitted.accepted) {
    const { late, again } = submitted.value
    return toOverview(posted, rows, again ? 'deja' : late ? 'tard' : 'depose')
  }
  const now = (await applicationNamed(posted)) ?? rows
  const status = submitted.refusal.kind === 'missing' ? 422 : 409
  return {
    status,
    page: <SubmitPage view={view} rows={now} problem={problemOf(posted, submitted.refusal)} />,
  }
}

const turn =
  (act: 'withdraw' | 'bringBack', done: Done) =>
  async (posted: Posted): Promise<Outcome> => {
    const { view, site } = posted
    const rows = await applicationNamed(posted)
    if (rows === null) return null
    const turned = await site.applications[act](actedBy(posted), rows.application)
    // A second click finds its work done.
    if (turned.accepted || turned.refusal.kind === 'nothing-to-do') return toOverview(posted, rows, done)
    return {
      status: 409,
      page: <ApplicationPage view={view} rows={rows} problem={problemOf(posted, turned.refusal)} />,
    }
  }

const beginApplication = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, params } = posted
  const organisation = await site.directory.find(params.organisation ?? '')
  const call = await site.calls.find(textIn(form, 'appel'))
  if (organisation === null || call === null || organisation.programme !== call.programme) return null
  const by = { ...actedBy(posted), newId: randomUUID }
  const begun = await site.applications.begin(by, call, organisation.id)
  return {
    goTo: begun.accepted
      ? linkTo('application', view.language, { params: { application: begun.value } })
      : linkTo('call', view.language, { params: { call: call.slug } }),
  }
}

/** What the forms of an enterprise’s application do. */
export const applicationsHandlers = {
  beginApplication,
  saveApplication,
  attachDocument,
  setDocument,
  submitApplication,
  withdrawApplication: turn('withdraw', 'retrait'),
  bringBackApplication: turn('bringBack', 'retour'),
}
