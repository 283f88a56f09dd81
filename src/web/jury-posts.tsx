import type { PersonId } from '#kernel/ids.ts'
import type { JuryOfCall } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { jurorsAround, juryNamed, overviewScreen } from './jury-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { isTicked, peopleIn, personIn, reasonIn } from './pages/jury/jury.form.ts'
import type { JuryTyped } from './pages/jury/jury-shown.ts'
import { linkTo, type RouteName } from './sitemap.ts'

export type JuryDone = keyof Posted['view']['texts']['jury']['done']

/** To a page of the jury, with what was done. */
export const juryDone = (
  { view }: Pick<Posted, 'view'>,
  of: JuryOfCall,
  {
    route,
    fait,
    more = {},
  }: { readonly route: RouteName; readonly fait: JuryDone; readonly more?: Readonly<Record<string, string>> },
): Outcome => ({
  goTo: linkTo(route, view.language, { params: { call: of.call.slug }, query: { fait, ...more } }),
})

export const onJury =
  (work: (posted: Posted, of: JuryOfCall) => Promise<Outcome>) =>
  async (posted: Posted): Promise<Outcome> => {
    const of = await juryNamed(posted)
    return of === null ? null : work(posted, of)
  }

export const byOf = ({ actor, asking }: Posted) => ({ actor, at: asking.at })

const refusedTo = async (posted: Posted, of: JuryOfCall, typed: JuryTyped): Promise<Outcome> => ({
  status: 422,
  page: await overviewScreen(posted, of, { typed }),
})

const changed = async (posted: Posted): Promise<Outcome> => {
  const of = await juryNamed(posted)
  return of === null ? null : { status: 409, page: await overviewScreen(posted, of, { changed: true }) }
}

const choose = onJury(async (posted, of) => {
  const { able } = await jurorsAround(posted, of)
  const people = peopleIn(posted.form, able)
  if (people.length === 0) {
    const error = posted.view.texts.jury.errors.people
    return refusedTo(posted, of, {
      form: 'choose',
      about: '',
      because: '',
      errors: [{ name: 'personne', error }],
    })
  }
  await posted.site.juries.choose(byOf(posted), of, people)
  return juryDone(posted, of, { route: 'jury', fait: 'choisi' })
})

const takeOut = onJury(async (posted, of) => {
  const { form, view, site, actor } = posted
  const { jurors } = await site.juries.overview(actor, of)
  const person = personIn(
    form,
    'membre',
    jurors.map((juror) => juror.person),
  )
  if (person === null) return null
  const { typed: because, asked } = reasonIn(form, `motif-${person}`)
  const scoresKept = isTicked(form, `garder-${person}`)
  if (asked === null)
    return refusedTo(posted, of, {
      form: 'takeOut',
      about: person,
      because,
      scoresKept,
      replacedBy: textIn(form, `remplacant-${person}`),
      errors: [{ name: `motif-${person}`, error: view.texts.jury.errors.because }],
    })
  const { able } = await jurorsAround(posted, of)
  const seated = new Set<PersonId>(jurors.flatMap((each) => (each.leftAt === null ? [each.person] : [])))
  const done = await site.juries.takeOut(byOf(posted), of, {
    person,
    because: asked,
    scoresKept,
    replacedBy: personIn(
      form,
      `remplacant-${person}`,
      able.filter((each) => !seated.has(each)),
    ),
  })
  return done.accepted ? juryDone(posted, of, { route: 'jury', fait: 'retire' }) : changed(posted)
})

const takeConflictBack = onJury(async (posted, of) => {
  const { form, view, site, actor } = posted
  const about = textIn(form, 'conflit')
  const { declarations } = await site.juries.overview(actor, of)
  const found = declarations.find(({ person, application }) => `${person} ${application}` === about)
  if (found === undefined) return null
  const name = `motif-${found.person}-${found.application}`
  const { typed: because, asked } = reasonIn(form, name)
  if (asked === null)
    return refusedTo(posted, of, {
      form: 'takeBack',
      about,
      because,
      errors: [{ name, error: view.texts.jury.errors.because }],
    })
  const done = await site.juries.takeConflictBack(byOf(posted), of, { ...found, because: asked })
  return done.accepted ? juryDone(posted, of, { route: 'jury', fait: 'leve' }) : changed(posted)
})

const openScoring = onJury(async (posted, of) => {
  const done = await posted.site.juries.openScoring(byOf(posted), of)
  return done.accepted ? juryDone(posted, of, { route: 'jury', fait: 'notation' }) : changed(posted)
})

const openConsensus = onJury(async (posted, of) => {
  if (!isTicked(posted.form, 'confirme')) {
    const error = posted.view.texts.jury.needsConfirm
    return refusedTo(posted, of, {
      form: 'openConsensus',
      about: '',
      because: '',
      errors: [{ name: 'confirme', error }],
    })
  }
  const done = await posted.site.juries.openConsensus(byOf(posted), of)
  return done.accepted
    ? juryDone(posted, of, { route: 'juryDeliberation', fait: 'deliberation' })
    : changed(posted)
})

const backToScoring = onJury(async (posted, of) => {
  const { typed: because, asked } = reasonIn(posted.form)
  if (asked === null)
    return refusedTo(posted, of, {
      form: 'backToScoring',
      about: '',
      because,
      errors: [{ name: 'motif', error: posted.view.texts.jury.errors.because }],
    })
  const done = await posted.site.juries.backToScoring(byOf(posted), of, asked)
  return done.accepted ? juryDone(posted, of, { route: 'jury', fait: 'reprise' }) : changed(posted)
})

/** What the forms of whoever runs a jury do, up to the deliberation. */
export const juryHandlers = {
  chooseJurors: choose,
  takeOutJuror: takeOut,
  takeConflictBack,
  openScoring,
  openConsensus,
  backToScoring,
}
