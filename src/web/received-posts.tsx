import type { ApplicationRefusal } from '#programme/call-for-interest/index.ts'
import { actedBy, problemOf } from './applications-posts.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readReason } from './pages/applications/application.form.ts'
import { RecordPage } from './pages/applications/record.page.tsx'
import type { RecordProps } from './pages/applications/record-props.ts'
import { recordNamed } from './received-pages.tsx'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['applications']['done']

const done = ({ view }: Posted, { application }: RecordProps, fait: Done): Outcome => ({
  goTo: linkTo('applicationRecord', view.language, {
    params: { application: application.id },
    query: { fait },
  }),
})

/** The page as things stand now, with why it was not done. */
const refused = async (posted: Posted, refusal: ApplicationRefusal): Promise<Outcome> => {
  const now = await recordNamed(posted)
  return now === null
    ? null
    : { status: 409, page: <RecordPage {...now} problem={problemOf(posted, refusal)} /> }
}

const checkApplication = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const props = await recordNamed(posted)
  if (props === null) return null
  const words = view.texts.applications.errors
  const typed = { admissible: textIn(form, 'admissible'), raison: textIn(form, 'raison') }
  const because = readReason(form)
  const isTakenBack = textIn(form, 'reprendre') !== ''
  const again = (name: string, error: string): Outcome => ({
    status: 422,
    page: <RecordPage {...props} typed={typed} errors={[{ name, error }]} />,
  })
  if (!isTakenBack && typed.admissible !== 'oui' && typed.admissible !== 'non')
    return again('admissible', words.eligible)
  if (!isTakenBack && because === null && (typed.admissible === 'non' || typed.raison !== ''))
    return again('raison', words.reason)
  const found = isTakenBack ? null : { eligible: typed.admissible === 'oui', because }
  const version = Number(textIn(form, 'version'))
  const checked = await site.applications.check(actedBy(posted), { ...props.application, version }, found)
  return checked.accepted ? done(posted, props, 'verifie') : refused(posted, checked.refusal)
}

const admitApplication = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const props = await recordNamed(posted)
  if (props === null) return null
  const motif = textIn(form, 'motif')
  const because = motif === '' || motif.length > 1_000 ? null : motif
  if (because === null) {
    const errors = [{ name: 'motif', error: view.texts.applications.errors.reason }]
    return { status: 422, page: <RecordPage {...props} typed={{ motif }} errors={errors} /> }
  }
  const admitted = await site.applications.admit(actedBy(posted), props.application, because)
  return admitted.accepted ? done(posted, props, 'admise') : refused(posted, admitted.refusal)
}

const setApartApplication = async (posted: Posted): Promise<Outcome> => {
  const props = await recordNamed(posted)
  if (props === null) return null
  const apart = await posted.site.applications.setApart(actedBy(posted), props.application)
  return apart.accepted ? done(posted, props, 'a-part') : refused(posted, apart.refusal)
}

/** What the coordination’s forms about applications do. */
export const receivedHandlers = { checkApplication, admitApplication, setApartApplication }
