import { declarationsScreen, gridScreen, judgedScreen } from './juror-pages.tsx'
import { byOf, juryDone, onJury } from './jury-posts.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { briefly } from './pages/jury/grid.page.tsx'
import { isTicked, readDeclarations } from './pages/jury/jury.form.ts'
import { readEvaluation, readRows } from './pages/jury/scores.form.ts'
import { linkTo } from './sitemap.ts'

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

/** What the forms of a juror do, who works alone. */
export const jurorHandlers = {
  declareConflicts: declare,
  saveScores,
  saveEvaluation,
}
