import type { PersonId } from '#kernel/ids.ts'
import type { JuryOfCall } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import {
  declarationsScreen,
  gridScreen,
  judgedScreen,
  jurorsAround,
  juryNamed,
  overviewScreen,
} from './jury-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { briefly } from './pages/jury/grid.page.tsx'
import { isTicked, peopleIn, personIn, readDeclarations, reasonIn } from './pages/jury/jury.form.ts'
import type { JuryTyped } from './pages/jury/jury-shown.ts'
import { readEvaluation, readRows } from './pages/jury/scores.form.ts'
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
  if (asked === null)
    return refusedTo(posted, of, {
      form: 'takeOut',
      about: person,
      because,
      errors: [{ name: `motif-${person}`, error: view.texts.jury.errors.because }],
    })
  const { able } = await jurorsAround(posted, of)
  const seated = new Set<PersonId>(jurors.flatMap((each) => (each.leftAt === null ? [each.person] : [])))
  const done = await site.juries.takeOut(byOf(posted), of, {
    person,
    because: asked,
    scoresKept: isTicked(form, `garder-${person}`),
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

const declare = onJury(async (posted, of) => {
  const { site, actor, form } = posted
  const work = await site.juries.own(actor, of)
  const known = new Set(work.declarations.map(({ application }) => application))
  const open = new Set(
    work.applicants.map(({ application }) => application).filter((each) => !known.has(each)),
  )
  const read = readDeclarations(form, work.applicants, open)
  // Those that are understood are kept even when others are not: nobody declares 45 times twice.
  if (read.asked.length > 0) {
    const done = await site.juries.declare(byOf(posted), of, read.asked)
    if (!done.accepted) return { status: 409, page: await declarationsScreen(posted, of, read) }
  }
  if (read.wrong.length > 0) return { status: 422, page: await declarationsScreen(posted, of, read) }
  return juryDone(posted, of, { route: 'juryDeclarations', fait: 'declare' })
})

/** The rows that a click speaks of: one by its button, all that are complete, or all that changed. */
const rowsAsked = (form: FormData, rows: ReturnType<typeof readRows>, criteria: number) => {
  const one = (name: string) =>
    rows.filter(({ applicant }) => String(applicant.number) === textIn(form, name))
  if (isTicked(form, 'ligne'))
    return one('ligne')
      .filter(({ isChanged }) => isChanged)
      .map(({ change }) => change)
  if (isTicked(form, 'rouvrir')) return one('rouvrir').map(({ change }) => ({ ...change, done: false }))
  if (isTicked(form, 'finir')) return one('finir').map(({ change }) => ({ ...change, done: true }))
  const isComplete = ({ change }: (typeof rows)[number]) => Object.keys(change.levels).length === criteria
  return isTicked(form, 'finir-tout')
    ? rows.flatMap((row) =>
        isComplete(row) ? [{ ...row.change, done: true }] : row.isChanged ? [row.change] : [],
      )
    : rows.filter(({ isChanged }) => isChanged).map(({ change }) => change)
}

const saveScores = onJury(async (posted, of) => {
  const { site, actor, form } = posted
  const { applicants } = await site.juries.own(actor, of)
  const rows = readRows(form, applicants, of.call)
  const changes = rowsAsked(form, rows, of.call.criteria.length).filter(
    ({ levels, ...change }) =>
      !('done' in change && change.done === true) || Object.keys(levels).length === of.call.criteria.length,
  )
  if (changes.length > 0) {
    const done = await site.juries.score(byOf(posted), of, changes)
    if (!done.accepted && done.refusal.kind !== 'changed-meanwhile') return null
    const kept = done.accepted ? done.value : new Set<string>()
    const left = rows.filter(({ change, isChanged }) => isChanged && !kept.has(change.application))
    const lost = changes.filter(({ application }) => !kept.has(application))
    if (lost.length > 0) {
      const typed = new Map(
        [...left.map(({ change }) => change), ...lost].map(({ application, levels }) => [
          application,
          levels,
        ]),
      )
      return { status: 409, page: await gridScreen(posted, of, { typed }) }
    }
  }
  if (isTicked(form, 'bref')) return { goTo: briefly }
  const etat = textIn(form, 'etat')
  return juryDone(posted, of, { route: 'juryGrid', fait: 'note', more: etat === '' ? {} : { etat } })
})

const saveEvaluation = onJury(async (posted, of) => {
  const { view, site, form, thing } = posted
  const application = await site.juries.application(posted.actor, thing.id ?? '')
  if (application === null) return null
  const page = async (status: 409 | 422, more: Parameters<typeof judgedScreen>[2]): Promise<Outcome> => {
    const shown = await judgedScreen(posted, of, more)
    return shown === null ? null : { status, page: shown }
  }
  const { typed, wrong, change } = readEvaluation(form, of.call)
  const by = byOf(posted)
  if (isTicked(form, 'rouvrir')) {
    const { evaluations } = await site.juries.own(posted.actor, of)
    const kept = evaluations.find((each) => each.application === application.id)
    if (kept === undefined) return null
    const { version } = change
    const reopened = { application: application.id, version, levels: kept.levels, done: false }
    const done = await site.juries.score(by, of, [reopened])
    if (!done.accepted) return page(409, {})
  } else {
    if (wrong.length > 0) return page(422, { typed, wrong })
    const done = await site.juries.score(by, of, [{ ...change, application: application.id }])
    if (!done.accepted) return page(409, { typed, conflict: true })
  }
  return {
    goTo: linkTo('juryApplication', view.language, {
      params: { call: of.call.slug, application: application.id },
      query: { fait: 'note' },
    }),
  }
})

/** What the forms of juries do, up to the deliberation. */
export const juryHandlers = {
  chooseJurors: choose,
  takeOutJuror: takeOut,
  takeConflictBack,
  openScoring,
  openConsensus,
  backToScoring,
  declareConflicts: declare,
  saveScores,
  saveEvaluation,
}
